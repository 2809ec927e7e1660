package org.ironstock.handover.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ironstock.shared.Quantity;

/**
 * A signed framework contract for emergency stock: who keeps it, for how long, and how much of each product is agreed.
 *
 * @param contractId e.g. {@code CTR-2026-001}
 * @param from first day
 * @param until last day without options
 * @param takesOver whether the supplier must take over the emergency stock of the LCH
 * @param mirroredFrom first day of which a mirror is due; empty while the supplier keeps nothing
 */
public record Framework(
        String contractId,
        String title,
        String supplierId,
        LocalDate from,
        LocalDate until,
        boolean takesOver,
        Optional<LocalDate> mirroredFrom,
        List<Need> needs) {

    /** How much of a product is agreed to be needed in a month. */
    public record Need(String productCode, Quantity monthly) {}

    public Framework {
        needs = List.copyOf(needs);
    }

    public boolean runsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** Whether a mirror of this day is due. */
    public boolean mirroredOn(LocalDate day) {
        return runsOn(day) && mirroredFrom.filter(first -> !first.isAfter(day)).isPresent();
    }
}
