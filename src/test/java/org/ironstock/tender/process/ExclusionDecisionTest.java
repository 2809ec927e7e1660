package org.ironstock.tender.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.ironstock.tender.domain.ExclusionGround.Treatment;
import org.ironstock.tender.domain.GroundCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExclusionDecisionTest {

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final DmnDecision decision =
            engine.parseDecision("exclusion", getClass().getResourceAsStream("/processes/tender/exclusion.dmn"));

    private Treatment treatment(String rulesDate, String code) {
        return Treatment.valueOf(
                engine.evaluateDecisionTable(decision, Map.of("rulesDate", rulesDate, "groundCode", code))
                        .getSingleEntry());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "exg-crim-corrpt, MANDATORY",
        "exg-crim-fraud, MANDATORY",
        "exg-crim-laund, MANDATORY",
        "exg-crim-part, MANDATORY",
        "exg-crim-terror, MANDATORY",
        "exg-crim-traffick, MANDATORY",
        "exg-pmt-bre-tax, MANDATORY_UNLESS_SETTLED",
        "exg-pmt-bre-ssc, MANDATORY_UNLESS_SETTLED",
        "exg-mis-misconduct, FACULTATIVE",
        "exg-sitn-bankr, FACULTATIVE",
        "exg-mis-unrel-sec, DEFENCE_ONLY",
        "exg-mis-off-cond, DEFENCE_ONLY",
        "exg-natl-bre-nat-law, NOT_IN_DUTCH_LAW",
        "exg-unheard-of, UNKNOWN"
    })
    void theLawSaysWhatAGroundDoes(String code, Treatment expected) {
        assertThat(treatment("2026-02-02", code)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(GroundCode.class)
    void everyGroundOfTheCodeListHasExactlyOneRule(GroundCode ground) {
        assertThat(treatment("2026-02-02", ground.code())).isNotEqualTo(Treatment.UNKNOWN);
    }

    @Test
    void aTenderFromBeforeTheRevisionIsForALawyer() {
        assertThat(treatment("2016-06-30", "exg-crim-corrpt")).isEqualTo(Treatment.UNKNOWN);
        assertThat(treatment("2016-07-01", "exg-crim-corrpt")).isEqualTo(Treatment.MANDATORY);
        assertThat(treatment("2016-06-30", "exg-unheard-of")).isEqualTo(Treatment.UNKNOWN);
    }
}
