package org.ironstock.contract.process;

import java.util.List;
import org.ironstock.contract.domain.FollowUpOrder;
import org.ironstock.contract.order.OrderCancellations;
import org.ironstock.contract.persistence.DeliveryRows;
import org.ironstock.contract.persistence.OrderReceiptRows;
import org.ironstock.contract.persistence.OrderRows;
import org.ironstock.contract.process.OrderCancellationVariables.Choice;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task "Annulering overeenkomen": what a contract manager of RVO agreed with the supplier of a confirmed order. */
@Component
class AgreeCancellation implements OfficialTask {

    private final OrderCancellations cancellations;
    private final OrderRows orders;
    private final DeliveryRows deliveries;
    private final OrderReceiptRows receipts;
    private final OrderViews views;

    AgreeCancellation(
            OrderCancellations cancellations,
            OrderRows orders,
            DeliveryRows deliveries,
            OrderReceiptRows receipts,
            OrderViews views) {
        this.cancellations = cancellations;
        this.orders = orders;
        this.deliveries = deliveries;
        this.receipts = receipts;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_AgreeCancellation";
    }

    @Override
    public TaskView view(TaskContext task) {
        String cancellationId = task.get(OrderCancellationVariables.CANCELLATION_ID);
        FollowUpOrder order = orders.get(task.caseRef());
        Quantity open = cancellations.open(order.id());
        return views.of(order.id())
                .fact("Annulering", cancellationId)
                .fact("Al ontvangen", number(receipts.received(order.id())))
                .fact("Onderweg", number(deliveries.onTheWay(order.id())))
                .fact("Eerder geannuleerd", number(receipts.cancelled(order.id())))
                .fact("Nu te annuleren", number(open))
                .fact(
                        "Waarde daarvan exclusief btw",
                        order.request().unitPrice().times(open.pieces()).inDutch())
                .findings(cancellations.standsInTheWay(cancellationId));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        Content content = answer.as(Content.class);
        String cancellationId = task.get(OrderCancellationVariables.CANCELLATION_ID);
        String motive = content.motive().strip();
        if (content.choice() == Choice.DROPPED) {
            cancellations.drop(cancellationId, motive, task.official());
        } else {
            List<Finding> faults = cancellations.agree(
                    cancellationId,
                    new Money(whole("costCents", content.costCents())),
                    Math.toIntExact(whole("vatPercent", content.vatPercent())),
                    text(content.consent()),
                    motive,
                    task.official());
            if (!faults.isEmpty()) {
                throw new AnswerRefused(faults);
            }
        }
        return TaskOutcome.of(OrderCancellationVariables.CANCELLATION_CHOICE, content.choice())
                .because(motive);
    }

    private static long whole(String field, @Nullable Long given) {
        if (given == null) {
            throw missing(field);
        }
        return given;
    }

    private static String text(@Nullable String given) {
        if (given == null) {
            throw missing("consent");
        }
        return given.strip();
    }

    private static AnswerRefused missing(String field) {
        return new AnswerRefused(Finding.of(
                "CANCELLATION_INCOMPLETE",
                field,
                "Noem de vergoeding, de btw daarover en wie namens de leverancier instemde."));
    }

    private static String number(Quantity quantity) {
        return DutchText.number(quantity.pieces());
    }

    /** What the form answers. */
    record Content(
            Choice choice,
            @Nullable Long costCents,
            @Nullable Long vatPercent,
            @Nullable String consent,
            String motive) {}
}
