package org.ironstock.contract.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ironstock.contract.domain.Delivery;
import org.ironstock.contract.order.Deliveries;
import org.ironstock.contract.persistence.DeliveryRows;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Quantity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task "Ontvangst tellen": the warehouse counts by lot and expiry what arrived. */
@Component
class CountDelivery implements OfficialTask {

    private final Deliveries deliveries;
    private final DeliveryRows rows;
    private final OrderViews views;

    CountDelivery(Deliveries deliveries, DeliveryRows rows, OrderViews views) {
        this.deliveries = deliveries;
        this.rows = rows;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_CountDelivery";
    }

    @Override
    public TaskView view(TaskContext task) {
        Delivery delivery = rows.get(task.get(OrderDeliveryVariables.DELIVERY_ID));
        return views.of(task.caseRef())
                .fact("Levering", delivery.id() + " (" + delivery.reference() + ")")
                .fact("Verwacht op", DutchText.day(delivery.expectedOn()))
                .fact(
                        "Al ontvangen van de order",
                        DutchText.number(rows.received(task.caseRef()).pieces()))
                .data(Map.of(
                        "lots", delivery.lots().stream().map(CountDelivery::row).toList()));
    }

    /** The number is left out: who counts does not copy what was announced. */
    private static Map<String, Object> row(Delivery.Lot lot) {
        return Map.of(
                "supplierLot",
                lot.supplierLot(),
                "producedOn",
                lot.producedOn().map(Object::toString).orElse(""),
                "expiresOn",
                lot.expiresOn().toString());
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        List<Finding> faults = deliveries.count(
                task.get(OrderDeliveryVariables.DELIVERY_ID),
                answer.as(Counted.class).count(),
                task.official());
        if (!faults.isEmpty()) {
            throw new AnswerRefused(faults);
        }
        return TaskOutcome.done();
    }

    /** What the form answers. */
    record Counted(
            List<Row> rows,
            String basis,
            @Nullable String temperature,
            @Nullable Boolean returnExcess) {

        record Row(String supplierLot, @Nullable String producedOn, String expiresOn, long counted) {

            Delivery.Lot lot() {
                return new Delivery.Lot(
                        Optional.empty(),
                        supplierLot.strip(),
                        Optional.ofNullable(producedOn)
                                .filter(day -> !day.isEmpty())
                                .map(day -> FormAnswer.dayIn("producedOn", day)),
                        FormAnswer.dayIn("expiresOn", expiresOn),
                        Quantity.of(counted));
            }
        }

        Deliveries.Count count() {
            return new Deliveries.Count(
                    rows.stream().filter(row -> row.counted() > 0).map(Row::lot).toList(),
                    basis,
                    temperature == null ? "" : temperature,
                    Boolean.TRUE.equals(returnExcess));
        }
    }
}
