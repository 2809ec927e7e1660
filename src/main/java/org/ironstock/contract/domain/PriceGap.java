package org.ironstock.contract.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.ironstock.shared.Money;
import org.ironstock.shared.UnitPrice;

/**
 * How far the price of an order lies from a limit of the price range.
 *
 * @param percent of the limit, one decimal, half up; negative when the price lies below it
 * @param total over the whole order, each price rounded once; negative when the price lies below the limit
 */
public record PriceGap(BigDecimal percent, Money total) {

    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");

    /**
     * The gap of an order.
     *
     * @param limit above zero
     */
    public static PriceGap of(OrderRequest request, UnitPrice limit) {
        long pieces = request.quantity().pieces();
        return new PriceGap(
                request.unitPrice()
                        .euro()
                        .subtract(limit.euro())
                        .movePointRight(2)
                        .divide(limit.euro(), 1, RoundingMode.HALF_UP),
                request.value().minus(limit.times(pieces)));
    }

    /** E.g. {@code 12,5% hoger, over de hele order € 1.000,00}. */
    public String inDutch() {
        boolean lower = percent.signum() < 0;
        return String.format(
                DUTCH,
                "%,.1f%% %s, over de hele order %s",
                percent.abs(),
                lower ? "lager" : "hoger",
                (lower ? Money.ZERO.minus(total) : total).inDutch());
    }
}
