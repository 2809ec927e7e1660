package org.ironstock.contract.process;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.contract.watch.ProductComplaints;
import org.ironstock.platform.Escalations;
import org.ironstock.platform.ProcessBean;

/** Service task "Directeur inschakelen" of {@code productComplaint}: the director gets the task too. */
@ProcessBean("escalateProductComplaint")
class EscalateProductComplaint implements JavaDelegate {

    private static final String DIRECTOR = "rvo-director";

    private final ProductComplaints complaints;
    private final TaskService tasks;
    private final Escalations escalations;

    EscalateProductComplaint(ProductComplaints complaints, TaskService tasks, Escalations escalations) {
        this.complaints = complaints;
        this.tasks = tasks;
        this.escalations = escalations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        escalations.call(
                tasks.createTaskQuery()
                        .processInstanceId(execution.getProcessInstanceId())
                        .taskDefinitionKey(HandleProductComplaint.TASK),
                DIRECTOR);
        complaints.overdue(ProductComplaintVariables.COMPLAINT_ID.get(execution));
    }
}
