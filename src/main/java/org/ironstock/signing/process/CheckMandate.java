package org.ironstock.signing.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.signing.application.RequestChecks;

/** Service task "Check mandates and reserve the value"; writes {@code mandateOutcome}. */
@ProcessBean("checkMandate")
class CheckMandate implements JavaDelegate {

    private final RequestChecks checks;

    CheckMandate(RequestChecks checks) {
        this.checks = checks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SigningVariables.MANDATE_OUTCOME.set(
                execution, checks.checkMandates(SigningVariables.SIGNING_ID.get(execution)));
    }
}
