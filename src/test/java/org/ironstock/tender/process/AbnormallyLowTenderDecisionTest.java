package org.ironstock.tender.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbnormallyLowTenderDecisionTest {

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final DmnDecision decision = engine.parseDecision(
            "abnormallyLowTender", getClass().getResourceAsStream("/processes/tender/abnormallyLowTender.dmn"));

    @ParameterizedTest(name = "mean {0} {1}, next {2} {3}: {4}")
    @CsvSource({
        "true, 4000, true, 0, true",
        "true, 3999, true, 2999, false",
        "true, 3999, true, 3000, true",
        "true, 4000, true, 3000, true",
        "true, 9999, false, 0, true",
        "true, -5000, false, 0, false",
        "true, 3999, false, 0, false",
        "false, 0, false, 0, false"
    })
    void aPriceFarBelowTheOthersAsksForAnExplanation(
            boolean comparedWithMean, long belowMean, boolean comparedWithNext, long belowNext, boolean flagged) {
        Boolean answer = engine.evaluateDecisionTable(
                        decision,
                        Map.of(
                                "rulesDate", "2026-02-02",
                                "comparedWithMean", comparedWithMean,
                                "belowMeanBasisPoints", belowMean,
                                "comparedWithNext", comparedWithNext,
                                "belowNextBasisPoints", belowNext))
                .getSingleEntry();
        assertThat(answer).isEqualTo(flagged);
    }
}
