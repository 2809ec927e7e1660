package org.ironstock.tender.process;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.Escalations;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.award.Contracting;

/**
 * Service task "Waarschuwen voor termijn" of {@code tenderClosing}: five days before the award notice is late, whatever task
 * holds it up moves up in the list and the process owner gets it too.
 */
@ProcessBean("warnOfAwardNotice")
class WarnOfAwardNotice implements JavaDelegate {

    private static final String PROCESS_OWNER = "process-owner";

    private final Contracting contracting;
    private final TaskService tasks;
    private final Escalations escalations;

    WarnOfAwardNotice(Contracting contracting, TaskService tasks, Escalations escalations) {
        this.contracting = contracting;
        this.tasks = tasks;
        this.escalations = escalations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        contracting.warnOfNotice(TenderVariables.TENDER_ID.get(execution));
        escalations.call(
                tasks.createTaskQuery()
                        .processInstanceBusinessKey(execution.getProcessBusinessKey())
                        .processDefinitionKey("noticePublication"),
                PROCESS_OWNER);
    }
}
