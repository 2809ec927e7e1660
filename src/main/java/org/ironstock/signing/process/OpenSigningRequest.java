package org.ironstock.signing.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.signing.SigningRequest.Flag;
import org.ironstock.signing.application.RequestChecks;
import org.ironstock.signing.domain.SigningCase;

/** Service task "Open the request"; writes what the decisions and the deadline need. */
@ProcessBean("openSigningRequest")
class OpenSigningRequest implements JavaDelegate {

    private final RequestChecks checks;

    OpenSigningRequest(RequestChecks checks) {
        this.checks = checks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SigningCase signing = checks.open(SigningVariables.SIGNING_ID.get(execution));
        SigningVariables.DOCUMENT_KIND.set(execution, signing.documentKind());
        SigningVariables.AMOUNT_CENTS.set(execution, signing.maxAmount().cents());
        SigningVariables.URGENCY.set(execution, signing.flags().contains(Flag.URGENCY));
        SigningVariables.PRICE_OUT_OF_RANGE.set(execution, signing.flags().contains(Flag.PRICE_OUT_OF_RANGE));
        SigningVariables.SIGNING_DEADLINE_AT.set(execution, signing.deadline());
    }
}
