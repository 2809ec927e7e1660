package org.ironstock.contract.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ironstock.contract.Contracts;
import org.ironstock.contract.application.ContractIntake;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.springframework.stereotype.Component;

/** User task "Repareren": what the check found missing is added, within the term; pieces are brought on the page of the contract. */
@Component
class RepairContractTask implements OfficialTask {

    private static final String LEAD =
            "Het dossier heeft gebreken; ze staan hieronder. Vul aan wat ontbreekt en voeg stukken toe op de pagina van "
                    + "het contract. Wat na de termijn nog ontbreekt, gaat naar de jurist.";

    private final Contracts contracts;
    private final ContractIntake intake;
    private final ContractViews views;

    RepairContractTask(Contracts contracts, ContractIntake intake, ContractViews views) {
        this.contracts = contracts;
        this.intake = intake;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_RepairContract";
    }

    @Override
    public TaskView view(TaskContext task) {
        Map<String, Object> start = new HashMap<>(views.startOf(task.caseRef()));
        start.put("lead", LEAD);
        return views.of(task.caseRef())
                .fact(
                        "Herstellen tot en met",
                        DutchText.moment(intake.repairTerm(task.caseRef()).until()))
                .findings(intake.gaps(task.caseRef()))
                .data(start);
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        String reference = contracts.get(task.caseRef()).reference();
        List<Finding> faults =
                intake.register(task.caseRef(), answer.as(ContractAnswer.class).values(reference), task.official());
        if (!faults.isEmpty()) {
            throw new AnswerRefused(faults);
        }
        return TaskOutcome.done();
    }
}
