package org.ironstock.quality.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ironstock.product.NormLimit;
import org.ironstock.product.NormLimit.Comparison;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;

/**
 * What measured values say against the limits of the norms.
 *
 * @param lines one for each limit of each required test
 */
public record TestJudgement(List<Line> lines) {

    /** How far a value may be outside its limit to be worth a retest: a share of the limit, in thousandths [A]. */
    private static final int BORDERLINE_PER_MILLE = 20;

    private static final int PER_MILLE = 3;

    /**
     * One limit with what was found.
     *
     * @param limit the limit in words
     * @param found what was measured in words
     */
    public record Line(String characteristic, String label, String limit, String found, Verdict verdict) {}

    public TestJudgement {
        lines = List.copyOf(lines);
    }

    /** The worst of all lines; a test without any line is not passed. */
    public Verdict verdict() {
        return lines.stream().map(Line::verdict).reduce(Verdict::worst).orElse(Verdict.FAIL);
    }

    /**
     * Why these values cannot be judged yet: of a required test too few were entered, or more than the norm counts.
     *
     * @return empty when every required test can be judged
     */
    public static List<Finding> incomplete(Set<String> tests, LotNorms norms, Map<String, MeasuredValues> measured) {
        List<Finding> found = new ArrayList<>();
        for (String test : new TreeSet<>(tests)) {
            norms.of(test).stream()
                    .filter(TestJudgement::measured)
                    .flatMap(limit -> countFinding(limit, count(measured, test)).stream())
                    .limit(1)
                    .forEach(found::add);
        }
        return found;
    }

    private static int count(Map<String, MeasuredValues> measured, String test) {
        return Optional.ofNullable(measured.get(test))
                .map(MeasuredValues::count)
                .orElse(0);
    }

    private static Optional<Finding> countFinding(NormLimit limit, int count) {
        boolean counted =
                limit.statistic() == NormLimit.Statistic.COUNT || limit.statistic() == NormLimit.Statistic.GROUP_MEANS;
        if (counted ? count == limit.measurements() : count >= limit.measurements()) {
            return Optional.empty();
        }
        return Optional.of(Finding.of(
                "MEASUREMENTS_INCOMPLETE",
                limit.label(),
                "Van '%s' zijn %s %d meetwaarden nodig; ingevoerd: %d."
                        .formatted(limit.label(), counted ? "precies" : "ten minste", limit.measurements(), count),
                limit.rulesVersion()));
    }

    /** Whether somebody types values for this limit. */
    public static boolean measured(NormLimit limit) {
        return switch (limit.statistic()) {
            case EACH, MEDIAN, COUNT, GROUP_MEANS -> true;
            case ACCEPTANCE, SHELF_LIFE, EDITION -> false;
        };
    }

    /**
     * Judges a test.
     *
     * @param plan plan of the sample of which defective pieces were counted
     * @param defective defective pieces in the sample
     */
    public static TestJudgement of(
            Set<String> tests, LotNorms norms, Map<String, MeasuredValues> measured, SamplingPlan plan, int defective) {
        List<Line> lines = new ArrayList<>();
        for (String test : new TreeSet<>(tests)) {
            List<NormLimit> limits = norms.of(test);
            if (limits.isEmpty()) {
                lines.add(new Line(test, Characteristics.inDutch(test), "geen grens bekend", "", Verdict.FAIL));
            }
            MeasuredValues values = measured.getOrDefault(test, new MeasuredValues(List.of()));
            limits.forEach(limit -> lines.add(line(limit, values, plan, defective)));
        }
        return new TestJudgement(lines);
    }

    private static Line line(NormLimit limit, MeasuredValues values, SamplingPlan plan, int defective) {
        return switch (limit.statistic()) {
            case EACH -> of(limit, worst(limit, values), "slechtste van %d: ".formatted(values.count()));
            case MEDIAN ->
                of(
                        limit,
                        values.count() < limit.measurements() ? Optional.empty() : Optional.of(values.median()),
                        "mediaan van %d: ".formatted(values.count()));
            case COUNT -> counted(limit, values.values(), limit.measurements(), "oefeningen");
            case GROUP_MEANS ->
                counted(
                        limit,
                        values.means(limit.groupSize()),
                        limit.measurements() / limit.groupSize(),
                        "gemiddelden per drager");
            case ACCEPTANCE ->
                new Line(
                        limit.characteristic(),
                        limit.label(),
                        plan.inDutch(),
                        "%d gebrekkig".formatted(defective),
                        sampled(limit, plan, defective));
            case SHELF_LIFE, EDITION ->
                new Line(limit.characteristic(), limit.label(), "volgens de papieren", "getoetst", Verdict.PASS);
        };
    }

    /** A sample that was drawn to a laxer plan than the norm wants shows nothing. */
    private static Verdict sampled(NormLimit limit, SamplingPlan plan, int defective) {
        if (Aql.of(limit.limit()).stricterThan(plan.aql())) {
            return Verdict.FAIL;
        }
        if (defective <= plan.accept()) {
            return Verdict.PASS;
        }
        return defective == plan.reject() ? Verdict.BORDERLINE : Verdict.FAIL;
    }

    /** The value that is furthest on the wrong side; empty when fewer were measured than the norm wants. */
    private static Optional<BigDecimal> worst(NormLimit limit, MeasuredValues values) {
        if (values.count() < limit.measurements()) {
            return Optional.empty();
        }
        return limit.comparison() == Comparison.AT_LEAST
                ? values.values().stream().min(BigDecimal::compareTo)
                : values.values().stream().max(BigDecimal::compareTo);
    }

    private static Line of(NormLimit limit, Optional<BigDecimal> value, String how) {
        return new Line(
                limit.characteristic(),
                limit.label(),
                inWords(limit),
                value.map(found -> how + with(limit, found)).orElse("te weinig meetwaarden"),
                value.map(found -> verdict(limit, found)).orElse(Verdict.FAIL));
    }

    private static Verdict verdict(NormLimit limit, BigDecimal value) {
        if (limit.keeps(value)) {
            return Verdict.PASS;
        }
        BigDecimal margin =
                limit.limit().multiply(BigDecimal.valueOf(BORDERLINE_PER_MILLE)).movePointLeft(PER_MILLE);
        return value.subtract(limit.limit()).abs().compareTo(margin) <= 0 ? Verdict.BORDERLINE : Verdict.FAIL;
    }

    private static Line counted(NormLimit limit, List<BigDecimal> values, int of, String what) {
        long good = values.stream().filter(limit::keeps).count();
        Verdict verdict = values.size() != of
                ? Verdict.FAIL
                : good >= limit.enough()
                        ? Verdict.PASS
                        : good == limit.enough() - 1 ? Verdict.BORDERLINE : Verdict.FAIL;
        return new Line(
                limit.characteristic(),
                limit.label(),
                inWords(limit),
                "%d van %d %s".formatted(good, values.size(), what),
                verdict);
    }

    /** The limit as an official reads it, e.g. {@code minder dan 60 Pa/cm²}. */
    public static String inWords(NormLimit limit) {
        String bound = with(limit, limit.limit());
        String words =
                switch (limit.comparison()) {
                    case AT_LEAST -> "ten minste " + bound;
                    case AT_MOST -> "ten hoogste " + bound;
                    case BELOW -> "minder dan " + bound;
                };
        return switch (limit.statistic()) {
            case EACH -> words + ", elke meting";
            case MEDIAN -> words + ", mediaan van ten minste %d metingen".formatted(limit.measurements());
            case COUNT -> words + ", ten minste %d van %d".formatted(limit.enough(), limit.measurements());
            case GROUP_MEANS ->
                words
                        + ", gemiddelde van ten minste %d van %d dragers"
                                .formatted(limit.enough(), limit.measurements() / limit.groupSize());
            case ACCEPTANCE -> "AQL " + dutch(limit.limit());
            case SHELF_LIFE, EDITION -> "volgens de papieren";
        };
    }

    private static String with(NormLimit limit, BigDecimal value) {
        return (dutch(value) + " " + limit.unit()).strip();
    }

    private static String dutch(BigDecimal value) {
        return DutchText.decimal(value);
    }
}
