package org.ironstock.quality.domain;

import java.math.BigDecimal;
import java.util.Optional;
import org.ironstock.product.NormLimit;

/**
 * How many pieces of a lot are inspected, and how many may be defective (ISO 2859-1, single sampling).
 *
 * @param letter code letter after its arrow is followed, e.g. {@code L}
 * @param size pieces to inspect
 * @param accept most defective pieces with which the lot passes (Ac)
 * @param aql acceptance quality limit that the plan keeps
 * @param full whether every piece of the lot is inspected
 */
public record SamplingPlan(char letter, long size, int accept, Severity severity, Aql aql, boolean full) {

    /**
     * The plan for a lot. A sample as large as the lot is a full check; in it no more pieces may be defective than the
     * AQL's own share of the lot [A], so that the number of a plan for larger lots does not excuse a small one.
     *
     * @param lotSize pieces, above zero
     * @param minimum least sample in pieces, whatever the size of the lot; 0 for none
     */
    public static SamplingPlan of(long lotSize, InspectionLevel level, Severity severity, Aql aql, int minimum) {
        if (lotSize < 1) {
            throw new IllegalArgumentException("A lot has at least one piece, found " + lotSize);
        }
        char letter = level.letter(lotSize);
        char least = Aql.letterOfAtLeast(minimum);
        SamplingPlan plan = aql.plan(Aql.after(least, letter) ? least : letter, severity);
        if (plan.size < lotSize) {
            return plan;
        }
        return new SamplingPlan(
                plan.letter, lotSize, (int) Math.min(plan.accept, aql.shareOf(lotSize)), severity, aql, true);
    }

    /**
     * The plan for a lot as the decision asks, or stricter where a norm that the papers name is stricter.
     *
     * @param asked the row of kind {@link TestRequirement.Kind#SAMPLING}
     * @param norm limit of the norm for defective pieces, if the papers name one
     * @param retest whether an earlier sample was just outside the limit: then the plan is tightened
     */
    public static SamplingPlan of(long lotSize, TestRequirement asked, Optional<NormLimit> norm, boolean retest) {
        Aql byRule = Aql.of(new BigDecimal(asked.aql()));
        Aql byNorm = norm.map(limit -> Aql.of(limit.limit())).orElse(byRule);
        return of(
                lotSize,
                InspectionLevel.valueOf(asked.code()),
                retest ? Severity.TIGHTENED : Severity.valueOf(asked.severity()),
                byNorm.stricterThan(byRule) ? byNorm : byRule,
                Math.max(
                        asked.minimumSample(), norm.map(NormLimit::measurements).orElse(0)));
    }

    /** Fewest defective pieces with which the lot fails (Re). */
    public int reject() {
        return accept + 1;
    }

    /** As an official reads it, e.g. {@code letter L, 200 stuks, AQL 1,5, Ac 7, Re 8, normaal}. */
    public String inDutch() {
        String sample = full
                ? "volledige controle van %d stuks".formatted(size)
                : "letter %s, %d stuks".formatted(letter, size);
        return "%s, AQL %s, Ac %d, Re %d, %s".formatted(sample, aql.inDutch(), accept, reject(), severity.inDutch());
    }
}
