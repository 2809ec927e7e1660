package org.ironstock.signing.process;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.ironstock.platform.ProcessBean;
import org.ironstock.signing.application.RequestChecks;

/** Hands what decision {@code requiredDocuments} says to the domain. */
@ProcessBean("keepRequiredDocuments")
class KeepRequiredDocuments implements ExecutionListener {

    private final RequestChecks checks;

    KeepRequiredDocuments(RequestChecks checks) {
        this.checks = checks;
    }

    @Override
    public void notify(DelegateExecution execution) {
        DmnDecisionResult result = (DmnDecisionResult) execution.getVariable("decisionResult");
        checks.keepRequiredDocuments(SigningVariables.SIGNING_ID.get(execution), result.collectEntries("requiredKind"));
    }
}
