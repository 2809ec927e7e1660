package org.ironstock.contract.process;

import java.util.List;
import org.ironstock.contract.domain.Settlement;
import org.ironstock.contract.domain.SettlementStatement;
import org.ironstock.contract.ending.Settlements;
import org.ironstock.contract.process.ProductionContractVariables.SettlementVerdict;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.Officials;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.springframework.stereotype.Component;

/** User task "Eindafrekening bevestigen": another person than who determined it. */
@Component
class ConfirmSettlementTask implements OfficialTask {

    private final Settlements settlements;
    private final SettlementViews views;
    private final Officials officials;

    ConfirmSettlementTask(Settlements settlements, SettlementViews views, Officials officials) {
        this.settlements = settlements;
        this.views = views;
        this.officials = officials;
    }

    @Override
    public String taskKey() {
        return "Task_ConfirmSettlement";
    }

    @Override
    public TaskView view(TaskContext task) {
        Settlement settlement = settlements.find(task.caseRef()).orElseThrow();
        SettlementStatement statement = settlement.statement();
        TaskView view = views.of(task.caseRef(), statement.figures())
                .fact("Vastgesteld door", officials.displayName(settlement.determinedBy()))
                .fact("Vastgesteld op", DutchText.moment(settlement.determinedAt()))
                .fact(
                        "Vooruitbetaald en niet verrekend",
                        statement.prepaid().map(Money::inDutch).orElse("onbekend"))
                .fact("Productielijn", "%s: %s".formatted(statement.capacity().inDutch(), statement.capacityReason()))
                .fact(
                        "Voltooiing aankondigen",
                        statement.announced() ? "ja, als vervolg op " + statement.contractNotice() : "nee");
        if (!statement.lapsed().isEmpty()) {
            view = view.fact(
                    "Wordt niet meer geleverd",
                    "%s: %s".formatted(String.join(", ", statement.lapsed()), statement.lapseReason()));
        }
        if (!statement.remark().isEmpty()) {
            view = view.fact("Opmerking", statement.remark());
        }
        return view.findings(settlements.changed(task.caseRef()));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        SettlementVerdict verdict = answer.code("verdict", SettlementVerdict.class);
        String reason = answer.findText("reason").orElse("");
        List<Finding> obstacles =
                settlements.judge(task.caseRef(), verdict == SettlementVerdict.CONFIRM, reason, task.official());
        if (!obstacles.isEmpty()) {
            throw new AnswerRefused(obstacles);
        }
        return TaskOutcome.of(ProductionContractVariables.SETTLEMENT_VERDICT, verdict)
                .because(reason);
    }
}
