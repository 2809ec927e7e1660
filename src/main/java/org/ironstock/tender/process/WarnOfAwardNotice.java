package org.ironstock.tender.process;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.award.Contracting;

/**
 * Service task "Waarschuwen voor termijn" of {@code tenderClosing}: five days before the award notice is late, whatever task
 * holds it up moves up in the list and the process owner gets it too.
 */
@ProcessBean("warnOfAwardNotice")
class WarnOfAwardNotice implements JavaDelegate {

    private static final String PROCESS_OWNER = "process-owner";
    private static final int URGENT = 75;

    private final Contracting contracting;
    private final TaskService tasks;

    WarnOfAwardNotice(Contracting contracting, TaskService tasks) {
        this.contracting = contracting;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        contracting.warnOfNotice(TenderVariables.TENDER_ID.get(execution));
        for (Task task : tasks.createTaskQuery()
                .processInstanceBusinessKey(execution.getProcessBusinessKey())
                .processDefinitionKey("noticePublication")
                .list()) {
            tasks.setPriority(task.getId(), URGENT);
            tasks.addCandidateGroup(task.getId(), PROCESS_OWNER);
        }
    }
}
