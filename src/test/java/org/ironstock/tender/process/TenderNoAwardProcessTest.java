package org.ironstock.tender.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.payment.Commitments;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.Refused;
import org.ironstock.tender.TenderStage;
import org.ironstock.tender.award.AwardNotAllowed;
import org.ironstock.tender.award.EndWithoutAward;
import org.ironstock.tender.dispute.Withdrawals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EngineTest
class TenderNoAwardProcessTest {

    private static final String MOTIVE = "De behoefte is door een besluit van de directie vervallen.";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Desk desk;

    @Autowired
    private Commitments commitments;

    @Autowired
    private Dossier dossier;

    @Autowired
    private EndWithoutAward ending;

    @Autowired
    private Withdrawals withdrawals;

    @BeforeEach
    void inSpring() {
        desk.travelTo(Instant.parse("2026-03-31T09:00:00Z"));
    }

    @Test
    void biddersAreInformedTheResultIsPublishedAndTheBudgetIsFree() {
        AwardScene scene = AwardScene.advised(beans, "NO_AWARD").funded();
        scene.assessment.start("tenderNoAward", Map.of("bidCount", 2L));
        motivate(scene, "NEED_CHANGED", "NOTHING");
        scene.signers.signAll(scene.tenderId);
        desk.runJobs(scene.tenderId);
        assertThat(dossier.documentsOf(scene.tenderId).stream().map(StoredDocument::kind))
                .filteredOn(kind -> kind.startsWith("noAwardLetter-"))
                .hasSize(2);
        scene.noticePublished();

        assertThat(scene.tender().stage()).isEqualTo(TenderStage.NOT_AWARDED);
        assertThat(commitments.reserved(scene.tenderId, AwardScene.MAXIMUM)).isFalse();
    }

    @Test
    void aTenderThatEndsBySignedDecisionIsNotWithdrawnBesides() {
        AwardScene scene = AwardScene.advised(beans, "NO_AWARD").funded();
        scene.assessment.start("tenderNoAward", Map.of("bidCount", 2L));
        motivate(scene, "NEED_CHANGED", "NOTHING");
        assertThat(withdrawals.faults(scene.tenderId)).isEmpty();

        scene.signers.signAll(scene.tenderId);
        assertThat(Refused.findings(() -> askWithdrawal(scene))).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("ENDS_ALREADY");
            assertThat(finding.message()).contains("besluit tot niet gunnen", scene.tenderId, "al getekend");
        });
        desk.runJobs(scene.tenderId);
        scene.noticePublished();
        assertThat(Refused.codes(() -> askWithdrawal(scene))).containsExactly("TENDER_ENDED");
    }

    private static void askWithdrawal(AwardScene scene) {
        scene.send(
                "tender.withdrawal-requested",
                Map.of("tenderId", scene.tenderId, "reason", "De behoefte is door nieuw beleid vervallen."));
    }

    @Test
    void aPrivateProcedureEndsWithoutNotice() {
        AwardScene scene = AwardScene.advised(beans, "NO_AWARD").belowThreshold();
        scene.assessment.start("tenderNoAward", Map.of("bidCount", 2L));
        motivate(scene, "NO_FUNDS", "NOTHING");
        scene.signers.signAll(scene.tenderId);
        desk.runJobs(scene.tenderId);

        assertThat(scene.tender().stage()).isEqualTo(TenderStage.NOT_AWARDED);
    }

    @Test
    void theReasonMustFitTheFacts() {
        AwardScene scene = AwardScene.advised(beans, "NO_AWARD");
        scene.assessment.start("tenderNoAward", Map.of("bidCount", 2L));
        assertThat(Refused.codes(() -> motivate(scene, "NO_BIDS", "NEW_TENDER")))
                .containsExactly("REASON_AGAINST_FACTS");
        assertThat(Refused.codes(() -> motivate(scene, "NEED_CHANGED", "NEGOTIATION")))
                .containsExactly("NEGOTIATION_NOT_ALLOWED");
        motivate(scene, "NO_VALID_BID", "NEGOTIATION");
        assertThat(desk.openTasks(scene.tenderId)).containsExactly("Task_SignDocument");
    }

    @Test
    void aRefusedOrForgottenDecisionIsMotivatedAnew() {
        AwardScene scene = AwardScene.advised(beans, "NO_AWARD");
        scene.assessment.start("tenderNoAward", Map.of("bidCount", 2L));
        motivate(scene, "OTHER", "NOTHING");
        scene.signers.refuse(scene.tenderId);
        assertThat(desk.openTasks(scene.tenderId)).containsExactly("Task_MotivateNoAward");
        motivate(scene, "OTHER", "NOTHING");
        desk.travelTo(scene.now().plus(Duration.ofDays(60)));
        desk.runJobs(scene.tenderId);
        assertThat(desk.openTasks(scene.tenderId)).containsExactly("Task_MotivateNoAward");
        assertThatThrownBy(() -> ending.close(scene.tenderId)).isInstanceOf(AwardNotAllowed.class);
    }

    private void motivate(AwardScene scene, String reason, String followUp) {
        desk.as("cibg-buyer-2")
                .complete(
                        "Task_MotivateNoAward",
                        scene.tenderId,
                        Map.of("reason", reason, "motive", MOTIVE, "followUp", followUp));
    }
}
