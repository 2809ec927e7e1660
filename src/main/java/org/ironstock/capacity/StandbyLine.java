package org.ironstock.capacity;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;

/**
 * A production line that a producer keeps ready for the State.
 *
 * @param id e.g. {@code LIN-2026-001}
 * @param contractId production contract or stand-by contract under which it is kept ready
 * @param site where the line stands
 * @param startsOn first day on which it must be ready
 * @param endsOn last day; the day before {@code startsOn} when its contract ended before the line had to be ready
 * @param terms what was agreed, each from a day on, oldest first; the first from {@code startsOn}
 * @param payerOin organisation number (OIN) of who pays, twenty digits
 * @param paymentDays days in which an invoice is paid, 1 to 30
 * @param registeredBy machine client or official who registered it
 */
public record StandbyLine(
        String id,
        String contractId,
        String supplierId,
        String name,
        String site,
        String productCode,
        LocalDate startsOn,
        LocalDate endsOn,
        List<Terms> terms,
        String payerOin,
        int paymentDays,
        String registeredBy) {

    /**
     * What was agreed from a day on.
     *
     * @param from first day on which it counts
     * @param piecesPerMonth nominal output of a calendar month, base units
     * @param feePerMonth fee for a whole calendar month of readiness, excluding VAT
     * @param activatedPrice price of one base unit made during an activation, excluding VAT
     * @param ground contract or signed modification in which it was agreed
     */
    public record Terms(
            LocalDate from, Quantity piecesPerMonth, Money feePerMonth, UnitPrice activatedPrice, String ground) {}

    /** @throws IllegalArgumentException when it ends longer before it starts or has no terms for its first day */
    public StandbyLine {
        terms = terms.stream().sorted(Comparator.comparing(Terms::from)).toList();
        if (endsOn.isBefore(startsOn.minusDays(1))) {
            throw new IllegalArgumentException("Line %s ends before it starts".formatted(id));
        }
        if (terms.isEmpty() || terms.get(0).from().isAfter(startsOn)) {
            throw new IllegalArgumentException("Line %s has no terms on its first day".formatted(id));
        }
    }

    /** Whether it must be ready on a day. */
    public boolean runsOn(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }

    /** Whether it must be ready on some day of a month. */
    public boolean runsIn(YearMonth month) {
        return !daysIn(month).isEmpty();
    }

    /** Days of a month on which it must be ready, in order. */
    public List<LocalDate> daysIn(YearMonth month) {
        return month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .filter(this::runsOn)
                .toList();
    }

    /** What counts on a day; empty before the first day. */
    public Optional<Terms> findTerms(LocalDate day) {
        return terms.stream().filter(one -> !one.from().isAfter(day)).reduce((earlier, later) -> later);
    }

    /** What counts on a day; outside its term what counted on its last day, or will on its first. */
    public Terms termsNear(LocalDate day) {
        LocalDate last = day.isAfter(endsOn) ? endsOn : day;
        return termsOn(last.isBefore(startsOn) ? startsOn : last);
    }

    /**
     * What counts on a day.
     *
     * @throws java.util.NoSuchElementException before the first day
     */
    public Terms termsOn(LocalDate day) {
        return findTerms(day).orElseThrow();
    }
}
