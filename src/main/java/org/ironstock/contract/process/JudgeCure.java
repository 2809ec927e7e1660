package org.ironstock.contract.process;

import java.util.List;
import org.ironstock.contract.late.ContractDefaults;
import org.ironstock.contract.process.ContractDefaultVariables.CureJudgment;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.springframework.stereotype.Component;

/** User task "Herstel beoordelen": after the cure term a person judges; silence decides nothing. */
@Component
class JudgeCure implements OfficialTask {

    static final String TASK = "Task_JudgeCure";

    private final ContractDefaults defaults;
    private final DefaultViews views;

    JudgeCure(ContractDefaults defaults, DefaultViews views) {
        this.defaults = defaults;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return TASK;
    }

    @Override
    public TaskView view(TaskContext task) {
        String id = task.get(ContractDefaultVariables.DEFAULT_ID);
        TaskView view = views.of(id);
        return defaults.get(id)
                .cureUntil()
                .map(until -> view.fact("Herstel mogelijk tot en met", DutchText.moment(until)))
                .orElse(view);
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        CureJudgment judgment = answer.code("judgment", CureJudgment.class);
        String motive = answer.text("motive");
        List<Finding> faults = defaults.judgeCure(
                task.get(ContractDefaultVariables.DEFAULT_ID), judgment == CureJudgment.CURED, motive, task.official());
        if (!faults.isEmpty()) {
            throw new AnswerRefused(faults);
        }
        return TaskOutcome.of(ContractDefaultVariables.CURE_JUDGMENT, judgment).because(motive);
    }
}
