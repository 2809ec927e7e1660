package org.ironstock.quality.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.quality.application.LotDecisions;

/** Service task "Melding aan inspectie opmaken" of {@code lotRelease}. */
@ProcessBean("reportToInspectorate")
class ReportToInspectorate implements JavaDelegate {

    private final LotDecisions decisions;

    ReportToInspectorate(LotDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decisions.reportToInspectorate(LotReleaseVariables.LOT_ID.get(execution));
    }
}
