package org.ironstock.capacity.process;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.ironstock.capacity.activation.ActivationProgress;
import org.ironstock.platform.ProcessBean;

/** Service task "Proceseigenaar inschakelen" of {@code activationMilestone}; the task goes to the top of their list. */
@ProcessBean("escalateMeasure")
class EscalateMeasure implements JavaDelegate {

    /** Above what tasks have by themselves, so that lists of the process owner show it first. */
    private static final int URGENT = 90;

    private final ActivationProgress progress;
    private final TaskService tasks;

    EscalateMeasure(ActivationProgress progress, TaskService tasks) {
        this.progress = progress;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        progress.escalate(
                ActivationVariables.ACTIVATION_ID.get(execution), ActivationVariables.MILESTONE.get(execution));
        for (Task task : tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(DetermineMeasure.TASK)
                .list()) {
            tasks.setPriority(task.getId(), URGENT);
        }
    }
}
