package org.ironstock.tender.process;

import static org.ironstock.tender.process.TenderVariables.TENDER_ID;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.platform.Escalations;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.vault.PanelAppointment;

/**
 * Service task "Benoeming bij directeur neerleggen" of {@code tenderBids}: silence appoints nobody, so the director gets
 * the task too.
 */
@ProcessBean("escalatePanel")
class EscalatePanel implements JavaDelegate {

    private final TaskService tasks;
    private final Escalations escalations;
    private final Dossier dossier;

    EscalatePanel(TaskService tasks, Escalations escalations, Dossier dossier) {
        this.tasks = tasks;
        this.escalations = escalations;
        this.dossier = dossier;
    }

    @Override
    public void execute(DelegateExecution execution) {
        escalations.call(
                tasks.createTaskQuery()
                        .processInstanceId(execution.getProcessInstanceId())
                        .taskDefinitionKey(AppointPanel.TASK),
                PanelAppointment.DIRECTOR);
        dossier.record(new EvidenceToRecord(
                TENDER_ID.get(execution),
                "PANEL_ESCALATED",
                "system",
                "Openers en beoordelaars waren niet op tijd benoemd; de directeur is ingeschakeld.",
                ""));
    }
}
