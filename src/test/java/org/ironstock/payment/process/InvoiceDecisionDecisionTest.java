package org.ironstock.payment.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoiceDecisionDecisionTest {

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final DmnDecision decision = engine.parseDecision(
            "invoiceDecision", getClass().getResourceAsStream("/processes/payment/invoiceDecision.dmn"));

    @ParameterizedTest(name = "{0} {1} {2} {3}: {4}")
    @CsvSource({
        "true,  MISSING,  false, 9, CLOSE",
        "true,  COMPLETE, true,  0, CLOSE",
        "false, MISSING,  true,  0, WAIT",
        "false, MISSING,  false, 3, WAIT",
        "false, COMPLETE, false, 0, CALL_BACK",
        "false, COMPLETE, false, 1, CALL_BACK",
        "false, SHORT,    false, 1, CALL_BACK",
        "false, COMPLETE, true,  1, PERSON",
        "false, SHORT,    true,  1, PERSON",
        "false, COMPLETE, true,  0, APPROVE"
    })
    void onlyWhatAgreesIsApproved(
            boolean nothingDue, String receipt, boolean account, long deviations, String expected) {
        String answer = engine.evaluateDecisionTable(
                        decision,
                        Map.of(
                                "rulesDate", "2026-02-02",
                                "nothingDue", nothingDue,
                                "receiptState", receipt,
                                "accountRegistered", account,
                                "deviationCount", deviations))
                .getSingleEntry();
        assertThat(answer).isEqualTo(expected);
    }
}
