package org.ironstock.contract.process;

import java.util.List;
import org.ironstock.contract.late.ContractDefaults;
import org.ironstock.contract.process.ContractDefaultVariables.DissolutionAdvice;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.Finding;
import org.springframework.stereotype.Component;

/** User task "Advies over ontbinding geven": a lawyer advises to dissolve the contract, or to keep it. */
@Component
class AdviseDissolution implements OfficialTask {

    private final ContractDefaults defaults;
    private final DefaultViews views;

    AdviseDissolution(ContractDefaults defaults, DefaultViews views) {
        this.defaults = defaults;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_AdviseDissolution";
    }

    @Override
    public TaskView view(TaskContext task) {
        String id = task.get(ContractDefaultVariables.DEFAULT_ID);
        return views.of(id).findings(defaults.dissolutionObstacles(id));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        String id = task.get(ContractDefaultVariables.DEFAULT_ID);
        DissolutionAdvice advice = answer.code("advice", DissolutionAdvice.class);
        String motive = answer.text("motive");
        if (advice == DissolutionAdvice.DISSOLVE) {
            List<Finding> faults = defaults.draftDissolution(id, motive, task.official());
            if (!faults.isEmpty()) {
                throw new AnswerRefused(faults);
            }
        } else {
            defaults.keep(id, motive, task.official());
        }
        return TaskOutcome.of(ContractDefaultVariables.DISSOLUTION_ADVICE, advice)
                .because(motive);
    }
}
