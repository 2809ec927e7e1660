package org.ironstock.capacity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.capacity.activation.ActivationClaims;
import org.ironstock.platform.ProcessBean;

/** Service task "Terugname en boete berekenen" of {@code activationFailure}. */
@ProcessBean("calculateFailureClaim")
class CalculateFailureClaim implements JavaDelegate {

    private final ActivationClaims claims;

    CalculateFailureClaim(ActivationClaims claims) {
        this.claims = claims;
    }

    @Override
    public void execute(DelegateExecution execution) {
        claims.calculate(ActivationVariables.ACTIVATION_ID.get(execution));
    }
}
