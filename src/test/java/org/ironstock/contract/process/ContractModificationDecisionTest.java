package org.ironstock.contract.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractModificationDecisionTest {

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final DmnDecision decision = engine.parseDecision(
            "contractModification", getClass().getResourceAsStream("/processes/contract/contractModification.dmn"));
    private final Map<String, Object> inputs = new HashMap<>(Map.of(
            "rulesDate", "2026-02-02",
            "clearClause", false,
            "unforeseeable", false,
            "additionalNeed", false,
            "successor", false,
            "changeBasisPoints", 6_000L,
            "minorCents", 60_000_000L,
            "minorBasisPoints", 6_000L,
            "natureChanged", false,
            "substantial", true));

    @Test
    void aClearClauseCarriesAnyValueWithoutNotice() {
        assertThat(with("clearClause", true)).isEqualTo("REVIEW_CLAUSE false false");
    }

    @ParameterizedTest
    @CsvSource({
        "unforeseeable, 5000, UNFORESEEN true false",
        "unforeseeable, 5001, NEW_PROCUREMENT false false",
        "additionalNeed, 5000, ADDITIONAL true false",
        "additionalNeed, 5001, NEW_PROCUREMENT false false"
    })
    void halfOfTheContractIsTheMostThatUnforeseenAndAdditionalNeedCarry(String ground, long share, String answer) {
        inputs.put("changeBasisPoints", share);
        assertThat(with(ground, true)).isEqualTo(answer);
    }

    @Test
    void aSuccessorChangesNothingElse() {
        inputs.put("successor", true);
        assertThat(with("substantial", false)).isEqualTo("SUCCESSOR false false");
        assertThat(with("substantial", true)).isEqualTo("NEW_PROCUREMENT false false");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 13999999, 999, MINOR false false",
        "2026-01-01, 14000000, 999, NEW_PROCUREMENT false false",
        "2025-12-31, 14299999, 999, MINOR false false",
        "2025-12-31, 14300000, 999, NEW_PROCUREMENT false false",
        "2026-01-01, 13999999, 1000, NEW_PROCUREMENT false false"
    })
    void smallIsBelowTheThresholdOfTheDayAndBelowTenPercent(String day, long cents, long share, String answer) {
        inputs.put("rulesDate", day);
        inputs.put("minorCents", cents);
        assertThat(with("minorBasisPoints", share)).isEqualTo(answer);
    }

    @Test
    void whatIsNotSubstantialNeedsAnOpinion() {
        assertThat(with("substantial", false)).isEqualTo("NOT_SUBSTANTIAL false true");
    }

    @Test
    void theSmallModificationComesAfterThoseThatArePublished() {
        inputs.put("minorCents", 1L);
        inputs.put("minorBasisPoints", 1L);
        inputs.put("changeBasisPoints", 1L);
        assertThat(with("additionalNeed", true)).isEqualTo("ADDITIONAL true false");
    }

    @ParameterizedTest
    @CsvSource({"clearClause", "unforeseeable", "additionalNeed", "successor"})
    void noGroundCarriesAnotherNature(String ground) {
        inputs.put("natureChanged", true);
        inputs.put("substantial", false);
        inputs.put("changeBasisPoints", 1L);
        inputs.put("minorCents", 1L);
        inputs.put("minorBasisPoints", 1L);
        assertThat(with(ground, true)).isEqualTo("NEW_PROCUREMENT false false");
    }

    private String with(String input, Object value) {
        inputs.put(input, value);
        DmnDecisionRuleResult row =
                engine.evaluateDecisionTable(decision, inputs).getSingleResult();
        return "%s %s %s"
                .formatted(row.getEntry("verdict"), row.getEntry("noticeRequired"), row.getEntry("opinionRequired"));
    }
}
