package org.ironstock.quality.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ironstock.quality.ReleaseStatus.State;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Quantity;
import org.ironstock.stock.RegulatoryBasis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two people stand for a lot before the ledger books it free. */
class ReleaseCheckTest {

    private static final Instant NOON = Instant.parse("2026-04-01T10:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

    private static LotRelease lot(State state) {
        return new LotRelease(
                "LOT-1",
                "CTR-1",
                "CAP",
                "SUP-1",
                "B1",
                Quantity.of(1000),
                "DC",
                "VWS",
                Optional.of(DAY.minusMonths(1)),
                DAY.plusYears(2),
                RegulatoryBasis.lasting("MDR-2017-745"),
                Optional.empty(),
                DAY,
                state);
    }

    private static TestRound round(int number, String enteredBy, Verdict verdict) {
        return new TestRound(
                number,
                SamplingPlan.of(1000, InspectionLevel.II, Severity.NORMAL, Aql.ONE_AND_A_HALF, 0),
                Optional.of(new SampleTaken("lch-stock-1", NOON, 80, 4, "Z-1")),
                Optional.of(new TestResult(enteredBy, NOON, DAY, "TNO", "R-1", 0, 0, Map.of(), "")),
                Optional.of(verdict),
                Optional.empty());
    }

    private static Optional<ReleaseDecision> decided(int round, String by, boolean released) {
        return Optional.of(new ReleaseDecision(round, by, NOON, released, ""));
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }

    @Test
    void twoPeopleAndAPassedTestRelease() {
        List<TestRound> rounds = List.of(round(1, "tno-test-1", Verdict.PASS));
        assertThat(ReleaseCheck.beforeDeciding(lot(State.IN_TEST), rounds, "tno-test-2", List.of()))
                .isEmpty();
        assertThat(ReleaseCheck.beforeBooking(lot(State.IN_TEST), rounds, decided(1, "tno-test-2", true), List.of()))
                .isEmpty();
    }

    @Test
    void whoEnteredAnyResultDoesNotRelease() {
        List<TestRound> rounds =
                List.of(round(1, "tno-test-1", Verdict.BORDERLINE), round(2, "tno-test-2", Verdict.PASS));
        for (String tester : List.of("tno-test-1", "tno-test-2")) {
            assertThat(codes(ReleaseCheck.beforeDeciding(lot(State.IN_TEST), rounds, tester, List.of())))
                    .containsExactly("RELEASE_BY_TESTER");
            assertThat(codes(ReleaseCheck.beforeBooking(
                            lot(State.IN_TEST), rounds, decided(2, tester, true), List.of())))
                    .containsExactly("RELEASE_BY_TESTER");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Verdict.class,
            names = {"BORDERLINE", "FAIL"})
    void withoutAPassedTestNothingIsReleased(Verdict verdict) {
        List<TestRound> rounds = List.of(round(1, "tno-test-1", verdict));
        assertThat(codes(ReleaseCheck.beforeBooking(
                        lot(State.IN_TEST), rounds, decided(1, "tno-test-2", true), List.of())))
                .containsExactly("LOT_TEST_NOT_PASSED");
        assertThat(codes(ReleaseCheck.beforeDeciding(lot(State.IN_TEST), List.of(), "tno-test-2", List.of())))
                .containsExactly("LOT_TEST_NOT_PASSED");
    }

    @Test
    void aDecisionOnAnEarlierTestOrARefusalReleasesNothing() {
        List<TestRound> rounds =
                List.of(round(1, "tno-test-1", Verdict.BORDERLINE), round(2, "tno-test-1", Verdict.PASS));
        for (Optional<ReleaseDecision> decision : List.of(
                Optional.<ReleaseDecision>empty(), decided(1, "tno-test-2", true), decided(2, "tno-test-2", false))) {
            assertThat(codes(ReleaseCheck.beforeBooking(lot(State.IN_TEST), rounds, decision, List.of())))
                    .containsExactly("RELEASE_NOT_DECIDED");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"RELEASED", "REJECTED"})
    void whatWasDecidedIsNotReleasedAgain(State state) {
        List<TestRound> rounds = List.of(round(1, "tno-test-1", Verdict.PASS));
        assertThat(codes(ReleaseCheck.beforeBooking(lot(state), rounds, decided(1, "tno-test-2", true), List.of())))
                .containsExactly("LOT_DECIDED_ALREADY");
    }

    @Test
    void papersThatLapsedSinceStopTheRelease() {
        Finding expired = Finding.of("REGULATORY_BASIS_EXPIRED", "LOT-1", "Verlopen.");
        assertThat(codes(ReleaseCheck.beforeBooking(
                        lot(State.IN_TEST),
                        List.of(round(1, "tno-test-1", Verdict.PASS)),
                        decided(1, "tno-test-2", true),
                        List.of(expired))))
                .containsExactly("REGULATORY_BASIS_EXPIRED");
    }

    @Test
    void onlyTheFirstTestIsDoneOnceMore() {
        assertThat(round(1, "a", Verdict.BORDERLINE).consequence()).isEqualTo(Verdict.BORDERLINE);
        assertThat(round(2, "a", Verdict.BORDERLINE).consequence()).isEqualTo(Verdict.FAIL);
        assertThat(round(2, "a", Verdict.PASS).consequence()).isEqualTo(Verdict.PASS);
        assertThat(round(1, "a", Verdict.FAIL).consequence()).isEqualTo(Verdict.FAIL);
    }
}
