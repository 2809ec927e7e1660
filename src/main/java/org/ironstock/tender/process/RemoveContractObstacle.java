package org.ironstock.tender.process;

import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.tender.award.Contracting;
import org.ironstock.tender.persistence.AwardRows;
import org.ironstock.tender.process.TenderAwardVariables.ContractOutcome;
import org.ironstock.tender.process.TenderAwardVariables.Reconsideration;
import org.springframework.stereotype.Component;

/**
 * User task "Belemmering contract wegnemen": the guard said no, the winner did not sign in time, or the State did not
 * sign.
 */
@Component
class RemoveContractObstacle implements OfficialTask {

    private final AwardRows rows;
    private final CasePapers papers;

    RemoveContractObstacle(AwardRows rows, CasePapers papers) {
        this.rows = rows;
        this.papers = papers;
    }

    @Override
    public String taskKey() {
        return "Task_RemoveContractObstacle";
    }

    @Override
    public TaskView view(TaskContext task) {
        TaskView known = TaskView.empty().fact("Kenmerk", task.caseRef());
        TaskView view = rows.contractOf(task.caseRef())
                .map(contract -> known.fact("Contract", contract.id())
                        .fact(
                                "Getekend door leverancier",
                                contract.supplierSigner().orElse("nog niet")))
                .orElse(known)
                .findings(rows.obstacles(task.caseRef(), Contracting.MAY_CONTRACT));
        return papers.addTo(view, task.caseRef());
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        Reconsideration choice = answer.code("choice", Reconsideration.class);
        TaskOutcome outcome = TaskOutcome.of(TenderAwardVariables.CONTRACT_RECONSIDERATION, choice);
        return (choice == Reconsideration.NO_AWARD
                        ? outcome.and(TenderAwardVariables.CONTRACT_OUTCOME, ContractOutcome.NO_AWARD)
                        : outcome)
                .because(answer.text("reason"));
    }
}
