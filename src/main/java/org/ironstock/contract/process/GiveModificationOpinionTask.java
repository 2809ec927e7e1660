package org.ironstock.contract.process;

import org.ironstock.contract.application.ContractModifications;
import org.ironstock.contract.process.ModificationVariables.Opinion;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.springframework.stereotype.Component;

/** User task "Juridisch oordeel geven": a lawyer says whether the modification is substantial. */
@Component
class GiveModificationOpinionTask implements OfficialTask {

    private final ContractModifications modifications;
    private final ModificationViews views;

    GiveModificationOpinionTask(ContractModifications modifications, ModificationViews views) {
        this.modifications = modifications;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_GiveModificationOpinion";
    }

    @Override
    public TaskView view(TaskContext task) {
        return views.of(task.get(ModificationVariables.MODIFICATION_ID));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        String motive = answer.text("motive");
        modifications.giveOpinion(task.get(ModificationVariables.MODIFICATION_ID), motive, task.official());
        return TaskOutcome.of(ModificationVariables.MODIFICATION_OPINION, answer.code("opinion", Opinion.class))
                .because(motive);
    }
}
