package org.ironstock.contract.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;

/**
 * How far an order is delivered on a day, and what its late parts cost. What is counted on the delivery day itself is on
 * time; each later day is a part of its own; rejected goods were never delivered.
 *
 * @param parts late parts by day of arrival, what has not come last
 * @param outstanding what has not come
 * @param inTest whether tests may still reject goods that came
 */
public record DeliveryStanding(List<LatePart> parts, Quantity outstanding, boolean inTest) {

    public DeliveryStanding {
        parts = List.copyOf(parts);
    }

    /**
     * The standing of an order.
     *
     * @param dueOn last day on which a delivery is on time
     * @param until last day that counts for goods that have not come
     */
    public static DeliveryStanding of(
            LocalDate dueOn,
            LocalDate until,
            UnitPrice price,
            Quantity ordered,
            List<Arrival> arrivals,
            PenaltyTerms terms) {
        Map<LocalDate, Quantity> late = new TreeMap<>();
        long missing = ordered.pieces();
        boolean inTest = false;
        for (Arrival arrival : arrivals) {
            if (arrival.quality() == Arrival.Quality.REJECTED) {
                continue;
            }
            missing -= arrival.quantity().pieces();
            inTest |= arrival.quality() == Arrival.Quality.IN_TEST;
            if (arrival.on().isAfter(dueOn)) {
                late.merge(arrival.on(), arrival.quantity(), Quantity::plus);
            }
        }
        Quantity outstanding = Quantity.of(Math.max(0, missing));
        List<LatePart> parts = new ArrayList<>();
        late.forEach((day, quantity) -> parts.add(part(Optional.of(day), day, dueOn, price, quantity, terms)));
        if (outstanding.pieces() > 0 && until.isAfter(dueOn)) {
            parts.add(part(Optional.empty(), until, dueOn, price, outstanding, terms));
        }
        return new DeliveryStanding(parts, outstanding, inTest);
    }

    private static LatePart part(
            Optional<LocalDate> arrivedOn,
            LocalDate until,
            LocalDate dueOn,
            UnitPrice price,
            Quantity quantity,
            PenaltyTerms terms) {
        long days = ChronoUnit.DAYS.between(dueOn, until);
        return new LatePart(quantity, arrivedOn, days, terms.of(price, quantity, days), terms.capped(days));
    }

    /** Penalty of all late parts together. */
    public Money penalty() {
        return parts.stream().map(LatePart::penalty).reduce(Money.ZERO, Money::plus);
    }

    /** Whether a late part costs the most it ever will. */
    public boolean capReached() {
        return parts.stream().anyMatch(LatePart::capped);
    }

    /** Whether everything came and was found good. */
    public boolean complete() {
        return outstanding.pieces() == 0 && !inTest;
    }

    /** Whether the penalty no longer grows: everything came, or what has not come costs no more by waiting. */
    public boolean settled() {
        return !inTest
                && parts.stream().filter(part -> part.arrivedOn().isEmpty()).allMatch(LatePart::capped)
                && (outstanding.pieces() == 0 || !parts.isEmpty());
    }
}
