package org.ironstock.handover.process;

import java.util.List;
import java.util.Optional;
import org.ironstock.handover.closing.ClosingPapers;
import org.ironstock.handover.closing.Losses;
import org.ironstock.handover.closing.Reconciliations;
import org.ironstock.handover.domain.ReconciliationRun;
import org.ironstock.handover.domain.StockDifference;
import org.ironstock.handover.process.HandoverClosingVariables.Resolution;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.springframework.stereotype.Component;

/** User task "Verschil oplossen": the finance department of the ministry sees where the books differ. */
@Component
class ResolveDifference implements OfficialTask {

    private final Reconciliations reconciliations;
    private final Losses losses;
    private final ListedProducts listed;

    ResolveDifference(Reconciliations reconciliations, Losses losses, ListedProducts listed) {
        this.reconciliations = reconciliations;
        this.losses = losses;
        this.listed = listed;
    }

    @Override
    public String taskKey() {
        return "Task_ResolveDifference";
    }

    @Override
    public TaskView view(TaskContext task) {
        ReconciliationRun run = reconciliations.latest(task.caseRef()).orElseThrow();
        TaskView view = TaskView.empty()
                .fact("Overdracht", task.caseRef())
                .fact("Aansluiting van", DutchText.moment(run.madeAt()));
        Optional<String> refused = losses.refused(task.caseRef());
        if (refused.isPresent()) {
            view = view.fact("Vaststelling niet getekend", refused.get());
        }
        ClosingPapers.Balance balance = ClosingPapers.balance(run.verdict().lines());
        return view.table(
                        "Verschillen",
                        List.of("Wat", "Product", "Locatie", "Partij", "Boeking", "Stuks"),
                        run.verdict().differences().stream()
                                .map(ResolveDifference::cells)
                                .toList())
                .table("Per product, in stuks", balance.columns(), listed.named(balance.rows()));
    }

    private static List<String> cells(StockDifference difference) {
        return List.of(
                difference.kind().inDutch(),
                difference.productCode(),
                difference.place(),
                difference.lotId(),
                String.join(", ", difference.movements()),
                DutchText.number(difference.pieces()));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        Resolution resolution = answer.code("resolution", Resolution.class);
        String reason = answer.text("reason");
        if (resolution == Resolution.LOST) {
            List<Finding> findings = losses.propose(task.caseRef(), reason, task.official());
            if (!findings.isEmpty()) {
                throw new AnswerRefused(findings);
            }
        }
        return TaskOutcome.of(HandoverClosingVariables.RESOLUTION, resolution).because(reason);
    }
}
