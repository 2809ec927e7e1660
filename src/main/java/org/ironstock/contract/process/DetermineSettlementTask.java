package org.ironstock.contract.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ironstock.contract.domain.SettlementStatement.Capacity;
import org.ironstock.contract.ending.ContractFigures;
import org.ironstock.contract.ending.Settlements;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.springframework.stereotype.Component;

/** User task "Eindafrekening vaststellen": what the contract came to; what is open stands in its way. */
@Component
class DetermineSettlementTask implements OfficialTask {

    private static final String PREPAID = "prepaidCents";

    private final Settlements settlements;
    private final ContractFigures figures;
    private final SettlementViews views;

    DetermineSettlementTask(Settlements settlements, ContractFigures figures, SettlementViews views) {
        this.settlements = settlements;
        this.figures = figures;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_DetermineSettlement";
    }

    @Override
    public TaskView view(TaskContext task) {
        String contractId = task.caseRef();
        TaskView view = views.of(contractId, figures.totals(contractId));
        Optional<String> returned = settlements.returned(contractId);
        if (returned.isPresent()) {
            view = view.fact("Teruggegeven", returned.get());
        }
        return view.findings(figures.open(contractId))
                .data(Map.of("contractNotice", settlements.knownNotice(contractId)));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        List<Finding> obstacles = settlements.determine(
                task.caseRef(),
                new Settlements.Choices(
                        answer.findText(PREPAID).map(given -> new Money(answer.whole(PREPAID))),
                        answer.flag("lapse"),
                        answer.findText("lapseReason").orElse(""),
                        answer.code("capacity", Capacity.class),
                        answer.text("capacityReason"),
                        answer.findText("contractNotice").orElse(""),
                        answer.findText("remark").orElse("")),
                task.official());
        if (!obstacles.isEmpty()) {
            throw new AnswerRefused(obstacles);
        }
        return TaskOutcome.done().because(answer.findText("remark").orElse(""));
    }
}
