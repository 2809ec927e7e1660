package org.ironstock.capacity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.capacity.activation.ActivationEnding;
import org.ironstock.platform.ProcessBean;

/** Service task "Vergoeding opmaken en ondertekening vragen" of {@code activationCancellation}. */
@ProcessBean("requestStartCostSignature")
class RequestStartCostSignature implements JavaDelegate {

    private final ActivationEnding ending;

    RequestStartCostSignature(ActivationEnding ending) {
        this.ending = ending;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ActivationVariables.ACTIVATION_SIGNING_ID.set(
                execution, ending.requestCostSignatures(ActivationVariables.ACTIVATION_ID.get(execution)));
    }
}
