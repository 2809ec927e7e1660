package org.ironstock.signing.process;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.signing.application.SignerDecisions;

/** Service task "Call in the deputy": the deputy's group may sign too, with a mandate of its own. */
@ProcessBean("callDeputy")
class CallDeputy implements JavaDelegate {

    private final SignerDecisions decisions;
    private final TaskService tasks;

    CallDeputy(SignerDecisions decisions, TaskService tasks) {
        this.decisions = decisions;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decisions.callDeputy(SigningVariables.SIGNING_ID.get(execution)).ifPresent(deputy -> tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(SignDocument.TASK)
                .list()
                .forEach(task -> tasks.addCandidateGroup(task.getId(), deputy)));
    }
}
