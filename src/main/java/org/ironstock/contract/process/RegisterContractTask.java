package org.ironstock.contract.process;

import java.util.List;
import org.ironstock.contract.Contracts;
import org.ironstock.contract.application.ContractIntake;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.Finding;
import org.springframework.stereotype.Component;

/** User task "Contract registreren": what the file says is registered, filled in from what was handed over. */
@Component
class RegisterContractTask implements OfficialTask {

    private final Contracts contracts;
    private final ContractIntake intake;
    private final ContractViews views;

    RegisterContractTask(Contracts contracts, ContractIntake intake, ContractViews views) {
        this.contracts = contracts;
        this.intake = intake;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_RegisterContract";
    }

    @Override
    public TaskView view(TaskContext task) {
        return views.of(task.caseRef())
                .findings(ContractViews.remarks(intake.gaps(task.caseRef())))
                .data(views.startOf(task.caseRef()));
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
