package org.ironstock.signing.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.signing.application.RequestChecks;

/** Service task "Check the dossier"; writes {@code dossierOutcome}. */
@ProcessBean("checkRequiredDocuments")
class CheckRequiredDocuments implements JavaDelegate {

    private final RequestChecks checks;

    CheckRequiredDocuments(RequestChecks checks) {
        this.checks = checks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SigningVariables.DOSSIER_OUTCOME.set(
                execution, checks.checkDossier(SigningVariables.SIGNING_ID.get(execution)));
    }
}
