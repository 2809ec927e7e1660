package org.ironstock.capacity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.capacity.activation.ActivationClaims;
import org.ironstock.platform.ProcessBean;

/** Service task "Vordering versturen" of {@code activationFailure}. */
@ProcessBean("sendFailureClaim")
class SendFailureClaim implements JavaDelegate {

    private final ActivationClaims claims;

    SendFailureClaim(ActivationClaims claims) {
        this.claims = claims;
    }

    @Override
    public void execute(DelegateExecution execution) {
        claims.send(ActivationVariables.ACTIVATION_ID.get(execution));
    }
}
