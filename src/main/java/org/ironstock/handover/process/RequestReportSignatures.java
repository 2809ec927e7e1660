package org.ironstock.handover.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.handover.closing.FinalReports;
import org.ironstock.platform.ProcessBean;

/** Service task "Eindrapport opmaken" of {@code handoverClosing}; writes {@code signingId}. */
@ProcessBean("requestReportSignatures")
class RequestReportSignatures implements JavaDelegate {

    private final FinalReports reports;

    RequestReportSignatures(FinalReports reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        HandoverClosingVariables.SIGNING_ID.set(
                execution, reports.requestSignatures(HandoverClosingVariables.HANDOVER_ID.get(execution)));
    }
}
