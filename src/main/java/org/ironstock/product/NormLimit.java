package org.ironstock.product;

import java.math.BigDecimal;

/**
 * One limit of a norm.
 *
 * @param characteristic code of what is measured, e.g. {@code BACTERIAL_FILTRATION}
 * @param label the same in Dutch
 * @param statistic how measured values become one verdict
 * @param limit in {@code unit}; for {@link Statistic#ACCEPTANCE} the AQL in percent, for {@link Statistic#SHELF_LIFE} the
 *     longest claim in years, for {@link Statistic#EDITION} without meaning
 * @param unit in Dutch, e.g. "Pa/cm²"; empty for counts and classes
 * @param measurements least number of measured values; for {@link Statistic#ACCEPTANCE} the least sample in pieces, 0
 *     when the table of the plan decides alone
 * @param enough how many values or means must keep the limit, where they are counted; else 0
 * @param groupSize values per wearer, where means are counted; else 0
 * @param rulesVersion version of the decision table that gave the limit
 */
public record NormLimit(
        String characteristic,
        String label,
        Statistic statistic,
        Comparison comparison,
        BigDecimal limit,
        String unit,
        int measurements,
        int enough,
        int groupSize,
        String rulesVersion) {

    /** How values are held against the limit. */
    public enum Statistic {
        /** Each value keeps the limit. */
        EACH,
        /** The median of all values keeps the limit. */
        MEDIAN,
        /** Enough of the values keep the limit. */
        COUNT,
        /** Enough of the means per wearer keep the limit. */
        GROUP_MEANS,
        /** No more defective pieces in the sample than the plan of this AQL accepts. */
        ACCEPTANCE,
        /** The claimed shelf life is no longer than this. */
        SHELF_LIFE,
        /** Nothing is measured: the edition is allowed. */
        EDITION
    }

    /** On which side of the limit a value is right. */
    public enum Comparison {
        AT_LEAST,
        AT_MOST,
        BELOW
    }

    /** Whether one value is right. */
    public boolean keeps(BigDecimal value) {
        int compared = value.compareTo(limit);
        return switch (comparison) {
            case AT_LEAST -> compared >= 0;
            case AT_MOST -> compared <= 0;
            case BELOW -> compared < 0;
        };
    }
}
