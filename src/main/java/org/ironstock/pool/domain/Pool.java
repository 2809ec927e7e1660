package org.ironstock.pool.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;

/**
 * A pool with what was taken from it.
 *
 * @param reserved set aside for orders that do not bind yet
 * @param settled spent by orders that bind
 * @param ceiling what counts on the day asked for; empty when no mandate counts then, which is not the same as zero
 */
public record Pool(String code, String name, Money reserved, Money settled, Optional<Ceiling> ceiling) {

    private static final String GROUND = "mandaat gezamenlijke inkoop van 22 maart 2020";
    private static final BigDecimal NEARLY_EMPTY = new BigDecimal("0.80");

    /**
     * Most that may be taken in all.
     *
     * @param validUntil last day of the mandate
     */
    public record Ceiling(Money most, java.time.LocalDate validUntil) {}

    /**
     * Why this much more cannot be taken; empty when it can, up to and including the ceiling.
     *
     * @param more additional amount; zero or less always fits
     */
    public Optional<Finding> refusal(Money more) {
        if (ceiling.isEmpty()) {
            return Optional.of(Finding.of(
                    "POOL_CLOSED",
                    code,
                    "Voor de inkooppool '%s' geldt vandaag geen mandaat.".formatted(name),
                    GROUND));
        }
        Money room = ceiling.get().most().minus(taken());
        if (more.cents() > 0 && more.exceeds(room)) {
            return Optional.of(Finding.of(
                    "POOL_EXHAUSTED",
                    code,
                    "De inkooppool '%s' heeft nog %s ruimte; gevraagd: %s."
                            .formatted(name, room.inDutch(), more.inDutch()),
                    GROUND));
        }
        return Optional.empty();
    }

    /** A warning when more than eighty percent of the ceiling has been taken once this much more is. */
    public Optional<Finding> warning(Money more) {
        return ceiling.filter(limit -> taken().plus(more).exceeds(share(limit.most())))
                .map(limit -> Finding.warning(
                        "POOL_NEARLY_EXHAUSTED",
                        code,
                        "Van de inkooppool '%s' is meer dan 80%% gebruikt; het mandaat loopt tot en met %s."
                                .formatted(name, DutchText.day(limit.validUntil())),
                        GROUND));
    }

    private Money taken() {
        return reserved.plus(settled);
    }

    private static Money share(Money most) {
        return new Money(NEARLY_EMPTY
                .multiply(BigDecimal.valueOf(most.cents()))
                .setScale(0, RoundingMode.FLOOR)
                .longValueExact());
    }

    /** An order names a pool that does not exist. */
    public static Finding unknown(String code) {
        return Finding.of("POOL_UNKNOWN", code, "De inkooppool '%s' bestaat niet.".formatted(code), GROUND);
    }

    /** An order asks for a product that the pool does not buy. */
    public Finding otherProduct(String productCode) {
        return Finding.of(
                "POOL_PRODUCT",
                productCode,
                "De inkooppool '%s' koopt geen product '%s'.".formatted(name, productCode),
                GROUND);
    }
}
