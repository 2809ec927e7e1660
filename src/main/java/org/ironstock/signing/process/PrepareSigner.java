package org.ironstock.signing.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.signing.application.RequestChecks;
import org.ironstock.signing.application.SignerDecisions;
import org.ironstock.signing.domain.SigningTerms;

/** Service task "Determine the next signer"; writes the group and the terms of the task that follows. */
@ProcessBean("prepareSigner")
class PrepareSigner implements JavaDelegate {

    private final RequestChecks checks;
    private final SignerDecisions decisions;

    PrepareSigner(RequestChecks checks, SignerDecisions decisions) {
        this.checks = checks;
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String signingId = SigningVariables.SIGNING_ID.get(execution);
        SigningTerms terms = decisions.terms(checks.open(signingId));
        SigningVariables.SIGNER_GROUP.set(
                execution, decisions.nextSigner(signingId).role());
        SigningVariables.REMINDER_AT.set(execution, terms.reminderAt());
        SigningVariables.DEPUTY_AT.set(execution, terms.deputyAt());
    }
}
