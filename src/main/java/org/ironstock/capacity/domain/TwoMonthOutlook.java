package org.ironstock.capacity.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ironstock.shared.Quantity;

/**
 * What the next two calendar months would deliver if every line were activated today.
 *
 * <p>Assumption about the ramp: nothing comes before the first lot is due; from then on the weekly output of a line grows
 * in equal steps, so that at the end of the term its capacity of a month was delivered. A line that is not ready counts
 * apart and delivers nothing in the totals.
 *
 * @param from day on which all would be activated
 * @param until last day of the term
 */
public record TwoMonthOutlook(LocalDate from, LocalDate until, List<ProductOutlook> products) {

    private static final int DAYS_A_WEEK = 7;

    /**
     * A line as it stands today.
     *
     * @param pieces contracted pieces of a month
     * @param ready whether it counts as ready today
     * @param activated whether it is taken by an activation already; then it brings nothing on top
     */
    public record LineNow(String lineId, String productCode, Quantity pieces, boolean ready, boolean activated) {}

    /**
     * One product.
     *
     * @param weeks pieces that the lines which are ready would deliver in each week, first week first
     * @param ready pieces that they would deliver together
     * @param notReady contracted pieces of lines that are not ready
     * @param readyLines lines that are ready
     * @param otherLines lines that are not
     */
    public record ProductOutlook(
            String productCode, List<Long> weeks, long ready, long notReady, int readyLines, int otherLines) {

        public ProductOutlook {
            weeks = List.copyOf(weeks);
        }
    }

    public TwoMonthOutlook {
        products = List.copyOf(products);
    }

    /**
     * Calculates it.
     *
     * @param lines lines that are not activated already count; the others are left out
     */
    public static TwoMonthOutlook of(LocalDate today, ActivationTerms terms, List<LineNow> lines) {
        LocalDate until = today.plusMonths(terms.deliveryMonths());
        Map<String, List<LineNow>> byProduct = new TreeMap<>();
        lines.stream().filter(line -> !line.activated()).forEach(line -> byProduct
                .computeIfAbsent(line.productCode(), code -> new ArrayList<>())
                .add(line));
        List<ProductOutlook> products = new ArrayList<>();
        byProduct.forEach((code, group) -> products.add(product(code, group, weights(today, until, terms))));
        return new TwoMonthOutlook(today, until, products);
    }

    /** Share of each week in what comes within the term: 0 before the first lot, then 1, 2, 3 and so on. */
    private static List<Long> weights(LocalDate today, LocalDate until, ActivationTerms terms) {
        LocalDate firstLot = today.plusDays(terms.firstLotDays());
        List<Long> weights = new ArrayList<>();
        long step = 0;
        for (LocalDate week = today; week.isBefore(until); week = week.plusDays(DAYS_A_WEEK)) {
            if (week.plusDays(DAYS_A_WEEK).isAfter(firstLot)) {
                step++;
            }
            weights.add(step);
        }
        return weights;
    }

    private static ProductOutlook product(String code, List<LineNow> lines, List<Long> weights) {
        long ready = total(lines, true);
        List<LineNow> others = lines.stream().filter(line -> !line.ready()).toList();
        return new ProductOutlook(
                code, spread(ready, weights), ready, total(lines, false), lines.size() - others.size(), others.size());
    }

    private static long total(List<LineNow> lines, boolean ready) {
        return lines.stream()
                .filter(line -> line.ready() == ready)
                .mapToLong(line -> line.pieces().pieces())
                .sum();
    }

    /** Pieces by week; what rounding leaves comes in the last week, so that the weeks add up. */
    private static List<Long> spread(long pieces, List<Long> weights) {
        long sum = weights.stream().mapToLong(Long::longValue).sum();
        List<Long> weeks = new ArrayList<>();
        long spread = 0;
        for (int week = 0; week < weights.size(); week++) {
            long share = week == weights.size() - 1
                    ? pieces - spread
                    : BigDecimal.valueOf(pieces)
                            .multiply(BigDecimal.valueOf(weights.get(week)))
                            .divide(BigDecimal.valueOf(sum), 0, RoundingMode.DOWN)
                            .longValueExact();
            weeks.add(share);
            spread += share;
        }
        return weeks;
    }
}
