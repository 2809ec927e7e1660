package org.ironstock.handover.process;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.handover.closing.FinalReports;
import org.ironstock.platform.ProcessBean;

/**
 * Service task "Overdracht sluiten" of {@code handoverClosing}, behind the guards that the report is signed and the books are
 * at zero; ends as {@code HANDOVER_DIFFERS} when something was booked since.
 */
@ProcessBean("closeHandover")
class CloseHandover implements JavaDelegate {

    static final String HANDOVER_DIFFERS = "HANDOVER_DIFFERS";

    private final FinalReports reports;

    CloseHandover(FinalReports reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String handoverId = HandoverClosingVariables.HANDOVER_ID.get(execution);
        if (!reports.close(handoverId)) {
            throw new BpmnError(HANDOVER_DIFFERS, "Something was booked in " + handoverId + " since its report");
        }
    }
}
