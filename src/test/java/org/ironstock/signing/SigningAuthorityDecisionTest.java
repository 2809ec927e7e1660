package org.ironstock.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SigningAuthorityDecisionTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final DmnDecision AUTHORITY = decision("signingAuthority");
    private static final DmnDecision REQUIRED = decision("requiredDocuments");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "publicationDecision | 13999999 | false | false | cibg-contract-manager cibg-director",
                "publicationDecision | 14000000 | false | false | cibg-lawyer cibg-director",
                "publicationDecision | 0 | true | false | vws-legal cibg-director vws-gmt-director",
                "publicationDecision | 14000000 | true | true | vws-legal cibg-director vws-gmt-director",
                "awardDecision | 499999999 | false | false | cibg-director vws-gmt-director",
                "awardDecision | 500000000 | false | false | cibg-director vws-finance vws-dgcz",
                "frameworkContract | 499999999 | true | true | cibg-director vws-gmt-director",
                "frameworkContract | 500000000 | true | true | cibg-director vws-finance vws-dgcz",
                "qualityReport | 900000000 | false | false | cibg-contract-manager",
                "noAwardDecision | 1 | false | false | cibg-lawyer cibg-director",
                "withdrawalDecision | 1 | false | false | cibg-lawyer cibg-director",
                "outageDecision | 1 | false | false | cibg-lawyer cibg-director",
                "followUpOrder | 1 | false | false | rvo-contract-manager rvo-director",
                "followUpOrder | 1 | false | true | rvo-director vws-gmt-director",
                "orderCancellation | 0 | false | false | rvo-lawyer rvo-director",
                "orderCancellation | 900000000 | true | true | rvo-lawyer rvo-director",
                "guarantee | 1 | false | false | vws-legal vws-finance vws-dgcz",
                "prefinancing | 1 | false | false | vws-legal vws-finance vws-dgcz",
                "standbyActivation | 499999999 | false | false | vws-gmt-director",
                "standbyActivation | 500000000 | false | false | vws-gmt-director vws-dgcz",
                "standbyStartCost | 499999999 | false | false | vws-gmt-director",
                "standbyStartCost | 500000000 | false | false | vws-gmt-director vws-dgcz",
                "standbySizing | 1 | false | false | vws-finance vws-gmt-director",
                "crisisLevelYellow | 0 | false | false | vws-gmt-director",
                "crisisLevelOrange | 0 | false | false | vws-dgcz",
                "crisisLevelRed | 0 | false | false | vws-dgcz vws-minister",
                "contractTransfer | 1 | false | false | vws-gmt-director rvo-director",
                "contractTransfer | 900000000 | true | true | vws-gmt-director rvo-director",
                "transfer | 1 | false | false | lch-stock cibg-contract-manager cibg-director",
                "handoverPlan | 1 | false | false | lch-stock cibg-contract-manager vws-gmt-director",
                "sale | 1 | false | false | cibg-finance cibg-director",
                "donation | 1 | false | false | cibg-finance cibg-director",
                "processing | 0 | false | false | cibg-finance cibg-director",
                "stockLoss | 0 | false | false | cibg-director vws-gmt-director",
                "payment | 1 | false | false | cibg-finance cibg-finance",
                "paymentBatch | 1 | false | false | cibg-finance",
                "productList | 0 | false | false | vws-gmt-policy vws-gmt-director",
                "modification | 499999999 | false | false | rvo-contract-manager rvo-director",
                "modification | 500000000 | false | false | rvo-director vws-gmt-director",
                "penalty | 0 | false | false | rvo-director",
                "penaltyWaiver | 900000000 | true | true | rvo-director",
                "defaultNotice | 0 | false | false | rvo-lawyer rvo-director",
                "dissolution | 1 | false | false | rvo-lawyer rvo-director vws-gmt-director",
                "finalReport | 1 | false | false | cibg-contract-manager cibg-director"
            })
    void everyDocumentHasItsSignersInOrder(
            String kind, long amountCents, boolean urgency, boolean priceOutOfRange, String signers) {
        DmnDecisionResult result = ENGINE.evaluateDecision(
                AUTHORITY,
                Map.of(
                        "documentKind", kind,
                        "amountCents", amountCents,
                        "urgency", urgency,
                        "priceOutOfRange", priceOutOfRange));

        assertThat(result.collectEntries("role")).isEqualTo(List.of(signers.split(" ")));
        assertThat(result.<Integer>collectEntries("step"))
                .isEqualTo(IntStream.rangeClosed(1, result.size()).boxed().toList());
    }

    @Test
    void aDocumentWithoutARowHasNoSigners() {
        assertThat(ENGINE.evaluateDecision(
                        AUTHORITY,
                        Map.of(
                                "documentKind",
                                "letter",
                                "amountCents",
                                1L,
                                "urgency",
                                false,
                                "priceOutOfRange",
                                false)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "publicationDecision | needStatement estimate procurementDocuments",
                "awardDecision | openingMinutes qualityReport awardAdvice",
                "frameworkContract | awardDecision",
                "contractTransfer | contractDossierCheck"
            })
    void aSignatureAsksForTheDocumentsItRestsOn(String kind, String required) {
        assertThat(ENGINE.evaluateDecision(REQUIRED, Map.of("documentKind", kind))
                        .collectEntries("requiredKind"))
                .isEqualTo(List.of(required.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"qualityReport", "noAwardDecision", "letter"})
    void otherDocumentsRestOnNone(String kind) {
        assertThat(ENGINE.evaluateDecision(REQUIRED, Map.of("documentKind", kind)))
                .isEmpty();
    }

    private static DmnDecision decision(String id) {
        try (InputStream bytes =
                SigningAuthorityDecisionTest.class.getResourceAsStream("/processes/signing/" + id + ".dmn")) {
            return ENGINE.parseDecision(id, bytes);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
