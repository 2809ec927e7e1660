package org.ironstock.tender.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;

/**
 * Whether a piece of evidence is valid on the day that matters: age counts on the day of the bid, expiry on the day of
 * judging. The last day of an age still counts; the last day of a validity does not.
 *
 * @param submittedOn day on which the bid was submitted
 * @param today day of judging
 */
public record EvidenceRules(LocalDate submittedOn, LocalDate today) {

    private static final int REGISTER_MONTHS = 6;
    private static final int GVA_YEARS = 2;

    /** Every rule that a piece breaks; empty when it is valid. */
    public List<Finding> check(EvidenceDemand demand, EvidencePiece piece) {
        List<Finding> findings = new ArrayList<>();
        if (piece.late()) {
            findings.add(finding("EVIDENCE_LATE", demand, "is na de termijn ontvangen"));
        }
        if (piece.issuedOn().isAfter(today)) {
            findings.add(finding("EVIDENCE_FROM_FUTURE", demand, "draagt een dag van afgifte in de toekomst"));
        }
        switch (demand.kind()) {
            case TRADE_REGISTER, TAX_STATEMENT ->
                notOlder(demand, piece, submittedOn.minusMonths(REGISTER_MONTHS), "zes maanden", findings);
            case GVA -> notOlder(demand, piece, submittedOn.minusYears(GVA_YEARS), "twee jaar", findings);
            case QUALITY_SYSTEM -> mustEnd(demand, piece, findings);
            case NORM -> sameNorm(demand, piece, findings);
        }
        expired(demand, piece, findings);
        return findings;
    }

    private void notOlder(
            EvidenceDemand demand, EvidencePiece piece, LocalDate oldest, String age, List<Finding> findings) {
        if (piece.issuedOn().isBefore(oldest)) {
            findings.add(finding(
                    "EVIDENCE_TOO_OLD",
                    demand,
                    "was op de dag van inschrijving (" + DutchText.day(submittedOn) + ") ouder dan " + age
                            + ": afgegeven op " + DutchText.day(piece.issuedOn())));
        }
    }

    private static void mustEnd(EvidenceDemand demand, EvidencePiece piece, List<Finding> findings) {
        if (piece.validUntil().isEmpty()) {
            findings.add(finding("EVIDENCE_WITHOUT_END", demand, "noemt geen einddatum"));
        }
    }

    private static void sameNorm(EvidenceDemand demand, EvidencePiece piece, List<Finding> findings) {
        if (!plain(demand.norm()).equals(plain(piece.norm()))) {
            findings.add(finding(
                    "EVIDENCE_OTHER_NORM",
                    demand,
                    piece.norm().isBlank()
                            ? "noemt geen norm; gevraagd is " + demand.norm()
                            : "noemt " + piece.norm() + "; gevraagd is " + demand.norm()));
        }
    }

    private void expired(EvidenceDemand demand, EvidencePiece piece, List<Finding> findings) {
        piece.validUntil()
                .filter(end -> !end.isAfter(today))
                .ifPresent(end -> findings.add(
                        finding("EVIDENCE_EXPIRED", demand, "is verlopen: geldig tot " + DutchText.day(end))));
    }

    private static String plain(String norm) {
        return norm.replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
    }

    private static Finding finding(String code, EvidenceDemand demand, String what) {
        return Finding.of(
                code,
                demand.code(),
                "'" + demand.text() + "' " + what + ".",
                demand.kind().ground());
    }
}
