package org.ironstock.tender.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.ironstock.dossier.Dossier;
import org.ironstock.intake.EventRefused;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.Refused;
import org.ironstock.tender.TenderStage;
import org.ironstock.tender.dispute.CourtCases;
import org.ironstock.tender.domain.Contract;
import org.ironstock.tender.domain.CourtCase;
import org.ironstock.tender.domain.Judgment;
import org.ironstock.tender.domain.TenderMother;
import org.ironstock.tender.persistence.AwardRows;
import org.ironstock.tender.persistence.TenderCases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A case is recorded, defended and decided, whoever reports it (art. 2.131 Aw 2012). */
@EngineTest
class TenderDefenceProcessTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 4, 20);

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Desk desk;

    @Autowired
    private CourtCases cases;

    @Autowired
    private TenderCases tenders;

    @Autowired
    private AwardRows rows;

    @Autowired
    private Dossier dossier;

    private AwardScene scene;
    private CourtRoom court;

    @BeforeEach
    void aStandstillThatEndsOnTheTwentiethOfApril() {
        desk.travelTo(Instant.parse("2026-03-02T09:00:00Z"));
        scene = AwardScene.advised(beans, "AWARD").funded().inStandstillSince(Instant.parse("2026-03-31T09:00:00Z"));
        court = new CourtRoom(scene, beans);
        desk.travelTo(DutchCalendar.startOf(LAST_DAY.minusDays(1)));
    }

    @Test
    void aLawyerDefendsAndRecordsTheJudgment() {
        String number = court.sued(LocalDate.of(2026, 4, 8));
        assertThat(desk.task("Task_Defend", scene.tenderId).getDueDate()).isNotNull();
        desk.as("cibg-lawyer-1")
                .complete(
                        "Task_Defend",
                        scene.tenderId,
                        Map.of("statement", "De scores zijn volledig gemotiveerd in de brief."));
        Map<String, Object> judgment = new HashMap<>(
                Map.of("outcome", "DISMISSED", "givenOn", "2026-04-07", "judgmentReference", "ECLI:NL:RBDHA:2026:1"));
        assertThat(Refused.codes(
                        () -> desk.as("cibg-lawyer-2").complete("Task_RecordJudgment", scene.tenderId, judgment)))
                .containsExactly("JUDGMENT_DAY_IMPOSSIBLE");
        judgment.put("givenOn", "2026-04-19");
        desk.as("cibg-lawyer-2").complete("Task_RecordJudgment", scene.tenderId, judgment);
        desk.runJobs(scene.tenderId);

        CourtCase decided = cases.find(scene.tenderId, number).orElseThrow();
        assertThat(decided.judgment().map(Judgment::reference)).contains("ECLI:NL:RBDHA:2026:1");
        assertThat(dossier.latest(scene.tenderId, "judgment")).isPresent();
        assertThat(court.ends("tenderDefence")).containsExactly("EndEvent_ClaimDismissed");
    }

    @Test
    void aJudgmentThatIsReportedBeforeTheDefenceEndsTheTask() {
        court.judged(court.sued(LocalDate.of(2026, 4, 8)), "NEW_DECISION");
        assertThat(desk.tasks("Task_Defend", scene.tenderId)).isEmpty();
        assertThat(court.ends("tenderDefence")).containsExactly("EndEvent_NewDecisionOrdered");
    }

    @Test
    void aJudgmentThatIsReportedAfterTheDefenceEndsTheCase() {
        String number = court.sued(LocalDate.of(2026, 4, 8));
        desk.as("cibg-lawyer-1")
                .complete(
                        "Task_Defend",
                        scene.tenderId,
                        Map.of("statement", "De scores zijn volledig gemotiveerd in de brief."));
        court.judged(number, "PROHIBITED");
        assertThat(desk.tasks("Task_RecordJudgment", scene.tenderId)).isEmpty();
    }

    @Test
    void anOfficialReportsACaseInTasklist() {
        startInTasklist(scene.tenderId);
        Map<String, Object> summons = new HashMap<>(Map.of(
                "caseNumber", CourtRoom.number(), "plaintiff", "Alfa", "kind", "SUMMARY", "startedOn", "2027-01-01"));
        assertThat(Refused.codes(
                        () -> desk.as("cibg-lawyer-1").complete("Task_RecordProceedings", scene.tenderId, summons)))
                .containsExactly("CASE_IN_FUTURE");
        summons.put("startedOn", "2026-04-19");
        desk.as("cibg-lawyer-1").complete("Task_RecordProceedings", scene.tenderId, summons);
        assertThat(cases.of(scene.tenderId)).singleElement().satisfies(started -> {
            assertThat(started.blocks()).isTrue();
            assertThat(started.recordedBy()).isEqualTo("cibg-lawyer-1");
        });
        assertThat(desk.openTasks(scene.tenderId)).contains("Task_Defend");
    }

    @Test
    void aCaseInAnUnknownTenderIsNotStarted() {
        assertThatThrownBy(() -> startInTasklist("TND-1999-001")).hasStackTraceContaining("bestaat niet");
    }

    @Test
    void theLastDayOfTheTermIsInTimeAndTheNextOneIsNot() {
        desk.travelTo(DutchCalendar.startOf(LAST_DAY.plusDays(2)));
        court.sued(LAST_DAY);
        court.sued(LAST_DAY.plusDays(1));
        assertThat(cases.of(scene.tenderId)).extracting(CourtCase::inTime).containsExactly(true, false);
        assertThat(cases.of(scene.tenderId)).extracting(CourtCase::blocks).containsExactly(true, false);
    }

    @Test
    void aCaseThatBeganTooLateIsPutBeforeAPersonAndDoesNotBlockByItself() {
        desk.travelTo(DutchCalendar.startOf(LAST_DAY.plusDays(1)));
        desk.runJobs(scene.tenderId);
        court.sued(LAST_DAY.plusDays(1));
        assertThat(desk.openTasks(scene.tenderId)).contains("Task_JudgeLateCase");
        contractingRuns();
        assertThat(rows.contractOf(scene.tenderId)).isPresent();

        judgeLate("GO_ON");
        assertThat(cases.of(scene.tenderId).get(0).blocks()).isFalse();
        assertThat(desk.openTasks(scene.tenderId)).contains("Task_Defend");
    }

    @Test
    void anOfficialMayDecideToWaitForALateCase() {
        desk.travelTo(DutchCalendar.startOf(LAST_DAY.plusDays(1)));
        desk.runJobs(scene.tenderId);
        court.sued(LAST_DAY.plusDays(1));
        judgeLate("WAIT");
        contractingRuns();
        assertThat(rows.contractOf(scene.tenderId)).isEmpty();
        assertThat(desk.openTasks(scene.tenderId)).contains("Task_RemoveContractObstacle");
    }

    @Test
    void anAppealIsRecordedAndBlocksNothingByItself() {
        scene.send(
                "court.proceedings-started",
                Map.of(
                        "tenderId",
                        scene.tenderId,
                        "caseNumber",
                        CourtRoom.number(),
                        "plaintiff",
                        "Alfa",
                        "startedOn",
                        "2026-04-18",
                        "appeal",
                        true));
        desk.runJobs(scene.tenderId);
        assertThat(cases.of(scene.tenderId)).singleElement().satisfies(appeal -> {
            assertThat(appeal.kind()).isEqualTo(CourtCase.Kind.APPEAL);
            assertThat(appeal.blocks()).isFalse();
        });
        assertThat(desk.openTasks(scene.tenderId)).contains("Task_JudgeLateCase");
    }

    @Test
    void aCaseThatIsReportedWhileTheContractIsBeingSignedTakesTheContractBack() {
        desk.travelTo(DutchCalendar.startOf(LAST_DAY.plusDays(1)));
        desk.runJobs(scene.tenderId);
        contractingRuns();
        supplierSigns();
        assertThat(desk.openTasks(scene.tenderId)).containsExactly("Task_SignDocument");

        String number = court.sued(LAST_DAY);
        assertThat(desk.openTasks(scene.tenderId)).containsExactly("Task_Defend", "Task_RemoveContractObstacle");
        assertThat(desk.as("cibg-lawyer-2")
                        .view("Task_RemoveContractObstacle", scene.tenderId)
                        .findings())
                .isNotEmpty();
        decide("AGAIN");
        assertThat(desk.openTasks(scene.tenderId)).contains("Task_RemoveContractObstacle");
        assertThat(Refused.codes(() -> decide("WITHDRAW_AWARD"))).containsExactly("NO_AWARD_ORDER");

        court.judged(number, "DISMISSED");
        decide("AGAIN");
        scene.signers.signAll(scene.tenderId);
        desk.runJobs(scene.tenderId);
        assertThat(scene.tender().stage()).isEqualTo(TenderStage.CONCLUDED);
    }

    @Test
    void aSignatureOfTheSupplierAfterACaseBeganLeadsToNoSignatureOfTheState() {
        desk.travelTo(DutchCalendar.startOf(LAST_DAY.plusDays(1)));
        desk.runJobs(scene.tenderId);
        contractingRuns();
        court.sued(LAST_DAY);
        supplierSigns();
        assertThat(desk.openTasks(scene.tenderId)).containsExactly("Task_Defend", "Task_RemoveContractObstacle");
    }

    @Test
    void aJudgmentDuringContractingWithdrawsTheAward() {
        desk.travelTo(DutchCalendar.startOf(LAST_DAY.plusDays(1)));
        desk.runJobs(scene.tenderId);
        String number = court.sued(LAST_DAY);
        contractingRuns();
        court.judged(number, "NEW_DECISION");
        assertThat(Refused.codes(() -> decide("AGAIN"))).containsExactly("AWARD_ORDER_OPEN");
        decide("WITHDRAW_AWARD");
        assertThat(court.ends("tenderContracting")).containsExactly("EndEvent_AwardReopened");
        assertThat(scene.tender().stage()).isEqualTo(TenderStage.AWARD);
    }

    @Test
    void reportsThatBreakARuleAreRefusedWithEveryFinding() {
        assertThat(Refused.codes(() -> court.report(CourtRoom.number(), LocalDate.of(2027, 1, 1))))
                .containsExactly("CASE_IN_FUTURE");
        String number = court.sued(LocalDate.of(2026, 4, 8));
        assertThat(Refused.codes(() -> court.report(number, LocalDate.of(2026, 4, 8))))
                .containsExactly("CASE_KNOWN");
        assertThat(Refused.codes(() -> court.judged("C/00/unknown", "DISMISSED")))
                .containsExactly("CASE_UNKNOWN");
        court.judged(number, "DISMISSED");
        assertThat(Refused.codes(() -> court.judged(number, "PROHIBITED"))).containsExactly("CASE_DECIDED");
    }

    @Test
    void againstATenderThatIsStillPreparedThereIsNoCase() {
        String preparing = tenders.nextId();
        tenders.add(TenderMother.tender(preparing));
        assertThatThrownBy(() -> court.report(preparing, CourtRoom.number(), LAST_DAY.minusDays(1)))
                .isInstanceOfSatisfying(EventRefused.class, refused -> assertThat(refused.findings())
                        .extracting(Finding::code, Finding::message)
                        .containsExactly(tuple(
                                "TENDER_NOT_PUBLISHED", "Aanbesteding %s is nog niet begonnen.".formatted(preparing))));
        tenders.save(tenders.get(preparing).moveTo(TenderStage.PUBLICATION));
        assertThat(cases.faults(preparing, CourtRoom.number(), LAST_DAY.minusDays(1)))
                .isEmpty();
    }

    private void judgeLate(String decision) {
        desk.as("cibg-lawyer-1")
                .complete(
                        "Task_JudgeLateCase",
                        scene.tenderId,
                        Map.of("decision", decision, "reason", "De termijn was al voorbij."));
        desk.runJobs(scene.tenderId);
    }

    private void contractingRuns() {
        scene.assessment.start("tenderContracting", Map.of());
    }

    private void supplierSigns() {
        Contract contract = rows.getContract(scene.tenderId);
        scene.send(
                "contract.signed-by-supplier",
                Map.of(
                        "contractId", contract.id(),
                        "documentSha256", contract.documentSha256(),
                        "signerName", "Bestuurder van Beta",
                        "signedAt", scene.now().toString()));
        desk.runJobs(scene.tenderId);
    }

    private void decide(String choice) {
        desk.as("cibg-lawyer-2")
                .completeJson(
                        "Task_RemoveContractObstacle",
                        scene.tenderId,
                        Map.of("choice", choice, "reason", "Zo is het met de directie besproken."));
        desk.runJobs(scene.tenderId);
    }

    private void startInTasklist(String tenderId) {
        String definition = beans.getBean(RepositoryService.class)
                .createProcessDefinitionQuery()
                .processDefinitionKey("tenderDefence")
                .latestVersion()
                .singleResult()
                .getId();
        desk.as("cibg-lawyer-1").doing(() -> beans.getBean(FormService.class)
                .submitStartForm(definition, Map.of("tenderId", tenderId)));
    }
}
