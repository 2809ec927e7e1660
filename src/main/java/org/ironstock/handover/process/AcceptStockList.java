package org.ironstock.handover.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ironstock.handover.Handover;
import org.ironstock.handover.Handovers;
import org.ironstock.handover.application.OpeningStock;
import org.ironstock.handover.application.StockLists;
import org.ironstock.handover.domain.StockList;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.Officials;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task "Voorraadlijst aanvaarden": an official other than who brought the list lets it be booked. */
@Component
class AcceptStockList implements OfficialTask {

    private final Handovers handovers;
    private final StockLists lists;
    private final OpeningStock opening;
    private final Officials officials;
    private final ListedProducts listed;

    AcceptStockList(
            Handovers handovers, StockLists lists, OpeningStock opening, Officials officials, ListedProducts listed) {
        this.handovers = handovers;
        this.lists = lists;
        this.opening = opening;
        this.officials = officials;
        this.listed = listed;
    }

    @Override
    public String taskKey() {
        return "Task_AcceptStockList";
    }

    @Override
    public TaskView view(TaskContext task) {
        Handover handover = handovers.get(task.caseRef());
        TaskView view =
                TaskView.empty().fact("Overdracht", handover.id()).fact("Raamovereenkomst", handover.frameworkRef());
        Optional<StockList> waiting = lists.waiting(handover.id());
        return waiting.map(list -> with(view, list))
                .orElseGet(() -> view.fact(
                        "Voorraadlijst",
                        "Er wacht geen lijst. LCH Voorraadbeheer brengt haar op de pagina van de overdracht."));
    }

    private TaskView with(TaskView view, StockList list) {
        TaskView shown = view.fact("Bestand", list.fileName())
                .fact("Rijen", DutchText.number(list.rows()))
                .fact("Gebracht door", officials.displayName(list.broughtBy()))
                .fact("Gebracht op", DutchText.moment(list.broughtAt()))
                .document(
                        "Voorraadlijst met alle bevindingen",
                        "/overdrachten/%s/lijsten/%d".formatted(list.handoverId(), list.number()),
                        list.sha256())
                .table(
                        "Totalen per product en status",
                        List.of("Product", "Status", "Rijen", "Stuks"),
                        lists.totals(list.number()).stream()
                                .map(total -> List.of(
                                        listed.inDutch(total.productCode()),
                                        total.status().inDutch(),
                                        DutchText.number(total.rows()),
                                        DutchText.number(total.pieces())))
                                .toList())
                .data(Map.of("listNumber", list.number()));
        List<List<String>> remarks = lists.counts(list.number()).stream()
                .map(count -> List.of(count.inDutch(), DutchText.number(count.found())))
                .toList();
        return remarks.isEmpty()
                ? shown
                : shown.table("Wat opvalt, met de eerste rij als voorbeeld", List.of("Opmerking", "Aantal"), remarks);
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        Accepted accepted = answer.as(Accepted.class);
        String remark = accepted.remark() == null ? "" : accepted.remark().strip();
        long number = accepted.listNumber() == null ? 0 : accepted.listNumber();
        List<Finding> faults = opening.accept(task.caseRef(), number, remark, task.official());
        if (!faults.isEmpty()) {
            throw new AnswerRefused(faults);
        }
        return TaskOutcome.of(StockHandoverVariables.LIST_NUMBER, number).because(remark);
    }

    /** What the form answers. */
    private record Accepted(
            @Nullable Long listNumber, @Nullable String remark) {}
}
