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
        Map<String, Object> result = choose(rulesDate, "CENTRAL", cents, urgent, "NONE", "NONE");
        assertThat(result).containsEntry("procedure", procedure);
        assertThat((String) result.get("ground")).contains("Aw 2012");
    }

    @ParameterizedTest(name = "sub-central, rules of {0}, {1} cents: {2}")
    @CsvSource({
        "2025-12-31, 22099999, BELOW_THRESHOLD",
        "2025-12-31, 22100000, OPEN",
        "2026-01-01, 21599999, BELOW_THRESHOLD",
        "2026-01-01, 21600000, OPEN",
        "2027-12-31, 21599999, BELOW_THRESHOLD",
        "2028-01-01, 21599999, OPEN"
    })
    void subCentralAuthorityHasItsOwnThreshold(String rulesDate, long cents, String procedure) {
        assertThat(choose(rulesDate, "SUB_CENTRAL", cents, false, "NONE", "NONE"))
                .containsEntry("procedure", procedure);
    }

    @ParameterizedTest(name = "{0} for {1}, urgent {2}, {3} cents: {4} by {5}")
    @CsvSource({
        "RESTRICTED, NONE, false, 14000000, RESTRICTED, art. 2.27 en 2.72 Aw 2012",
        "RESTRICTED, NONE, true, 14000000, RESTRICTED_ACCELERATED, art. 2.27 en 2.74 Aw 2012",
        "RESTRICTED, NONE, false, 13999999, BELOW_THRESHOLD, art. 1.14 en 2.1 Aw 2012; drempel € 140.000 (2026-2027)",
        "NEGOTIATED, urgency, false, 14000000, NEGOTIATED, art. 2.32 lid 1 onder c Aw 2012",
        "NEGOTIATED, crisis, true, 14000000, NEGOTIATED, art. 2.32 lid 1 onder c Aw 2012",
        "NEGOTIATED, unsuitable, false, 14000000, NEGOTIATED, art. 2.32 lid 1 onder a Aw 2012",
        "NEGOTIATED, technical, false, 13999999, NEGOTIATED, art. 2.32 lid 1 onder b Aw 2012",
        "NEGOTIATED, NONE, false, 14000000, OPEN, art. 2.26 en 2.71 Aw 2012"
    })
    void askedProcedureNeedsItsOwnGround(
            String wanted, String justification, boolean urgent, long cents, String procedure, String ground) {
        assertThat(choose("2026-02-02", "CENTRAL", cents, urgent, wanted, justification))
                .containsEntry("procedure", procedure)
                .containsEntry("ground", ground);
    }

    private Map<String, Object> choose(
            String rulesDate, String authority, long cents, boolean urgent, String wanted, String justification) {
        Map<String, Object> input = Map.of(
                "rulesDate",
                rulesDate,
                "authority",
                authority,
                "thresholdValueCents",
                cents,
                "urgencyMotivated",
                urgent,
                "wanted",
                wanted,
                "justification",
                justification);
        return engine.evaluateDecisionTable(decision, input).getSingleResult().getEntryMap();
    }
}
