package org.ironstock.capacity.process;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.capacity.application.Sizings;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.TenderRequestRefused;

/** Service task "Aanbesteding door RVO vragen" of {@code standbySizing}; a request that breaks a rule goes to a person. */
@ProcessBean("requestStandbyTender")
class RequestStandbyTender implements JavaDelegate {

    private final Sizings sizings;

    RequestStandbyTender(Sizings sizings) {
        this.sizings = sizings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        try {
            sizings.requestTender(StandbySizingVariables.SIZING_ID.get(execution));
        } catch (TenderRequestRefused refused) {
            throw new BpmnError("STANDBY_TENDER_REFUSED", refused.getMessage());
        }
    }
}
