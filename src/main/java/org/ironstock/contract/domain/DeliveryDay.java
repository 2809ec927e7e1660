package org.ironstock.contract.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.ironstock.contract.ProductionContract;
import org.ironstock.contract.ProductionContract.Milestone;
import org.ironstock.shared.DutchCalendar;

/** The last day on which an order is delivered on time. */
public final class DeliveryDay {

    private DeliveryDay() {}

    /**
     * The day of the order itself, else the first day of the schedule of the contract for its line that had not passed when
     * the order was asked for. Empty when neither is there: then nobody knows whether it is late, and a person finds out.
     */
    public static Optional<LocalDate> of(FollowUpOrder order, ProductionContract contract) {
        return order.plan().map(FollowUpOrder.Plan::deliverBy).or(() -> order.lineNumber()
                .flatMap(line -> scheduled(order, contract, line)));
    }

    private static Optional<LocalDate> scheduled(FollowUpOrder order, ProductionContract contract, int line) {
        LocalDate askedOn = DutchCalendar.dayOf(order.requestedAt());
        return contract.schedule().stream()
                .filter(milestone -> milestone.lineNumber() == line)
                .map(Milestone::dueOn)
                .filter(day -> !day.isBefore(askedOn))
                .min(Comparator.naturalOrder());
    }
}
