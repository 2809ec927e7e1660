package org.ironstock.signing.process;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.signing.application.SignerDecisions;

/** Service task "Remind the signer": the task moves up in the list, and the reminder is kept as evidence. */
@ProcessBean("remindSigner")
class RemindSigner implements JavaDelegate {

    /** Above the ordinary 50, so that lists sorted by priority show it first. */
    private static final int URGENT = 75;

    private final SignerDecisions decisions;
    private final TaskService tasks;

    RemindSigner(SignerDecisions decisions, TaskService tasks) {
        this.decisions = decisions;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decisions.remind(SigningVariables.SIGNING_ID.get(execution));
        tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(SignDocument.TASK)
                .list()
                .forEach(task -> tasks.setPriority(task.getId(), URGENT));
    }
}
