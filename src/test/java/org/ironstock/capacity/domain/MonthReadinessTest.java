package org.ironstock.capacity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ironstock.capacity.domain.LineMother.declared;
import static org.ironstock.capacity.domain.LineMother.proof;
import static org.ironstock.capacity.domain.LineMother.proofs;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ironstock.capacity.domain.DayJudgement.Kind;
import org.ironstock.capacity.domain.Declaration.Proof;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MonthReadinessTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    @Test
    void everyDayIsReadyWhenItIsDeclaredAndProven() {
        assertThat(byKind(List.of(declared(1, "2026-03-01", "2026-03-31", true, proofs("2026-01-01", "2026-03-31")))))
                .isEqualTo(Map.of(Kind.READY, 31));
    }

    @Test
    void silenceIsNotReady() {
        assertThat(byKind(List.of(declared(1, "2026-03-01", "2026-03-10", true, proofs("2026-01-01", "2026-03-31")))))
                .isEqualTo(Map.of(Kind.READY, 10, Kind.SILENT, 21));
        assertThat(byKind(List.of())).isEqualTo(Map.of(Kind.SILENT, 31));
    }

    @Test
    void aPartOfTheMonthCanBeDeclaredNotReady() {
        assertThat(byKind(List.of(
                        declared(1, "2026-03-01", "2026-03-20", true, proofs("2026-01-01", "2026-03-31")),
                        declared(2, "2026-03-21", "2026-03-31", false))))
                .isEqualTo(Map.of(Kind.READY, 20, Kind.NOT_READY, 11));
    }

    @ParameterizedTest
    @EnumSource(ProofItem.class)
    void aProofThatExpiresInTheMonthEndsReadinessOnTheNextDay(ProofItem lapsing) {
        List<Proof> all = new ArrayList<>(Arrays.asList(proofs("2026-01-01", "2026-12-31")));
        all.removeIf(one -> one.item() == lapsing);
        all.add(proof(lapsing, "2026-01-01", "2026-03-15"));
        Declaration declared = declared(1, "2026-03-01", "2026-03-31", true, all.toArray(Proof[]::new));
        assertThat(byKind(List.of(declared))).isEqualTo(Map.of(Kind.READY, 15, Kind.UNPROVEN, 16));
        all.add(proof(lapsing, "2026-03-20", "2026-12-31"));
        assertThat(byKind(List.of(declared(1, "2026-03-01", "2026-03-31", true, all.toArray(Proof[]::new)))))
                .isEqualTo(Map.of(Kind.READY, 27, Kind.UNPROVEN, 4));
    }

    @Test
    void whatOfficialsMeasuredGoesBeforeWhatTheProducerSays() {
        List<Declaration> declared =
                List.of(declared(1, "2026-03-01", "2026-03-31", true, proofs("2026-01-01", "2026-12-31")));
        List<TestRunResult> runs = List.of(
                new TestRunResult(LocalDate.of(2026, 3, 25), true, LocalDate.of(2027, 3, 25)),
                new TestRunResult(LocalDate.of(2026, 3, 11), false, LocalDate.of(2026, 3, 11)));
        // until the 10th the word of the producer, from the 11th failed, from the 25th passed
        assertThat(counts(MonthReadiness.judge(LineMother.line(), MARCH, declared, runs, Set.of())))
                .isEqualTo(Map.of(Kind.READY, 17, Kind.UNPROVEN, 14));
    }

    @Test
    void aRunThatIsPassedOnTheDayOfOneThatFailedBringsReadinessBack() {
        List<Declaration> declared =
                List.of(declared(1, "2026-03-01", "2026-03-31", true, proofs("2026-01-01", "2026-12-31")));
        LocalDate day = LocalDate.of(2026, 3, 11);
        List<TestRunResult> runs =
                List.of(new TestRunResult(day, false, day), new TestRunResult(day, true, LocalDate.of(2027, 12, 31)));
        assertThat(counts(MonthReadiness.judge(LineMother.line(), MARCH, declared, runs, Set.of())))
                .isEqualTo(Map.of(Kind.READY, 31));
    }

    @Test
    void aPassedTestRunCountsUntilItsLastDay() {
        List<Declaration> declared =
                List.of(declared(1, "2026-03-01", "2026-03-31", true, proofs("2026-01-01", "2026-12-31")));
        List<TestRunResult> runs =
                List.of(new TestRunResult(LocalDate.of(2025, 3, 20), true, LocalDate.of(2026, 3, 20)));
        assertThat(counts(MonthReadiness.judge(LineMother.line(), MARCH, declared, runs, Set.of())))
                .isEqualTo(Map.of(Kind.READY, 20, Kind.UNPROVEN, 11));
    }

    @Test
    void daysOfActivationAreNotJudged() {
        assertThat(counts(MonthReadiness.judge(
                        LineMother.line(),
                        MARCH,
                        List.of(),
                        List.of(),
                        Set.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1)))))
                .isEqualTo(Map.of(Kind.ACTIVATED, 1, Kind.SILENT, 30));
    }

    private static Map<Kind, Integer> byKind(List<Declaration> declared) {
        return counts(MonthReadiness.judge(LineMother.line(), MARCH, declared, List.of(), Set.of()));
    }

    private static Map<Kind, Integer> counts(Iterable<DayJudgement> days) {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        days.forEach(day -> counts.merge(day.kind(), 1, Integer::sum));
        return counts;
    }
}
