package org.ironstock.tender.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.ironstock.dossier.DocumentToFile;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.Problem;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.Refused;
import org.ironstock.tender.assessment.Bidders;
import org.ironstock.tender.domain.BidRejection;
import org.ironstock.tender.domain.BidderRequest;
import org.ironstock.tender.domain.BidderRequest.Kind;
import org.ironstock.tender.domain.OpenedBids;
import org.ironstock.tender.domain.RankedOffer;
import org.ironstock.tender.domain.Rankings;
import org.ironstock.tender.domain.TenderMother;
import org.ironstock.tender.domain.WinnerProof;
import org.ironstock.tender.evidence.WinnerEvidence;
import org.ironstock.tender.fairness.BidderRequests;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EngineTest
class TenderEvidenceProcessTest {

    private static final String NORM = "NORM-" + TenderMother.MASK + "-1";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Desk desk;

    @Autowired
    private WinnerEvidence evidence;

    @Autowired
    private WinnerProof proof;

    @Autowired
    private BidderRequests requests;

    @Autowired
    private Rankings rankings;

    @Autowired
    private Bidders bidders;

    @Autowired
    private OpenedBids bids;

    @Autowired
    private Dossier dossier;

    @Autowired
    private HistoryService history;

    /** Beta stands first, Alfa second; the award to Beta was advised. */
    private AssessmentScene advised() {
        AssessmentScene scene = new AssessmentScene(beans)
                .bid("Alfa", "400000")
                .bid("Beta", "420000")
                .assessed(Map.of("Alfa", 3, "Beta", 5));
        scene.start("tenderPricing", Map.of());
        desk.as("cibg-buyer-1")
                .completeJson(
                        "Task_GiveAwardAdvice",
                        scene.tenderId,
                        Map.of("advice", "AWARD", "motive", "Beta staat op de eerste plaats."));
        return scene;
    }

    private Object outcome(String instance) {
        return history.createHistoricVariableInstanceQuery()
                .processInstanceId(instance)
                .variableName("evidenceOutcome")
                .singleResult()
                .getValue();
    }

    private String supplier(AssessmentScene scene, String name) {
        return bids.get(scene.bidOf(name)).supplierId();
    }

    @Test
    void onlyTheFirstInRankIsAskedAndProves() {
        AssessmentScene scene = advised();
        String instance = scene.start("tenderEvidence", Map.of());

        BidderRequest asked = requests.of(scene.tenderId, Kind.EVIDENCE).get(0);
        assertThat(requests.of(scene.tenderId, Kind.EVIDENCE))
                .extracting(BidderRequest::bidId)
                .containsExactly(scene.bidOf("Beta"));
        assertThat(asked.dueAt())
                .contains(DutchCalendar.endOf(DutchCalendar.official()
                        .plusWorkingDays(DutchCalendar.dayOf(asked.askedAt().orElseThrow()), 10)));
        assertThat(requests.to(scene.tenderId, supplier(scene, "Alfa"))).isEmpty();
        assertThat(evidence.askedOf(scene.tenderId, supplier(scene, "Alfa"))).isEmpty();
        assertThat(desk.openTasks(scene.tenderId)).isEmpty();
        assertThat(proof.gaps(scene.tenderId, scene.bidOf("Beta")))
                .extracting(Finding::code)
                .containsExactly("EVIDENCE_NOT_PROVEN");

        EvidenceScene shown = new EvidenceScene(beans, scene.tenderId).showAll();
        assertThat(desk.openTasks(scene.tenderId)).containsExactly("Task_CheckEvidence");
        shown.judge();

        assertThat(scene.ends(instance)).containsExactly("EndEvent_EvidenceProven");
        assertThat(outcome(instance)).isEqualTo("PROVEN");
        assertThat(proof.gaps(scene.tenderId, scene.bidOf("Beta"))).isEmpty();
    }

    @Test
    void evidenceIsRestrictedAndTakenFromNobodyElse() {
        AssessmentScene scene = advised();
        scene.start("tenderEvidence", Map.of());
        EvidenceScene shown = new EvidenceScene(beans, scene.tenderId);
        shown.show("TRADE_REGISTER", shown.today());

        assertThatThrownBy(() -> evidence.receive(
                        scene.tenderId,
                        supplier(scene, "Alfa"),
                        "TRADE_REGISTER",
                        EvidenceScene.PDF,
                        shown.today(),
                        Optional.empty(),
                        ""))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("No evidence was asked of you");
        assertThatThrownBy(() -> shown.show("GVA", shown.today()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("Evidence 'GVA' was not asked");
        assertThat(dossier.documentsOf(scene.tenderId))
                .filteredOn(document -> document.kind().startsWith("evidence"))
                .hasSize(2)
                .extracting(StoredDocument::audience)
                .containsOnly(DocumentToFile.Audience.RESTRICTED);
    }

    @Test
    void whatTheRulesFindInvalidCannotBeAccepted() {
        AssessmentScene scene = advised();
        scene.start("tenderEvidence", Map.of());
        EvidenceScene shown = new EvidenceScene(beans, scene.tenderId);
        shown.show(NORM, shown.today());
        shown.show(
                "TRADE_REGISTER",
                DutchCalendar.dayOf(bids.get(scene.bidOf("Beta")).receivedAt())
                        .minusMonths(6)
                        .minusDays(1));
        desk.runJobs(scene.tenderId);

        assertThatThrownBy(shown::judge)
                .isInstanceOf(AnswerRefused.class)
                .hasMessageContaining("ouder dan zes maanden");
        assertThatThrownBy(() -> shown.show("TRADE_REGISTER", shown.today()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("nothing more is taken");
    }

    @Test
    void everyPieceIsJudgedOnceAndRejectedOnlyWithAReason() {
        AssessmentScene scene = advised();
        scene.start("tenderEvidence", Map.of());
        EvidenceScene shown = new EvidenceScene(beans, scene.tenderId).showAll();
        List<Map<String, Object>> all = shown.verdicts("");
        List<Map<String, Object>> again = new ArrayList<>(all);
        again.add(all.get(0));

        assertThat(Refused.findings(() -> shown.judge(all.subList(1, all.size()))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("EVIDENCE_NOT_JUDGED");
                    assertThat(finding.subject()).isEqualTo("TRADE_REGISTER");
                    assertThat(finding.message()).startsWith("Beoordeel '");
                    assertThat(finding.ground()).isEqualTo("art. 2.98 Aw 2012");
                });
        assertThat(Refused.codes(() -> shown.judge(again))).containsExactly("EVIDENCE_UNEXPECTED");
        assertThat(Refused.codes(() -> shown.judge(shown.verdicts("Negen tek", "TRADE_REGISTER"))))
                .containsExactly("EVIDENCE_WITHOUT_REASON");
        shown.judge(shown.verdicts("Tien teken", "TRADE_REGISTER"));
        assertThat(bidders.rejections(scene.tenderId))
                .singleElement()
                .satisfies(rejection -> assertThat(rejection.reason()).endsWith("Tien teken"));
    }

    @Test
    void whoDoesNotProveFallsOutAndTheNextInRankIsAsked() {
        AssessmentScene scene = advised();
        String instance = scene.start("tenderEvidence", Map.of());
        desk.travelTo(requests.of(scene.tenderId, Kind.EVIDENCE)
                .get(0)
                .dueAt()
                .orElseThrow()
                .plusSeconds(1));
        desk.runJobs(scene.tenderId);
        EvidenceScene shown = new EvidenceScene(beans, scene.tenderId);
        assertThatThrownBy(shown::judge).isInstanceOf(AnswerRefused.class).hasMessageContaining("niet ontvangen");
        shown.judge("TRADE_REGISTER", NORM);

        assertThat(bidders.rejections(scene.tenderId)).singleElement().satisfies(rejection -> {
            assertThat(rejection.bidId()).isEqualTo(scene.bidOf("Beta"));
            assertThat(rejection.ground()).isEqualTo(BidRejection.Ground.EVIDENCE);
        });
        assertThat(rankings.winner(scene.tenderId).map(RankedOffer::bidId)).contains(scene.bidOf("Alfa"));
        assertThat(requests.to(scene.tenderId, supplier(scene, "Alfa"))).hasSize(1);

        shown.showAll().judge();
        assertThat(desk.openTasks(scene.tenderId)).containsExactly("Task_RenewAdvice");
        desk.as("cibg-buyer-1")
                .completeJson(
                        "Task_RenewAdvice",
                        scene.tenderId,
                        Map.of("motive", "Beta toonde haar bewijs niet; Alfa is de volgende."));

        assertThat(scene.ends(instance)).containsExactly("EndEvent_EvidenceProvenAnew");
        assertThat(outcome(instance)).isEqualTo("PROVEN");
        assertThat(rankings.advice(scene.tenderId).orElseThrow().motive()).contains("Alfa");
        assertThat(dossier.latest(scene.tenderId, "awardAdvice").orElseThrow().version())
                .isEqualTo(2);
        assertThat(proof.gaps(scene.tenderId, scene.bidOf("Alfa"))).isEmpty();
        assertThat(proof.gaps(scene.tenderId, scene.bidOf("Beta"))).isNotEmpty();
    }

    @Test
    void withoutABidThatProvesNothingIsAwarded() {
        AssessmentScene scene = advised();
        String instance = scene.start("tenderEvidence", Map.of());
        EvidenceScene shown = new EvidenceScene(beans, scene.tenderId).showAll();
        shown.judge("TRADE_REGISTER");
        shown.showAll().judge("TRADE_REGISTER");

        assertThat(scene.ends(instance)).containsExactly("EndEvent_NoCandidateLeft");
        assertThat(outcome(instance)).isEqualTo("NONE_LEFT");
        assertThat(rankings.winner(scene.tenderId)).isEmpty();
    }

    @Test
    void aCertificateThatExpiresBeforeTheContractStopsTheContract() {
        AssessmentScene scene = advised();
        scene.start("tenderEvidence", Map.of());
        EvidenceScene shown = new EvidenceScene(beans, scene.tenderId).showAll().judge();
        var expiry = shown.today().plusYears(2);

        desk.travelTo(DutchCalendar.startOf(expiry).minusSeconds(1));
        assertThat(proof.gaps(scene.tenderId, scene.bidOf("Beta"))).isEmpty();
        desk.travelTo(DutchCalendar.startOf(expiry));
        assertThat(proof.gaps(scene.tenderId, scene.bidOf("Beta")))
                .extracting(Finding::code)
                .containsOnly("EVIDENCE_EXPIRED");
    }

    @Test
    void whatWasShownBeforeIsNotAskedAgain() {
        AssessmentScene scene = advised();
        scene.start("tenderEvidence", Map.of());
        new EvidenceScene(beans, scene.tenderId).showAll().judge();
        beans.getBean(org.ironstock.tender.assessment.AssessmentRounds.class)
                .begin(
                        scene.tenderId,
                        org.ironstock.tender.domain.AssessmentRound.Scope.PRICE,
                        "Vonnis in zaak 2026/18.",
                        "cibg-lawyer-1");
        scene.start("tenderPricing", Map.of());
        desk.as("cibg-buyer-1")
                .completeJson(
                        "Task_GiveAwardAdvice",
                        scene.tenderId,
                        Map.of("advice", "AWARD", "motive", "Beta staat weer op de eerste plaats."));
        String again = scene.start("tenderEvidence", Map.of());

        assertThat(requests.of(scene.tenderId, Kind.EVIDENCE)).isEmpty();
        assertThat(desk.openTasks(scene.tenderId)).containsExactly("Task_CheckEvidence");
        new EvidenceScene(beans, scene.tenderId).judge();
        assertThat(scene.ends(again)).containsExactly("EndEvent_EvidenceProven");
        assertThat(List.of(outcome(again))).containsExactly("PROVEN");
    }
}
