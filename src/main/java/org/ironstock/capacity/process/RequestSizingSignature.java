package org.ironstock.capacity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.capacity.application.Sizings;
import org.ironstock.platform.ProcessBean;

/** Service task "Bepaling opmaken en ondertekening vragen" of {@code standbySizing}; writes {@code signingId}. */
@ProcessBean("requestSizingSignature")
class RequestSizingSignature implements JavaDelegate {

    private final Sizings sizings;

    RequestSizingSignature(Sizings sizings) {
        this.sizings = sizings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StandbySizingVariables.SIGNING_ID.set(
                execution, sizings.requestSignatures(StandbySizingVariables.SIZING_ID.get(execution)));
    }
}
