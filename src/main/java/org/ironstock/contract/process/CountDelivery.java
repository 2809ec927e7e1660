package org.ironstock.contract.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ironstock.contract.DeliveryLot;
import org.ironstock.contract.DeliveryOwner;
import org.ironstock.contract.delivery.DeliveryBook;
import org.ironstock.contract.delivery.DeliveryOwners;
import org.ironstock.contract.domain.Delivery;
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

    private final DeliveryBook book;
    private final DeliveryOwners owners;
    private final DeliveryRows rows;

    CountDelivery(DeliveryBook book, DeliveryOwners owners, DeliveryRows rows) {
        this.book = book;
        this.owners = owners;
        this.rows = rows;
    }

    @Override
    public String taskKey() {
        return "Task_CountDelivery";
    }

    @Override
    public TaskView view(TaskContext task) {
        Delivery delivery = rows.get(task.get(OrderDeliveryVariables.DELIVERY_ID));
        DeliveryOwner owner = owners.get(delivery.orderRef());
        return owner.view(delivery.orderRef())
                .fact("Levering", delivery.id() + " (" + delivery.reference() + ")")
                .fact("Verwacht op", DutchText.day(delivery.expectedOn()))
                .fact(
                        "Al ontvangen",
                        DutchText.number(rows.received(delivery.orderRef()).pieces()))
                .data(Map.of(
                        "lots",
                        delivery.lots().stream().map(CountDelivery::row).toList(),
                        "place",
                        owner.expected(delivery.orderRef()).place().orElse("")));
    }

    /** The number is left out: who counts does not copy what was announced. */
    private static Map<String, Object> row(DeliveryLot lot) {
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
        List<Finding> faults = book.count(
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
            @Nullable String place,
            String basis,
            @Nullable String temperature,
            @Nullable Boolean returnExcess) {

        record Row(String supplierLot, @Nullable String producedOn, String expiresOn, long counted) {

            DeliveryLot lot() {
                return DeliveryLot.of(
                        supplierLot,
                        Optional.ofNullable(producedOn)
                                .filter(day -> !day.isEmpty())
                                .map(day -> FormAnswer.dayIn("producedOn", day)),
                        FormAnswer.dayIn("expiresOn", expiresOn),
                        Quantity.of(counted));
            }
        }

        DeliveryBook.Count count() {
            return new DeliveryBook.Count(
                    rows.stream().filter(row -> row.counted() > 0).map(Row::lot).toList(),
                    Optional.ofNullable(place).map(String::strip).filter(text -> !text.isEmpty()),
                    basis,
                    temperature == null ? "" : temperature,
                    Boolean.TRUE.equals(returnExcess));
        }
    }
}
