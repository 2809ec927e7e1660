package org.ironstock.tender.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcedureChoiceDecisionTest {

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final DmnDecision decision = engine.parseDecision(
            "procedureChoice", getClass().getResourceAsStream("/processes/tender/procedureChoice.dmn"));

    @ParameterizedTest(name = "rules of {0}, {1} cents, urgent {2}: {3}")
    @CsvSource({
        "2023-12-31, 14299999, false, OPEN",
        "2024-01-01, 14299999, false, BELOW_THRESHOLD",
        "2024-01-01, 14300000, false, OPEN",
        "2025-12-31, 14299999, false, BELOW_THRESHOLD",
        "2025-12-31, 14300000, true, OPEN_ACCELERATED",
        "2026-01-01, 13999999, false, BELOW_THRESHOLD",
        "2026-01-01, 13999999, true, BELOW_THRESHOLD",
        "2026-01-01, 14000000, false, OPEN",
        "2026-01-01, 14000000, true, OPEN_ACCELERATED",
        "2027-12-31, 13999999, false, BELOW_THRESHOLD",
        "2028-01-01, 13999999, false, OPEN",
        "2028-01-01, 1, true, OPEN_ACCELERATED"
    })
    void thresholdOfTheDateAndUrgencyChooseTheProcedure(
            String rulesDate, long cents, boolean urgent, String procedure) {
        Map<String, Object> input =
                Map.of("rulesDate", rulesDate, "thresholdValueCents", cents, "urgencyMotivated", urgent);
        Map<String, Object> result =
                engine.evaluateDecisionTable(decision, input).getSingleResult().getEntryMap();
        assertThat(result).containsEntry("procedure", procedure);
        assertThat((String) result.get("ground")).contains("Aw 2012");
    }
}
