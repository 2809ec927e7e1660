package org.ironstock.quality.process;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.ironstock.platform.ProcessBean;
import org.ironstock.quality.application.LotTests;

/**
 * Service task "Laboratorium herinneren" of {@code lotRelease}: the task moves up in the list.
 */
@ProcessBean("remindTester")
class RemindTester implements JavaDelegate {

    /** Above the ordinary 50, so that lists sorted by priority show it first. */
    private static final int URGENT = 75;

    private final LotTests tests;
    private final TaskService tasks;

    RemindTester(LotTests tests, TaskService tasks) {
        this.tests = tests;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tests.remind(LotReleaseVariables.LOT_ID.get(execution), false);
        for (Task task : tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(EnterTestResult.TASK)
                .list()) {
            tasks.setPriority(task.getId(), URGENT);
        }
    }
}
