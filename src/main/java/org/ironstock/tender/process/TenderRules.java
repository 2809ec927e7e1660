package org.ironstock.tender.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.ironstock.tender.Procedure;
import org.ironstock.tender.domain.Estimate;
import org.ironstock.tender.domain.Need;
import org.ironstock.tender.domain.ProcedureRules;
import org.ironstock.tender.domain.ProcedureSteps;
import org.ironstock.tender.domain.ProcedureWish;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.domain.TimeLimits;
import org.ironstock.tender.inquiry.LimitRules;
import org.ironstock.tender.persistence.ProcedureWishes;
import org.ironstock.tender.persistence.RulePins;
import org.springframework.stereotype.Component;

/**
 * Asks the decision tables of tenders. A case keeps the rules with which it began in two ways: the tables are asked for
 * the law of its first day, and the version of each table is the one that was in force on it, so that neither a change
 * of the law nor a new table touches a case that runs. Values in money go to the table directly, so that no variable of
 * the case holds them.
 */
@Component
class TenderRules implements LimitRules {

    /** Every table that a tender asks; their versions are kept at its start. */
    static final List<String> DECISIONS = List.of(
            "procedureChoice", "procedureSteps", "timeLimits", "changePeriod", "exclusion", "abnormallyLowTender");

    private static final String NONE = "NONE";

    /** All contracting authorities of the house are parts of the State. */
    private static final String CENTRAL = "CENTRAL";

    private final DecisionService decisions;
    private final RepositoryService repository;
    private final RulePins pins;
    private final ProcedureWishes wishes;

    TenderRules(DecisionService decisions, RepositoryService repository, RulePins pins, ProcedureWishes wishes) {
        this.decisions = decisions;
        this.repository = repository;
        this.pins = pins;
        this.wishes = wishes;
    }

    /** Keeps the versions of all tables for a case that begins now. */
    void pin(String tenderId) {
        pins.pin(
                tenderId,
                repository.createDecisionDefinitionQuery().latestVersion().list().stream()
                        .filter(definition -> DECISIONS.contains(definition.getKey()))
                        .collect(Collectors.toMap(DecisionDefinition::getKey, DecisionDefinition::getId)));
    }

    /** Decision {@code procedureChoice}, with what the chosen procedure demands. */
    ProcedureRules procedure(Tender tender) {
        Estimate estimate = tender.requireEstimate();
        Need need = tender.need();
        ProcedureWish wish = wishes.of(tender.id());
        Answer answer = ask(
                tender.id(),
                "procedureChoice",
                Map.of(
                        "rulesDate",
                        rulesDate(tender),
                        "authority",
                        CENTRAL,
                        "thresholdValueCents",
                        estimate.thresholdValue().cents(),
                        "urgencyMotivated",
                        need.urgent() && !need.urgencyReason().isBlank(),
                        "wanted",
                        wish.wanted().name(),
                        "justification",
                        wish.justification()
                                .map(ProcedureWish.Justification::code)
                                .orElse(NONE)));
        Procedure chosen = Procedure.valueOf(answer.row().<String>getEntry("procedure"));
        return new ProcedureRules(
                chosen, steps(tender, chosen), answer.row().<String>getEntry("ground"), answer.version());
    }

    /**
     * Decision {@code timeLimits} for the chosen procedure.
     *
     * @param priorNotice whether a prior notice was sent in time to shorten the periods
     */
    TimeLimits timeLimits(Tender tender, boolean priorNotice) {
        return timeLimits(tender, tender.requireProcedure().procedure(), priorNotice);
    }

    private ProcedureSteps steps(Tender tender, Procedure procedure) {
        DmnDecisionRuleResult row = ask(
                        tender.id(),
                        "procedureSteps",
                        Map.of("procedure", procedure.name(), "rulesDate", rulesDate(tender)))
                .row();
        return new ProcedureSteps(
                row.<String>getEntry("noticeSubtype"),
                row.<Boolean>getEntry("selection"),
                row.<Boolean>getEntry("accelerated"),
                row.<Boolean>getEntry("motivated"),
                row.<Integer>getEntry("fewestInvited"),
                row.<Boolean>getEntry("resultNotice"),
                timeLimits(tender, procedure, false).standstillDays());
    }

    /** The same without the shortening of a prior notice: what a closing that moves is held against. */
    @Override
    public TimeLimits timeLimits(Tender tender) {
        return timeLimits(tender, false);
    }

    @Override
    public int changeDays(Tender tender) {
        return ask(
                        tender.id(),
                        "changePeriod",
                        Map.of(
                                "procedure",
                                tender.requireProcedure().procedure().name(),
                                "rulesDate",
                                rulesDate(tender)))
                .row()
                .<Integer>getEntry("changeDays");
    }

    private TimeLimits timeLimits(Tender tender, Procedure procedure, boolean priorNotice) {
        Answer answer = ask(
                tender.id(),
                "timeLimits",
                Map.of(
                        "procedure",
                        procedure.name(),
                        "rulesDate",
                        rulesDate(tender),
                        "priorNotice",
                        priorNotice,
                        "documentsFree",
                        wishes.of(tender.id()).documentsFree()));
        DmnDecisionRuleResult row = answer.row();
        return new TimeLimits(
                row.<Integer>getEntry("requestDays"),
                row.<Integer>getEntry("biddingDays"),
                row.<Boolean>getEntry("biddingInWorkingDays"),
                row.<Integer>getEntry("floorDays"),
                row.<Integer>getEntry("answersDays"),
                row.<Integer>getEntry("questionsWorkingDays"),
                row.<Integer>getEntry("validityDays"),
                row.<Integer>getEntry("standstillDays"),
                answer.version());
    }

    /** The one row that a decision gives for this input, by the version of the table that the case keeps. */
    Answer ask(String tenderId, String decision, Map<String, Object> input) {
        DecisionDefinition definition = pinned(tenderId, decision);
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

    private DecisionDefinition pinned(String tenderId, String decision) {
        if (!pins.of(tenderId).containsKey(decision)) {
            pins.pin(tenderId, Map.of(decision, newest(decision)));
        }
        return repository.getDecisionDefinition(
                Objects.requireNonNull(pins.of(tenderId).get(decision), decision));
    }

    private String newest(String decision) {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(decision)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private static String rulesDate(Tender tender) {
        return tender.rulesDate().toString();
    }

    /**
     * Answer of a decision.
     *
     * @param version name, version tag and number of the decision, to be kept with what was decided
     */
    record Answer(DmnDecisionRuleResult row, String version) {}
}
