package org.ironstock.quality.process;

import java.util.List;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.ironstock.platform.ProcessBean;
import org.ironstock.quality.application.LotPapers;
import org.ironstock.quality.domain.TestRequirement;

/** Hands what decision {@code requiredTests} asks to the domain; the engine keeps no list. */
@ProcessBean("keepRequiredTests")
class KeepRequiredTests implements ExecutionListener {

    private static final String DECISION = "requiredTests";

    private final LotPapers papers;
    private final RepositoryService repository;

    KeepRequiredTests(LotPapers papers, RepositoryService repository) {
        this.papers = papers;
        this.repository = repository;
    }

    @Override
    public void notify(DelegateExecution execution) {
        DmnDecisionResult result = (DmnDecisionResult) execution.getVariable("decisionResult");
        List<TestRequirement> requirements = result.getResultList().isEmpty()
                ? List.of()
                : result.stream().map(KeepRequiredTests::requirement).toList();
        papers.require(LotReleaseVariables.LOT_ID.get(execution), requirements, ruleVersion());
    }

    private static TestRequirement requirement(DmnDecisionResultEntries row) {
        return new TestRequirement(
                TestRequirement.Kind.valueOf(row.getEntry("kind")),
                row.getEntry("code"),
                row.getEntry("severity"),
                row.getEntry("aql"),
                ((Number) row.getEntry("minimumSample")).intValue());
    }

    private String ruleVersion() {
        DecisionDefinition decision = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(DECISION)
                .latestVersion()
                .singleResult();
        return "%s %s (versie %d)".formatted(DECISION, decision.getVersionTag(), decision.getVersion());
    }
}
