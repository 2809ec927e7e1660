package org.ironstock.tender.process;

import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.Escalations;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.dispute.Complaints;

/** Service task "Klacht bij directeur neerleggen" of {@code tenderComplaint}: the director gets the task too. */
@ProcessBean("escalateComplaint")
class EscalateComplaint implements JavaDelegate {

    private static final String DIRECTOR = "cibg-director";

    private final Complaints complaints;
    private final TaskService tasks;
    private final Escalations escalations;

    EscalateComplaint(Complaints complaints, TaskService tasks, Escalations escalations) {
        this.complaints = complaints;
        this.tasks = tasks;
        this.escalations = escalations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        escalations.call(
                tasks.createTaskQuery()
                        .processInstanceId(execution.getProcessInstanceId())
                        .taskDefinitionKey(AnswerComplaint.TASK),
                DIRECTOR);
        complaints.overdue(UUID.fromString(TenderComplaintVariables.COMPLAINT_ID.get(execution)));
    }
}
