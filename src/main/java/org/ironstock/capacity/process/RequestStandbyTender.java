package org.ironstock.capacity.process;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.capacity.application.Sizings;
import org.ironstock.platform.ProcessBean;

/** Service task "Aanbesteding door RVO vragen" of {@code standbySizing}; one that comes too late goes to a person. */
@ProcessBean("requestStandbyTender")
class RequestStandbyTender implements JavaDelegate {

    private final Sizings sizings;

    RequestStandbyTender(Sizings sizings) {
        this.sizings = sizings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String sizingId = StandbySizingVariables.SIZING_ID.get(execution);
        if (sizings.tooLateToTender(sizingId)) {
            throw new BpmnError("STANDBY_TENDER_REFUSED", "The day on which lines are needed has come");
        }
        sizings.requestTender(sizingId);
    }
}
