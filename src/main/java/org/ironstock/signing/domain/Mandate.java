package org.ironstock.signing.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;

/**
 * Power to sign on behalf of the State (art. 10:1 to 10:12 Awb): to a named official in a role, limited in subject,
 * value and time, revocable.
 *
 * @param reference number of the decision that gave it
 * @param productGroup subject; empty for every subject
 * @param documentKinds empty for every kind
 * @param limit highest cumulative value, inclusive; empty for no limit
 * @param validFrom first day
 * @param validTo last day, inclusive
 * @param givenBy on whose behalf the official signs ("namens")
 */
public record Mandate(
        UUID id,
        String reference,
        String official,
        String role,
        String productGroup,
        Set<String> documentKinds,
        Optional<Money> limit,
        LocalDate validFrom,
        LocalDate validTo,
        boolean subMandateAllowed,
        String givenBy,
        Optional<Revocation> revocation) {

    private static final String GROUND = "art. 10:1 tot en met 10:12 Awb";

    /** When, by whom and why a mandate was taken back. */
    public record Revocation(Instant at, String by, String reason) {}

    public Mandate {
        documentKinds = Set.copyOf(documentKinds);
        if (validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException("A mandate ends on or after its first day, found " + validTo);
        }
    }

    /**
     * Why this mandate does not cover an act; empty when it does.
     *
     * @param act what would be signed, at the moment of signing
     */
    public List<Finding> objections(SigningAct act) {
        List<Finding> findings = new ArrayList<>();
        revocation.ifPresent(end -> findings.add(refused(
                "MANDATE_REVOKED", "is ingetrokken op %s: %s".formatted(DutchText.moment(end.at()), end.reason()))));
        LocalDate day = DutchCalendar.dayOf(act.at());
        if (day.isBefore(validFrom)) {
            findings.add(refused("MANDATE_NOT_YET_VALID", "geldt pas vanaf %s".formatted(DutchText.day(validFrom))));
        }
        if (day.isAfter(validTo)) {
            findings.add(refused("MANDATE_EXPIRED", "gold tot en met %s".formatted(DutchText.day(validTo))));
        }
        if (!productGroup.isEmpty() && !productGroup.equals(act.productGroup())) {
            findings.add(refused(
                    "MANDATE_SUBJECT", "geldt voor %s, niet voor %s".formatted(productGroup, act.productGroup())));
        }
        if (!documentKinds.isEmpty() && !documentKinds.contains(act.documentKind())) {
            findings.add(refused("MANDATE_KIND", "geldt niet voor dit soort document"));
        }
        limit.filter(act.cumulative()::exceeds)
                .ifPresent(most -> findings.add(refused(
                        "MANDATE_LIMIT",
                        "gaat tot %s, de opgetelde waarde over twaalf maanden is %s"
                                .formatted(most.inDutch(), act.cumulative().inDutch()))));
        return findings;
    }

    /** Whether this mandate is neither revoked nor outside its days. */
    public boolean inForce(LocalDate day) {
        return revocation.isEmpty() && !day.isBefore(validFrom) && !day.isAfter(validTo);
    }

    private Finding refused(String code, String why) {
        return Finding.of(code, reference, "Mandaat %s %s.".formatted(reference, why), GROUND);
    }
}
