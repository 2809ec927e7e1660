package org.ironstock.capacity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ironstock.capacity.domain.LineMother.declared;
import static org.ironstock.capacity.domain.LineMother.proof;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ironstock.shared.Finding;
import org.junit.jupiter.api.Test;

class DeclarationRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);

    @Test
    void daysOfOneMonthThatHavePassedMayBeDeclared() {
        assertThat(codes(declared(0, "2026-03-01", "2026-03-31", true))).isEmpty();
        assertThat(codes(declared(0, "2026-04-01", "2026-04-01", true))).isEmpty();
    }

    @Test
    void theFutureMayNotBeDeclared() {
        assertThat(codes(declared(0, "2026-04-01", "2026-04-02", true))).containsExactly("READINESS_IN_FUTURE");
    }

    @Test
    void aDeclarationKeepsToOneMonthAndToItsOrder() {
        assertThat(codes(declared(0, "2026-02-28", "2026-03-01", true))).containsExactly("READINESS_PERIOD");
        assertThat(codes(declared(0, "2026-03-02", "2026-03-01", true))).containsExactly("READINESS_PERIOD");
    }

    @Test
    void aDeclarationKeepsToTheTermOfTheLine() {
        assertThat(codes(declared(0, "2025-12-31", "2025-12-31", true))).containsExactly("READINESS_OUTSIDE_TERM");
        assertThat(codes(declared(0, "2026-01-01", "2026-01-01", true))).isEmpty();
    }

    @Test
    void whoIsNotReadySaysWhy() {
        Declaration silent = new Declaration(
                0,
                "LIN-2026-001",
                LocalDate.of(2026, 3, 1),
                LocalDate.of(2026, 3, 1),
                false,
                " ",
                List.of(),
                "SUP-0001",
                java.time.Instant.EPOCH,
                Optional.empty());
        assertThat(codes(silent)).containsExactly("READINESS_REASON");
    }

    @Test
    void aProofDoesNotEndBeforeItBegins() {
        assertThat(codes(declared(
                        0, "2026-03-01", "2026-03-31", true, proof(ProofItem.STAFF, "2026-03-02", "2026-03-01"))))
                .containsExactly("READINESS_PROOF_PERIOD");
    }

    @Test
    void aProofThatLapsesOnADeclaredDayIsRefusedAndTheDaysOnWhichItHoldsStand() {
        assertThat(codes(declared(
                        0, "2026-03-01", "2026-03-31", true, proof(ProofItem.STAFF, "2026-01-01", "2026-03-30"))))
                .containsExactly("READINESS_PROOF_LAPSES");
        assertThat(codes(declared(
                        0, "2026-03-01", "2026-03-30", true, proof(ProofItem.STAFF, "2026-01-01", "2026-03-30"))))
                .isEmpty();
        assertThat(codes(declared(
                        0,
                        "2026-03-01",
                        "2026-03-31",
                        true,
                        proof(ProofItem.STAFF, "2026-01-01", "2026-03-15"),
                        proof(ProofItem.STAFF, "2026-03-16", "2026-12-31"))))
                .as("one proof takes over from another")
                .isEmpty();
        assertThat(codes(declared(
                        0,
                        "2026-03-01",
                        "2026-03-31",
                        true,
                        proof(ProofItem.STAFF, "2026-01-01", "2026-03-15"),
                        proof(ProofItem.STAFF, "2026-03-17", "2026-12-31"))))
                .as("one day lies between")
                .containsExactly("READINESS_PROOF_LAPSES");
        assertThat(codes(declared(
                        0, "2026-03-01", "2026-03-31", false, proof(ProofItem.STAFF, "2026-01-01", "2026-03-15"))))
                .as("who is not ready proves nothing")
                .isEmpty();
    }

    @Test
    void anOverlapIsRefusedUnlessTheEarlierOneIsNamed() {
        Declaration first = declared(7, "2026-03-01", "2026-03-15", true);
        Declaration second = declared(8, "2026-03-16", "2026-03-31", true);
        List<Declaration> counting = List.of(first, second);
        Declaration beside = declared(0, "2026-03-15", "2026-03-15", false);
        assertThat(codes(beside, counting)).containsExactly("READINESS_OVERLAP");
        assertThat(codes(replacing(beside, 7), counting)).isEmpty();
        assertThat(codes(replacing(beside, 8), counting)).containsExactly("READINESS_OVERLAP");
        assertThat(codes(replacing(declared(0, "2026-03-01", "2026-03-31", true), 7), counting))
                .containsExactly("READINESS_OVERLAP");
    }

    @Test
    void onlyWhatCountsCanBeReplaced() {
        assertThat(codes(replacing(declared(0, "2026-03-01", "2026-03-31", true), 99)))
                .containsExactly("READINESS_REPLACES_UNKNOWN");
    }

    @Test
    void aMeasuredMonthIsClosed() {
        assertThat(DeclarationRules.faults(
                        LineMother.line(),
                        declared(0, "2026-03-01", "2026-03-31", true),
                        List.of(),
                        month -> true,
                        TODAY))
                .extracting(Finding::code)
                .containsExactly("READINESS_MONTH_MEASURED");
    }

    private static Declaration replacing(Declaration one, long number) {
        return new Declaration(
                one.number(),
                one.lineId(),
                one.from(),
                one.to(),
                one.ready(),
                one.reason(),
                one.proofs(),
                one.declaredBy(),
                one.declaredAt(),
                Optional.of(number));
    }

    private static List<String> codes(Declaration declared) {
        return codes(declared, List.of());
    }

    private static List<String> codes(Declaration declared, List<Declaration> counting) {
        return DeclarationRules.faults(LineMother.line(), declared, counting, month -> false, TODAY).stream()
                .map(Finding::code)
                .toList();
    }
}
