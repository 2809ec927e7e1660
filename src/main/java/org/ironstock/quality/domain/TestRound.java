package org.ironstock.quality.domain;

import java.util.Optional;
import java.util.UUID;

/**
 * One test of a lot: the first, or the retest.
 *
 * @param number 1, or 2 for the retest
 * @param verdict empty until the result was judged
 * @param reportId test report in the dossier
 */
public record TestRound(
        int number,
        SamplingPlan plan,
        Optional<SampleTaken> sample,
        Optional<TestResult> result,
        Optional<Verdict> verdict,
        Optional<UUID> reportId) {

    /** There is one retest and no second. */
    public static final int LAST = 2;

    public boolean retest() {
        return number == LAST;
    }

    /** What the verdict leads to: only the first test may be done once more. */
    public Verdict consequence() {
        Verdict said = verdict.orElse(Verdict.FAIL);
        return said == Verdict.BORDERLINE && retest() ? Verdict.FAIL : said;
    }
}
