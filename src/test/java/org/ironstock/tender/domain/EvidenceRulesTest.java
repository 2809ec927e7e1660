package org.ironstock.tender.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.shared.Finding;
import org.ironstock.tender.domain.EvidenceDemand.Kind;
import org.ironstock.tender.domain.TenderDocuments.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceRulesTest {

    private static final LocalDate SUBMITTED = LocalDate.of(2026, 8, 31);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final EvidenceRules RULES = new EvidenceRules(SUBMITTED, TODAY);

    private static EvidenceDemand demand(Kind kind, String norm) {
        return new EvidenceDemand("D", kind, "Het stuk", norm);
    }

    private static EvidencePiece piece(LocalDate issued, Optional<LocalDate> until, String norm, boolean late) {
        return new EvidencePiece(
                UUID.randomUUID(),
                "TND-2026-001",
                UUID.randomUUID(),
                "D",
                UUID.randomUUID(),
                issued,
                until,
                norm,
                Instant.EPOCH,
                late);
    }

    private static List<String> codes(EvidenceDemand demand, EvidencePiece piece) {
        return RULES.check(demand, piece).stream().map(Finding::code).toList();
    }

    @ParameterizedTest(name = "{0} of {1} is valid: {2}")
    @CsvSource({
        "TRADE_REGISTER, 2026-02-28, true",
        "TRADE_REGISTER, 2026-02-27, false",
        "TAX_STATEMENT, 2026-02-28, true",
        "TAX_STATEMENT, 2026-02-27, false",
        "GVA, 2024-08-31, true",
        "GVA, 2024-08-30, false",
        "TRADE_REGISTER, 2026-11-02, true"
    })
    void ageCountsOnTheDayOfTheBidAndTheLimitItselfIsValid(Kind kind, LocalDate issued, boolean valid) {
        assertThat(codes(demand(kind, ""), piece(issued, Optional.empty(), "", false)))
                .isEqualTo(valid ? List.of() : List.of("EVIDENCE_TOO_OLD"));
    }

    @ParameterizedTest(name = "a certificate until {0} is valid: {1}")
    @CsvSource({"2026-11-03, true", "2026-11-02, false", "2026-11-01, false"})
    void aCertificateThatEndsTodayHasExpired(LocalDate until, boolean valid) {
        LocalDate issued = LocalDate.of(2025, 1, 1);
        assertThat(codes(demand(Kind.QUALITY_SYSTEM, ""), piece(issued, Optional.of(until), "", false)))
                .isEqualTo(valid ? List.of() : List.of("EVIDENCE_EXPIRED"));
        assertThat(codes(demand(Kind.NORM, "EN 149:2001"), piece(issued, Optional.of(until), "en149:2001", false)))
                .isEqualTo(valid ? List.of() : List.of("EVIDENCE_EXPIRED"));
    }

    @Test
    void aQualityCertificateNamesItsEnd() {
        assertThat(codes(demand(Kind.QUALITY_SYSTEM, ""), piece(LocalDate.of(2025, 1, 1), Optional.empty(), "", false)))
                .containsExactly("EVIDENCE_WITHOUT_END");
    }

    @Test
    void aCertificateOfAnotherEditionProvesNothing() {
        EvidenceDemand demand = demand(Kind.NORM, "EN 14683:2019+AC:2019");
        LocalDate issued = LocalDate.of(2025, 1, 1);
        assertThat(codes(demand, piece(issued, Optional.empty(), "EN 14683:2014", false)))
                .containsExactly("EVIDENCE_OTHER_NORM");
        assertThat(codes(demand, piece(issued, Optional.empty(), "", false))).containsExactly("EVIDENCE_OTHER_NORM");
        assertThat(codes(demand, piece(issued, Optional.empty(), "EN 14683:2019 + AC:2019", false)))
                .isEmpty();
    }

    @Test
    void whatIsIssuedTomorrowOrComesLateProvesNothing() {
        assertThat(codes(demand(Kind.TRADE_REGISTER, ""), piece(TODAY.plusDays(1), Optional.empty(), "", false)))
                .containsExactly("EVIDENCE_FROM_FUTURE");
        assertThat(codes(demand(Kind.TRADE_REGISTER, ""), piece(TODAY, Optional.empty(), "", true)))
                .containsExactly("EVIDENCE_LATE");
    }

    @Test
    void theDemandsFollowFromTheDocuments() {
        TenderMother.DocumentsBuilder documents = new TenderMother.DocumentsBuilder();
        documents.evidence = List.of(Evidence.GVA, Evidence.TRADE_REGISTER, Evidence.GVA);
        documents.norms = List.of(new TenderDocuments.NormDemand("MASK", List.of("EN 1", "EN 2")));
        assertThat(EvidenceDemand.of(documents.build()))
                .extracting(EvidenceDemand::code)
                .containsExactly("GVA", "TRADE_REGISTER", "NORM-MASK-1", "NORM-MASK-2");
    }
}
