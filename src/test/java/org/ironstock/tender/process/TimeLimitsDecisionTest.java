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

class TimeLimitsDecisionTest {

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final DmnDecision decision =
            engine.parseDecision("timeLimits", getClass().getResourceAsStream("/processes/tender/timeLimits.dmn"));

    @ParameterizedTest(
            name = "{0}: {1} days (working days {2}), answers {3}, questions {4}, validity {5}, standstill {6}")
    @CsvSource({
        "OPEN, 40, false, 10, 5, 90, 20",
        "OPEN_ACCELERATED, 15, false, 4, 5, 90, 20",
        "BELOW_THRESHOLD, 10, true, 4, 5, 90, 7"
    })
    void eachProcedureHasItsPeriods(
            String procedure, int bidding, boolean working, int answers, int questions, int validity, int standstill) {
        Map<String, Object> result =
                evaluate(procedure, "2026-02-02").getSingleResult().getEntryMap();
        assertThat(result)
                .containsEntry("biddingDays", bidding)
                .containsEntry("biddingInWorkingDays", working)
                .containsEntry("answersDays", answers)
                .containsEntry("questionsWorkingDays", questions)
                .containsEntry("validityDays", validity)
                .containsEntry("standstillDays", standstill);
    }

    @ParameterizedTest
    @EnumSource(Procedure.class)
    void lawOfBeforeIsNotGuessed(Procedure procedure) {
        assertThat(evaluate(procedure.name(), "2016-06-30")).isEmpty();
        assertThat(evaluate(procedure.name(), "2016-07-01")).hasSize(1);
    }

    @Test
    void unknownProcedureHasNoPeriods() {
        assertThat(evaluate("RESTRICTED", "2026-02-02")).isEmpty();
    }

    private DmnDecisionTableResult evaluate(String procedure, String rulesDate) {
        return engine.evaluateDecisionTable(decision, Map.of("procedure", procedure, "rulesDate", rulesDate));
    }
}
