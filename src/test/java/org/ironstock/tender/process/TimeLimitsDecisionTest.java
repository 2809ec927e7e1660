package org.ironstock.tender.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.ironstock.tender.Procedure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Decisions {@code timeLimits} and {@code procedureSteps}: what each procedure demands. */
class TimeLimitsDecisionTest {

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final DmnDecision limits = decision("timeLimits");
    private final DmnDecision steps = decision("procedureSteps");

    @ParameterizedTest(name = "{0}, prior notice {1}, documents free {2}: requests {3}, bids {4}, never below {6}")
    @CsvSource({
        "OPEN, false, true, 0, 40, false, 40, 10, 5, 20",
        "OPEN, false, false, 0, 45, false, 45, 10, 5, 20",
        "OPEN, true, true, 0, 29, false, 22, 10, 5, 20",
        "OPEN, true, false, 0, 34, false, 27, 10, 5, 20",
        "OPEN_ACCELERATED, false, true, 0, 15, false, 15, 4, 5, 20",
        "OPEN_ACCELERATED, true, false, 0, 15, false, 15, 4, 5, 20",
        "RESTRICTED, false, true, 30, 35, false, 35, 10, 5, 20",
        "RESTRICTED, false, false, 30, 40, false, 40, 10, 5, 20",
        "RESTRICTED_ACCELERATED, false, true, 15, 10, false, 10, 4, 2, 20",
        "NEGOTIATED, false, true, 0, 3, true, 3, 1, 1, 0",
        "BELOW_THRESHOLD, false, true, 0, 10, true, 10, 4, 5, 7"
    })
    void eachProcedureHasItsPeriods(
            String procedure,
            boolean priorNotice,
            boolean documentsFree,
            int requests,
            int bidding,
            boolean working,
            int floor,
            int answers,
            int questions,
            int standstill) {
        Map<String, Object> result = limits(procedure, "2026-02-02", priorNotice, documentsFree)
                .getSingleResult()
                .getEntryMap();
        assertThat(result)
                .containsEntry("requestDays", requests)
                .containsEntry("biddingDays", bidding)
                .containsEntry("biddingInWorkingDays", working)
                .containsEntry("floorDays", floor)
                .containsEntry("answersDays", answers)
                .containsEntry("questionsWorkingDays", questions)
                .containsEntry("validityDays", 90)
                .containsEntry("standstillDays", standstill);
    }

    @ParameterizedTest(name = "{0}: notice {1}, selection {2}, motive in the notice {3}, test before {4}, invited {5}")
    @CsvSource({
        "OPEN, 16, false, false, false, 0, true",
        "OPEN_ACCELERATED, 16, false, true, false, 0, true",
        "RESTRICTED, 16, true, false, false, 5, true",
        "RESTRICTED_ACCELERATED, 16, true, true, false, 5, true",
        "NEGOTIATED, '', false, false, true, 1, true",
        "BELOW_THRESHOLD, '', false, false, false, 3, false"
    })
    void eachProcedureHasItsSteps(
            String procedure,
            String subtype,
            boolean selection,
            boolean accelerated,
            boolean motivated,
            int invited,
            boolean resultNotice) {
        assertThat(steps(procedure, "2026-02-02").getSingleResult().getEntryMap())
                .containsEntry("noticeSubtype", subtype)
                .containsEntry("selection", selection)
                .containsEntry("accelerated", accelerated)
                .containsEntry("motivated", motivated)
                .containsEntry("fewestInvited", invited)
                .containsEntry("resultNotice", resultNotice);
    }

    @ParameterizedTest
    @EnumSource(Procedure.class)
    void lawOfBeforeIsNotGuessed(Procedure procedure) {
        assertThat(limits(procedure.name(), "2016-06-30", false, true)).isEmpty();
        assertThat(limits(procedure.name(), "2016-07-01", false, true)).hasSize(1);
        assertThat(steps(procedure.name(), "2016-06-30")).isEmpty();
        assertThat(steps(procedure.name(), "2016-07-01")).hasSize(1);
    }

    @Test
    void procedureThatIsNotInTheTablesDoesNotExist() {
        assertThat(limits("INNOVATION_PARTNERSHIP", "2026-02-02", false, true)).isEmpty();
        assertThat(steps("INNOVATION_PARTNERSHIP", "2026-02-02")).isEmpty();
    }

    private DmnDecisionTableResult limits(
            String procedure, String rulesDate, boolean priorNotice, boolean documentsFree) {
        return engine.evaluateDecisionTable(
                limits,
                Map.of(
                        "procedure",
                        procedure,
                        "rulesDate",
                        rulesDate,
                        "priorNotice",
                        priorNotice,
                        "documentsFree",
                        documentsFree));
    }

    private DmnDecisionTableResult steps(String procedure, String rulesDate) {
        return engine.evaluateDecisionTable(steps, Map.of("procedure", procedure, "rulesDate", rulesDate));
    }

    private DmnDecision decision(String id) {
        return engine.parseDecision(id, getClass().getResourceAsStream("/processes/tender/" + id + ".dmn"));
    }
}
