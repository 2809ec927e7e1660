package org.ironstock.capacity.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ironstock.capacity.activation.ActivationDeliveries;
import org.ironstock.capacity.domain.ActivationDelivery;
import org.ironstock.capacity.persistence.ActivationDeliveryRows;
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

/** User task "Ontvangst van activering tellen": the warehouse counts by lot and expiry what arrived. */
@Component
class CountActivationDelivery implements OfficialTask {

    private final ActivationDeliveries deliveries;
    private final ActivationDeliveryRows rows;
    private final ActivationViews views;

    CountActivationDelivery(ActivationDeliveries deliveries, ActivationDeliveryRows rows, ActivationViews views) {
        this.deliveries = deliveries;
        this.rows = rows;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_CountActivationDelivery";
    }

    @Override
    public TaskView view(TaskContext task) {
        ActivationDelivery delivery = rows.get(task.get(ActivationVariables.ACTIVATION_DELIVERY_ID));
        return views.of(task.caseRef())
                .fact("Levering", delivery.id() + " (" + delivery.reference() + ")")
                .fact("Verwacht op", DutchText.day(delivery.expectedOn()))
                .data(Map.of(
                        "lots",
                        delivery.lots().stream()
                                .map(CountActivationDelivery::row)
                                .toList()));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        List<Finding> faults = deliveries.count(
                task.get(ActivationVariables.ACTIVATION_DELIVERY_ID),
                answer.as(Counted.class).count(),
                task.official());
        if (!faults.isEmpty()) {
            throw new AnswerRefused(faults);
        }
        return TaskOutcome.done();
    }

    /** The number is left out: who counts does not copy what was announced. */
    private static Map<String, Object> row(ActivationDelivery.Lot lot) {
        return Map.of(
                "supplierLot",
                lot.supplierLot(),
                "producedOn",
                lot.producedOn().map(Object::toString).orElse(""),
                "expiresOn",
                lot.expiresOn().toString());
    }

    /** What the form answers. */
    record Counted(
            List<Row> rows,
            String place,
            String basis,
            @Nullable String temperature,
            @Nullable Boolean returnExcess) {

        record Row(String supplierLot, @Nullable String producedOn, String expiresOn, long counted) {

            ActivationDelivery.Lot lot() {
                return new ActivationDelivery.Lot(
                        Optional.empty(),
                        supplierLot.strip(),
                        Optional.ofNullable(producedOn)
                                .filter(day -> !day.isEmpty())
                                .map(day -> FormAnswer.dayIn("producedOn", day)),
                        FormAnswer.dayIn("expiresOn", expiresOn),
                        Quantity.of(counted));
            }
        }

        ActivationDeliveries.Count count() {
            return new ActivationDeliveries.Count(
                    rows.stream().filter(row -> row.counted() > 0).map(Row::lot).toList(),
                    place.strip(),
                    basis,
                    temperature == null ? "" : temperature,
                    Boolean.TRUE.equals(returnExcess));
        }
    }
}
