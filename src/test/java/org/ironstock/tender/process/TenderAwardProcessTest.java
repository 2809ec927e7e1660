package org.ironstock.tender.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.Refused;
import org.ironstock.tender.TenderStage;
import org.ironstock.tender.award.Award;
import org.ironstock.tender.award.AwardNotAllowed;
import org.ironstock.tender.persistence.AwardRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@EngineTest
class TenderAwardProcessTest {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Desk desk;

    @Autowired
    private AwardRows rows;

    @Autowired
    private Award award;

    @Autowired
    private Dossier dossier;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void onAThursday() {
        desk.travelTo(Instant.parse("2026-03-31T09:00:00Z"));
    }

    @Test
    void lettersGoOutTogetherAndTheStandstillRunsTwentyDaysByTheCalendar() {
        AwardScene scene = AwardScene.advised(beans, "AWARD");
        scene.assessment.start("tenderAward", Map.of());
        desk.travelTo(Instant.parse("2026-04-10T09:00:00Z"));
        scene.signers.signAll(scene.tenderId);

        assertThat(scene.tender().stage()).isEqualTo(TenderStage.STANDSTILL);
        assertThat(scene.tender().dates().standstillEndsAt()).contains(DutchCalendar.endOf(LocalDate.of(2026, 4, 30)));
        assertThat(rows.letters(scene.tenderId, 1)).hasSize(2).allSatisfy(letter -> assertThat(letter.sentAt())
                .contains(Instant.parse("2026-04-10T09:00:00Z")));
        assertThat(standstillTimer(scene).getDuedate().toInstant())
                .isEqualTo(DutchCalendar.startOf(LocalDate.of(2026, 5, 1)));

        desk.travelTo(DutchCalendar.endOf(LocalDate.of(2026, 4, 30)));
        desk.runJobs(scene.tenderId);
        assertThat(scene.tender().stage()).isEqualTo(TenderStage.STANDSTILL);
        desk.travelTo(DutchCalendar.startOf(LocalDate.of(2026, 5, 1)));
        desk.runJobs(scene.tenderId);
        assertThat(scene.tender().stage()).isEqualTo(TenderStage.CONTRACTING);
        assertThat(desk.ends("tenderAward", scene.tenderId)).contains("EndEvent_AwardFinal");
    }

    @Test
    void everyLetterTellsItsBidderAllRelevantReasons() {
        AwardScene scene = AwardScene.advised(beans, "AWARD").inStandstill();

        List<StoredDocument> letters = dossier.documentsOf(scene.tenderId).stream()
                .filter(document -> document.kind().startsWith("awardLetter-"))
                .toList();
        assertThat(letters).hasSize(2).allMatch(StoredDocument::frozen);
        assertThat(award.draftLetters(scene.tenderId)).allSatisfy(letter -> {
            assertThat(letter.winnerName()).isEqualTo("Beta");
            assertThat(letter.gaps()).isEmpty();
        });
    }

    @Test
    void aLetterWithoutReasonsIsNotSentBeforeALawyerAddsThem() {
        AwardScene scene = AwardScene.advised(beans, "AWARD");
        jdbc.sql("update tender.consensus_score set motive = '' where tender_id = ?")
                .param(scene.tenderId)
                .update();
        scene.inStandstill();

        assertThat(desk.openTasks(scene.tenderId)).containsExactly("Task_CompleteAwardLetters");
        assertThat(rows.letters(scene.tenderId, 1))
                .allSatisfy(letter -> assertThat(letter.sentAt()).isEmpty());
        assertThatThrownBy(() -> award.sendLetters(scene.tenderId)).isInstanceOf(AwardNotAllowed.class);
        Map<String, Object> stranger = addition(UUID.randomUUID());
        assertThat(Refused.codes(() ->
                        desk.as("cibg-lawyer-1").completeJson("Task_CompleteAwardLetters", scene.tenderId, stranger)))
                .containsExactly("BIDDER_UNKNOWN");

        desk.as("cibg-lawyer-1")
                .completeJson("Task_CompleteAwardLetters", scene.tenderId, addition(scene.assessment.bidOf("Alfa")));
        desk.runJobs(scene.tenderId);
        assertThat(scene.tender().stage()).isEqualTo(TenderStage.STANDSTILL);
    }

    @Test
    void lettersThatWereDrawnBeforeAStopStayAndTheOthersFollow() {
        AwardScene scene = signedByAll();
        runJobsUntilDrawn(scene, 1);
        UUID first = rows.letters(scene.tenderId, 1).get(0).documentId();
        assertThat(dossier.evidenceOf(scene.tenderId))
                .anyMatch(fact -> fact.statement().equals("Gunningsbrieven opgesteld: 1 van 2."));

        desk.runJobs(scene.tenderId);
        assertThat(rows.letters(scene.tenderId, 1))
                .hasSize(2)
                .allMatch(letter -> letter.sentAt().isPresent())
                .anyMatch(letter -> letter.documentId().equals(first));
    }

    @Test
    void lettersOfYesterdayAreDrawnAnewBeforeTheyAreSent() {
        AwardScene scene = signedByAll();
        runJobsUntilDrawn(scene, 2);
        List<UUID> yesterday = documents(scene);

        desk.travelTo(Instant.parse("2026-04-01T09:00:00Z"));
        desk.runJobs(scene.tenderId);
        assertThat(documents(scene)).hasSize(2).doesNotContainAnyElementsOf(yesterday);
        assertThat(scene.tender().dates().standstillEndsAt()).contains(DutchCalendar.endOf(LocalDate.of(2026, 4, 21)));
    }

    private AwardScene signedByAll() {
        AwardScene scene = AwardScene.advised(beans, "AWARD");
        scene.assessment.start("tenderAward", Map.of());
        for (String director : List.of("cibg-director-1", "vws-gmt-director-1")) {
            desk.runJobs(scene.tenderId);
            desk.as(director).complete("Task_SignDocument", scene.tenderId, Map.of("decision", "SIGN"));
        }
        return scene;
    }

    /** One job after the other, as an application that is stopped behind the last of them. */
    private void runJobsUntilDrawn(AwardScene scene, int letters) {
        while (rows.letters(scene.tenderId, 1).size() < letters) {
            Job due = runtime.createProcessInstanceQuery().processInstanceBusinessKey(scene.tenderId).list().stream()
                    .flatMap(instance ->
                            management
                                    .createJobQuery()
                                    .processInstanceId(instance.getId())
                                    .executable()
                                    .list()
                                    .stream())
                    .findFirst()
                    .orElseThrow();
            management.executeJob(due.getId());
        }
    }

    private List<UUID> documents(AwardScene scene) {
        return rows.letters(scene.tenderId, 1).stream()
                .map(AwardRows.Letter::documentId)
                .toList();
    }

    @Test
    void aRefusedDecisionIsPutForwardAgainOrEndsWithoutAward() {
        AwardScene scene = AwardScene.advised(beans, "AWARD");
        scene.assessment.start("tenderAward", Map.of());
        scene.signers.refuse(scene.tenderId);
        assertThat(desk.openTasks(scene.tenderId)).containsExactly("Task_ReconsiderAward");
        assertThat(beans.getBean(FormService.class)
                        .getTaskFormVariables(desk.task("Task_ReconsiderAward", scene.tenderId)
                                .getId())
                        .get("notSignedText"))
                .asString()
                .startsWith("Geweigerd door ")
                .endsWith("De motivering overtuigt mij niet.");

        desk.as("cibg-buyer-2")
                .complete(
                        "Task_ReconsiderAward",
                        scene.tenderId,
                        Map.of("choice", "AGAIN", "reason", "De motivering is aangevuld."));
        desk.runJobs(scene.tenderId);
        assertThat(rows.getDecision(scene.tenderId).round()).isEqualTo(2);

        scene.signers.refuse(scene.tenderId);
        desk.as("cibg-buyer-2")
                .complete(
                        "Task_ReconsiderAward",
                        scene.tenderId,
                        Map.of("choice", "NO_AWARD", "reason", "De opdracht gaat niet door."));
        assertThat(desk.ends("tenderAward", scene.tenderId)).contains("EndEvent_AwardRefused");
    }

    @Test
    void aDecisionThatNobodySignsInTimeIsReconsidered() {
        AwardScene scene = AwardScene.advised(beans, "AWARD");
        scene.assessment.start("tenderAward", Map.of());
        desk.travelTo(scene.now().plusSeconds(60L * 24 * 3600));
        desk.runJobs(scene.tenderId);
        assertThat(desk.openTasks(scene.tenderId)).containsExactly("Task_ReconsiderAward");
    }

    @Test
    void aTokenMovedPastTheSignatureSendsNoLetter() {
        AwardScene scene = AwardScene.advised(beans, "AWARD");
        String instance = scene.assessment.start("tenderAward", Map.of());
        runtime.createProcessInstanceModification(instance)
                .startBeforeActivity("Task_SendAwardLetters")
                .execute();

        assertThatThrownBy(() -> desk.runJobs(scene.tenderId))
                .hasStackTraceContaining(AwardNotAllowed.class.getSimpleName());
        assertThat(rows.letters(scene.tenderId, 1)).isEmpty();
    }

    @Test
    void aStandstillThatDidNotBeginDoesNotEnd() {
        AwardScene scene = AwardScene.advised(beans, "AWARD");
        assertThatThrownBy(() -> award.endStandstill(scene.tenderId))
                .isInstanceOfSatisfying(AwardNotAllowed.class, refused -> assertThat(refused.findings())
                        .extracting(Finding::code)
                        .containsExactly("STANDSTILL_NOT_STARTED"))
                .hasMessageContaining("de gunningsbrieven zijn niet verzonden");
        assertThat(scene.tender().stage()).isNotEqualTo(TenderStage.CONTRACTING);
    }

    @Test
    void aTokenMovedPastTheStandstillEndsNothing() {
        AwardScene scene = AwardScene.advised(beans, "AWARD").inStandstill();
        assertThatThrownBy(() -> award.endStandstill(scene.tenderId)).isInstanceOf(AwardNotAllowed.class);
        assertThat(scene.tender().stage()).isEqualTo(TenderStage.STANDSTILL);
    }

    private static Map<String, Object> addition(UUID bid) {
        return Map.of(
                "letters",
                List.of(Map.of(
                        "bidId",
                        bid,
                        "reason",
                        "De winnaar onderbouwt zijn leveringszekerheid met contracten voor grondstoffen.")));
    }

    private Job standstillTimer(AwardScene scene) {
        return management.createJobQuery().timers().activityId("Event_StandstillPassed").list().stream()
                .filter(job -> runtime.createProcessInstanceQuery()
                                .processInstanceId(job.getProcessInstanceId())
                                .processInstanceBusinessKey(scene.tenderId)
                                .count()
                        == 1)
                .findFirst()
                .orElseThrow();
    }
}
