package org.ironstock.signing.process;

import java.util.List;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.ironstock.platform.ProcessBean;
import org.ironstock.signing.application.RequestChecks;
import org.ironstock.signing.domain.SignerStep;

/** Hands what decision {@code signingAuthority} says to the domain; the engine keeps no list of signers. */
@ProcessBean("keepSigners")
class KeepSigners implements ExecutionListener {

    private static final String DECISION = "signingAuthority";

    private final RequestChecks checks;
    private final RepositoryService repository;

    KeepSigners(RequestChecks checks, RepositoryService repository) {
        this.checks = checks;
        this.repository = repository;
    }

    @Override
    public void notify(DelegateExecution execution) {
        DmnDecisionResult result = (DmnDecisionResult) execution.getVariable("decisionResult");
        List<SignerStep> steps = result.getResultList().isEmpty()
                ? List.of()
                : result.stream().map(KeepSigners::step).toList();
        checks.keepSigners(SigningVariables.SIGNING_ID.get(execution), steps, ruleVersion());
    }

    private static SignerStep step(DmnDecisionResultEntries row) {
        return SignerStep.of(
                ((Number) row.getEntry("step")).intValue(), row.getEntry("role"), row.getEntry("deputyRole"));
    }

    private String ruleVersion() {
        DecisionDefinition decision = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(DECISION)
                .latestVersion()
                .singleResult();
        return DECISION + "/" + decision.getVersion();
    }
}
