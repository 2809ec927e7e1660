package org.ironstock.contract.process;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.ironstock.contract.application.ModificationTable;
import org.ironstock.contract.domain.ModificationAnswers;
import org.ironstock.contract.domain.ModificationGround;
import org.ironstock.contract.domain.ModificationWeight;
import org.springframework.stereotype.Component;

/** Asks the decision table directly, so that no amount becomes a variable of the case. */
@Component
class ModificationDecision implements ModificationTable {

    private static final String TABLE = "contractModification";

    private final DecisionService decisions;
    private final RepositoryService repository;

    ModificationDecision(DecisionService decisions, RepositoryService repository) {
        this.decisions = decisions;
        this.repository = repository;
    }

    @Override
    public Verdict ground(
            LocalDate rulesDate, ModificationAnswers answers, boolean successor, ModificationWeight weight) {
        DmnDecisionRuleResult row = decisions
                .evaluateDecisionTableByKey(
                        TABLE,
                        Map.of(
                                "rulesDate",
                                rulesDate.toString(),
                                "clearClause",
                                answers.clearClause(),
                                "unforeseeable",
                                answers.unforeseeable(),
                                "additionalNeed",
                                answers.additionalOnlyHere(),
                                "successor",
                                successor,
                                "changeBasisPoints",
                                weight.changeBasisPoints(),
                                "minorCents",
                                weight.minorCents(),
                                "minorBasisPoints",
                                weight.minorBasisPoints(),
                                "natureChanged",
                                answers.natureChanged(),
                                "substantial",
                                answers.substantial()))
                .getSingleResult();
        return new Verdict(
                ModificationGround.valueOf(row.getEntry("verdict")),
                row.getEntry("noticeRequired"),
                row.getEntry("opinionRequired"),
                version());
    }

    private String version() {
        return TABLE + " "
                + repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(TABLE)
                        .latestVersion()
                        .singleResult()
                        .getVersionTag();
    }
}
