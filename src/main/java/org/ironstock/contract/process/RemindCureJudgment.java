package org.ironstock.contract.process;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.ironstock.contract.late.ContractDefaults;
import org.ironstock.platform.ProcessBean;

/**
 * Service task "Aan beoordeling herinneren" of {@code contractDefault}: the task moves up in the list and goes to the
 * director too.
 */
@ProcessBean("remindCureJudgment")
class RemindCureJudgment implements JavaDelegate {

    /** Above the ordinary 50, so that lists sorted by priority show it first. */
    private static final int URGENT = 75;

    private static final String DIRECTOR = "rvo-director";

    private final ContractDefaults defaults;
    private final TaskService tasks;

    RemindCureJudgment(ContractDefaults defaults, TaskService tasks) {
        this.defaults = defaults;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        defaults.remindOfJudgment(ContractDefaultVariables.DEFAULT_ID.get(execution));
        for (Task task : tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(JudgeCure.TASK)
                .list()) {
            tasks.setPriority(task.getId(), URGENT);
            tasks.addCandidateGroup(task.getId(), DIRECTOR);
        }
    }
}
