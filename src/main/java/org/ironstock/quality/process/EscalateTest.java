package org.ironstock.quality.process;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.Escalations;
import org.ironstock.platform.ProcessBean;
import org.ironstock.quality.application.LotTests;

/**
 * Service task "Proceseigenaar inschakelen" of {@code lotRelease}: the term has passed and nobody decided; the task goes to the process
 * owner too, the lot stays not free.
 */
@ProcessBean("escalateTest")
class EscalateTest implements JavaDelegate {

    private static final String PROCESS_OWNER = "process-owner";

    private final LotTests tests;
    private final TaskService tasks;
    private final Escalations escalations;

    EscalateTest(LotTests tests, TaskService tasks, Escalations escalations) {
        this.tests = tests;
        this.tasks = tasks;
        this.escalations = escalations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tests.remind(LotReleaseVariables.LOT_ID.get(execution), true);
        escalations.call(
                tasks.createTaskQuery()
                        .processInstanceId(execution.getProcessInstanceId())
                        .taskDefinitionKey(EnterTestResult.TASK),
                PROCESS_OWNER);
    }
}
