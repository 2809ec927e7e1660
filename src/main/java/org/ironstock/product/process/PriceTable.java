package org.ironstock.product.process;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.ironstock.platform.DecisionTable;
import org.ironstock.product.PriceJudgement;
import org.ironstock.product.Product;
import org.ironstock.shared.UnitPrice;
import org.springframework.stereotype.Component;

/**
 * Decision {@code priceJudgement}. A decision engine of its own evaluates it, beside the history of the process engine:
 * prices of bids must not stand there.
 */
@Component
public class PriceTable {

    private static final int MICROS = 6;

    private final DecisionTable table = new DecisionTable("product", "priceJudgement");

    /**
     * Judges a price against the range that a version of a product names.
     *
     * @param range the range, if one was ever set
     * @param on day on which the range must count
     */
    public PriceJudgement judge(UnitPrice offered, Optional<Product.PriceRange> range, LocalDate on) {
        boolean valid = range.filter(it -> !on.isAfter(it.validUntil())).isPresent();
        DecisionTable.Row row = table.row(Map.of(
                "rangeValid",
                valid,
                "offeredMicros",
                micros(offered),
                "minimumMicros",
                range.map(it -> micros(it.minimum())).orElse(0L),
                "maximumMicros",
                range.map(it -> micros(it.maximum())).orElse(0L)));
        return new PriceJudgement(
                PriceJudgement.Verdict.valueOf(row.text("verdict")), row.text("reason"), table.version());
    }

    private static long micros(UnitPrice price) {
        return price.euro().movePointRight(MICROS).longValueExact();
    }
}
