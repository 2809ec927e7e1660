package org.ironstock.contract.process;

import java.util.List;
import org.ironstock.contract.domain.FollowUpOrder;
import org.ironstock.contract.domain.Penalty;
import org.ironstock.contract.domain.PenaltyProposal.Choice;
import org.ironstock.contract.late.PenaltyDesk;
import org.ironstock.contract.persistence.OrderReceiptRows;
import org.ironstock.contract.persistence.OrderRows;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchText;
import org.springframework.stereotype.Component;

/** User task "Boete opleggen of afzien": an official proposes, and another signs the claim or the reasoned waiver. */
@Component
class DecidePenalty implements OfficialTask {

    private final PenaltyDesk desk;
    private final OrderRows orders;
    private final OrderReceiptRows receipts;
    private final OrderViews views;

    DecidePenalty(PenaltyDesk desk, OrderRows orders, OrderReceiptRows receipts, OrderViews views) {
        this.desk = desk;
        this.orders = orders;
        this.receipts = receipts;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_DecidePenalty";
    }

    @Override
    public TaskView view(TaskContext task) {
        Penalty penalty = desk.get(task.get(LateDeliveryVariables.PENALTY_ID));
        FollowUpOrder order = orders.get(task.caseRef());
        TaskView view = views.of(task.caseRef())
                .fact("Leverdag", DutchText.day(penalty.dueOn()))
                .fact("Boete volgens beleid", penalty.terms().inDutch())
                .fact("Eerder beslist over deze order", penalty.earlier().inDutch())
                .fact("Bedrag van deze boete", penalty.amount().inDutch())
                .table("Wat te laat is", PenaltyDesk.partColumns(), PenaltyDesk.parts(penalty))
                .table("Geteld in het magazijn", List.of("Geteld op", "Aantal stuks", "Keuring"), counted(order.id()))
                .findings(desk.standsInTheWay(penalty.id()));
        List<List<String>> earlier = desk.of(order.contractId()).stream()
                .filter(one -> !one.id().equals(penalty.id()))
                .map(one -> List.of(
                        one.id(), one.amount().inDutch(), one.state().inDutch(), one.capReached() ? "ja" : "nee"))
                .toList();
        return earlier.isEmpty()
                ? view
                : view.table(
                        "Andere boetes onder dit contract",
                        List.of("Kenmerk", "Bedrag", "Stand", "Maximum bereikt"),
                        earlier);
    }

    private List<List<String>> counted(String orderId) {
        return receipts.arrivals(orderId).stream()
                .map(arrival -> List.of(
                        DutchText.day(arrival.on()),
                        DutchText.number(arrival.quantity().pieces()),
                        switch (arrival.quality()) {
                            case IN_TEST -> "loopt";
                            case RELEASED -> "vrijgegeven";
                            case REJECTED -> "afgekeurd; geldt als niet geleverd";
                        }))
                .toList();
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        Choice choice = answer.code("choice", Choice.class);
        String motive = choice == Choice.WAIVE ? answer.text("motive") : "";
        desk.propose(task.get(LateDeliveryVariables.PENALTY_ID), choice, motive, task.official());
        return TaskOutcome.done().because(motive);
    }
}
