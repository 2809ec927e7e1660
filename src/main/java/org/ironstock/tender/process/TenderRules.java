package org.ironstock.tender.process;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.ironstock.tender.Procedure;
import org.ironstock.tender.domain.Estimate;
import org.ironstock.tender.domain.Need;
import org.ironstock.tender.domain.ProcedureRules;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.domain.TimeLimits;
import org.springframework.stereotype.Component;

/**
 * Asks the decision tables of tenders, by the rules of the day on which the tender started. Values in money go to the
 * table directly, so that no variable of the case holds them.
 */
@Component
class TenderRules {

    private final DecisionService decisions;
    private final RepositoryService repository;

    TenderRules(DecisionService decisions, RepositoryService repository) {
        this.decisions = decisions;
        this.repository = repository;
    }

    /** Decision {@code procedureChoice}. */
    ProcedureRules procedure(Tender tender) {
        Estimate estimate = tender.requireEstimate();
        Need need = tender.need();
        Answer answer = ask(
                "procedureChoice",
                Map.of(
                        "rulesDate",
                        tender.rulesDate().toString(),
                        "thresholdValueCents",
                        estimate.thresholdValue().cents(),
                        "urgencyMotivated",
                        need.urgent() && !need.urgencyReason().isBlank()));
        return new ProcedureRules(
                Procedure.valueOf(answer.row().<String>getEntry("procedure")),
                answer.row().<String>getEntry("ground"),
                answer.version());
    }

    /** Decision {@code timeLimits}. */
    TimeLimits timeLimits(Tender tender) {
        Answer answer = ask(
                "timeLimits",
                Map.of(
                        "procedure",
                        tender.requireProcedure().procedure().name(),
                        "rulesDate",
                        tender.rulesDate().toString()));
        DmnDecisionRuleResult row = answer.row();
        return new TimeLimits(
                row.<Integer>getEntry("biddingDays"),
                row.<Boolean>getEntry("biddingInWorkingDays"),
                row.<Integer>getEntry("answersDays"),
                row.<Integer>getEntry("questionsWorkingDays"),
                row.<Integer>getEntry("validityDays"),
                row.<Integer>getEntry("standstillDays"),
                answer.version());
    }

    /** The one row that a decision gives for this input, with the version of the decision. */
    Answer ask(String decision, Map<String, Object> input) {
        DecisionDefinition definition = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(decision)
                .latestVersion()
                .singleResult();
        DmnDecisionRuleResult row = decisions
                .evaluateDecisionTableById(definition.getId())
                .variables(input)
                .evaluate()
                .getSingleResult();
        if (row == null) {
            throw new IllegalStateException("Decision %s has no rule for %s".formatted(decision, input));
        }
        return new Answer(
                row, "%s %s (versie %d)".formatted(decision, definition.getVersionTag(), definition.getVersion()));
    }

    /**
     * Answer of a decision.
     *
     * @param version name, version tag and number of the decision, to be kept with what was decided
     */
    record Answer(DmnDecisionRuleResult row, String version) {}
}
