package org.ironstock.contract.process;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.contract.late.ContractDefaults;
import org.ironstock.platform.Escalations;
import org.ironstock.platform.ProcessBean;

/**
 * Service task "Aan beoordeling herinneren" of {@code contractDefault}: the task moves up in the list and goes to the
 * director too.
 */
@ProcessBean("remindCureJudgment")
class RemindCureJudgment implements JavaDelegate {

    private static final String DIRECTOR = "rvo-director";

    private final ContractDefaults defaults;
    private final TaskService tasks;
    private final Escalations escalations;

    RemindCureJudgment(ContractDefaults defaults, TaskService tasks, Escalations escalations) {
        this.defaults = defaults;
        this.tasks = tasks;
        this.escalations = escalations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        defaults.remindOfJudgment(ContractDefaultVariables.DEFAULT_ID.get(execution));
        escalations.call(
                tasks.createTaskQuery()
                        .processInstanceId(execution.getProcessInstanceId())
                        .taskDefinitionKey(JudgeCure.TASK),
                DIRECTOR);
    }
}
