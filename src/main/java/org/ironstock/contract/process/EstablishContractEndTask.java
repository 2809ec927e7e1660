package org.ironstock.contract.process;

import java.util.List;
import org.ironstock.contract.ending.ContractEndings;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.Finding;
import org.springframework.stereotype.Component;

/** User task "Einddatum vaststellen": the last day of a running contract is not known, so it would never end. */
@Component
class EstablishContractEndTask implements OfficialTask {

    private final ContractEndings endings;
    private final ContractViews views;

    EstablishContractEndTask(ContractEndings endings, ContractViews views) {
        this.endings = endings;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_EstablishContractEnd";
    }

    @Override
    public TaskView view(TaskContext task) {
        return views.inForce(task.caseRef()).findings(endings.endUnknown(task.caseRef()));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        String source = answer.text("source");
        List<Finding> faults = endings.establish(task.caseRef(), answer.day("endsOn"), source, task.official());
        if (!faults.isEmpty()) {
            throw new AnswerRefused(faults);
        }
        return TaskOutcome.done().because(source);
    }
}
