package org.ironstock.capacity.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ironstock.capacity.StandbyLine;

/** Judges each day of a month of a line: what was declared, and whether every proof held on that very day. */
public final class MonthReadiness {

    private MonthReadiness() {}

    /**
     * One judgement for each day of the month on which the line runs, in order.
     *
     * @param declarations those that count, of which no two are about the same day
     * @param testRuns what officials measured, in any order; of two on one day the later in the list decides
     */
    public static List<DayJudgement> judge(
            StandbyLine line,
            YearMonth month,
            List<Declaration> declarations,
            List<TestRunResult> testRuns,
            Set<LocalDate> activated) {
        return line.daysIn(month).stream()
                .map(day -> activated.contains(day)
                        ? new DayJudgement(day, DayJudgement.Kind.ACTIVATED, List.of())
                        : judge(day, declarations, testRuns))
                .toList();
    }

    private static DayJudgement judge(LocalDate day, List<Declaration> declarations, List<TestRunResult> testRuns) {
        Optional<Declaration> about =
                declarations.stream().filter(one -> one.covers(day)).findFirst();
        if (about.isEmpty()) {
            return new DayJudgement(day, DayJudgement.Kind.SILENT, List.of());
        }
        Declaration declared = about.get();
        if (!declared.ready()) {
            return new DayJudgement(day, DayJudgement.Kind.NOT_READY, List.of());
        }
        List<ProofItem> missing = missing(declared, day, testRuns);
        return new DayJudgement(day, missing.isEmpty() ? DayJudgement.Kind.READY : DayJudgement.Kind.UNPROVEN, missing);
    }

    /** Proofs that do not hold on a day. */
    public static List<ProofItem> missing(Declaration declared, LocalDate day, List<TestRunResult> testRuns) {
        return EnumSet.allOf(ProofItem.class).stream()
                .filter(item ->
                        item == ProofItem.TEST_RUN ? !tested(declared, day, testRuns) : !declared.proves(item, day))
                .toList();
    }

    /** The last test run that officials held until that day decides; the word of the producer counts while there is none. */
    private static boolean tested(Declaration declared, LocalDate day, List<TestRunResult> testRuns) {
        return testRuns.stream()
                .filter(run -> !run.on().isAfter(day))
                .reduce((earlier, later) -> later.on().isBefore(earlier.on()) ? earlier : later)
                .map(run -> run.passed() && !day.isAfter(run.validUntil()))
                .orElseGet(() -> declared.proves(ProofItem.TEST_RUN, day));
    }
}
