package org.ironstock.tender.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.tender.TenderStage;
import org.ironstock.tender.assessment.AssessmentRounds;
import org.ironstock.tender.award.Award;
import org.ironstock.tender.award.AwardNotAllowed;
import org.ironstock.tender.award.Contracting;
import org.ironstock.tender.dispute.AwardOrders;
import org.ironstock.tender.domain.AwardOrder;
import org.ironstock.tender.persistence.AwardRows;
import org.ironstock.tender.persistence.DisputeRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The standstill ends when its term has passed and no case is open, and not before (art. 2.127 and 2.131 Aw 2012). */
@EngineTest
class TenderStandstillProcessTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 4, 20);

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Desk desk;

    @Autowired
    private AwardRows rows;

    @Autowired
    private DisputeRows disputes;

    @Autowired
    private Award award;

    @Autowired
    private Contracting contracting;

    @Autowired
    private AwardOrders orders;

    @Autowired
    private AssessmentRounds rounds;

    @Autowired
    private Dossier dossier;

    @Autowired
    private RuntimeService runtime;

    @BeforeEach
    void atTheBeginningOfMarch() {
        desk.travelTo(Instant.parse("2026-03-02T09:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"2026-04-10,2026-04-30", "2026-04-14,2026-05-04", "2026-04-15,2026-05-06", "2026-04-24,2026-05-18"})
    void theTermRunsTwentyDaysAndRollsOverHolidays(LocalDate sent, LocalDate last) {
        AwardScene scene = AwardScene.advised(beans, "AWARD")
                .inStandstillSince(DutchCalendar.startOf(sent).plusSeconds(9 * 3600));
        assertThat(scene.tender().dates().standstillEndsAt()).contains(DutchCalendar.endOf(last));

        desk.travelTo(DutchCalendar.startOf(last.plusDays(1)).minusSeconds(1));
        desk.runJobs(scene.tenderId);
        assertThat(scene.tender().stage()).isEqualTo(TenderStage.STANDSTILL);
        desk.travelTo(DutchCalendar.startOf(last.plusDays(1)));
        desk.runJobs(scene.tenderId);
        assertThat(scene.tender().stage()).isEqualTo(TenderStage.CONTRACTING);
    }

    @Test
    void aCaseKeepsTheStandstillWhenTheTermHasPassedUntilItIsDismissed() {
        AwardScene scene = inStandstill();
        CourtRoom court = new CourtRoom(scene, beans);
        String number = court.sued(LocalDate.of(2026, 4, 8));
        passTerm(scene);
        assertThat(scene.tender().stage()).isEqualTo(TenderStage.STANDSTILL);

        court.judged(number, "DISMISSED");
        assertThat(scene.tender().stage()).isEqualTo(TenderStage.CONTRACTING);
        assertThat(court.ends("tenderStandstill")).containsExactly("EndEvent_StandstillPassed");
        assertThat(court.ends("tenderAward")).containsExactly("EndEvent_AwardFinal");
        assertThat(court.ends("tenderDefence")).containsExactly("EndEvent_ClaimDismissed");
    }

    @Test
    void aDismissalBeforeTheEndOfTheTermDoesNotShortenIt() {
        AwardScene scene = inStandstill();
        CourtRoom court = new CourtRoom(scene, beans);
        court.judged(court.sued(LocalDate.of(2026, 4, 8)), "DISMISSED");
        assertThat(scene.tender().stage()).isEqualTo(TenderStage.STANDSTILL);

        passTerm(scene);
        assertThat(scene.tender().stage()).isEqualTo(TenderStage.CONTRACTING);
    }

    @Test
    void ofSeveralCasesTheLastOneDecides() {
        AwardScene scene = inStandstill();
        CourtRoom court = new CourtRoom(scene, beans);
        String first = court.sued(LocalDate.of(2026, 4, 8));
        String second = court.sued(LocalDate.of(2026, 4, 13));
        passTerm(scene);
        court.judged(first, "DISMISSED");
        assertThat(scene.tender().stage()).isEqualTo(TenderStage.STANDSTILL);
        court.judged(second, "DISMISSED");
        assertThat(scene.tender().stage()).isEqualTo(TenderStage.CONTRACTING);
    }

    @Test
    void aNewDecisionIsSignedHasNewLettersAndANewStandstillWhileTheOldOnesStay() {
        AwardScene scene = inStandstill();
        CourtRoom court = new CourtRoom(scene, beans);
        String number = court.sued(LocalDate.of(2026, 4, 8));
        desk.travelTo(Instant.parse("2026-04-14T09:00:00Z"));
        court.judged(number, "NEW_DECISION");

        assertThat(court.ends("tenderAward")).containsExactly("EndEvent_AwardWithdrawn");
        assertThat(scene.tender().stage()).isEqualTo(TenderStage.AWARD);
        assertThat(scene.tender().dates().standstillEndsAt()).isEmpty();
        assertThat(disputes.letters(scene.tenderId)).hasSize(2).allSatisfy(letter -> {
            assertThat(letter.awardRound()).isEqualTo(1);
            assertThat(letter.sentAt()).isEqualTo(Instant.parse("2026-04-14T09:00:00Z"));
            assertThat(dossier.get(letter.documentId()).frozen()).isTrue();
        });
        assertThat(rows.letters(scene.tenderId, 1))
                .allSatisfy(letter -> assertThat(letter.sentAt()).isPresent());

        scene.inStandstill();
        assertThat(rows.getDecision(scene.tenderId).round()).isEqualTo(2);
        assertThat(rows.letters(scene.tenderId, 2)).hasSize(2);
        assertThat(scene.tender().dates().standstillEndsAt()).contains(DutchCalendar.endOf(LocalDate.of(2026, 5, 4)));
        assertThat(dossier.documentsOf(scene.tenderId).stream()
                        .map(StoredDocument::kind)
                        .filter("awardDecision"::equals))
                .hasSize(2);
        desk.travelTo(DutchCalendar.startOf(LocalDate.of(2026, 5, 5)));
        desk.runJobs(scene.tenderId);
        assertThat(court.ends("tenderAward")).containsExactly("EndEvent_AwardWithdrawn", "EndEvent_AwardFinal");
    }

    @ParameterizedTest
    @CsvSource({"REASSESS_QUALITY,QUALITY", "REASSESS_PRICE,PRICE"})
    void aReassessmentBeginsANewRoundAndKeepsTheOneBefore(String outcome, String scope) {
        AwardScene scene = inStandstill();
        CourtRoom court = new CourtRoom(scene, beans);
        String number = court.sued(LocalDate.of(2026, 4, 8));
        passTerm(scene);
        court.judged(number, outcome);

        assertThat(court.ends("tenderDefence")).containsExactly("EndEvent_ReassessmentOrdered");
        assertThat(rounds.all(scene.tenderId))
                .singleElement()
                .satisfies(round -> assertThat(round.scope().name()).isEqualTo(scope));
        assertThat(variable(scene, "awardOutcome")).isEqualTo("REASSESS");
        assertThat(variable(scene, "reassessFrom")).isEqualTo(scope);
        assertThat(dossier.latest(scene.tenderId, "qualityReport")).isPresent();
    }

    @Test
    void aProhibitionEndsTheAward() {
        AwardScene scene = inStandstill();
        CourtRoom court = new CourtRoom(scene, beans);
        court.judged(court.sued(LocalDate.of(2026, 4, 8)), "PROHIBITED");
        assertThat(court.ends("tenderDefence")).containsExactly("EndEvent_AwardProhibited");
        assertThat(variable(scene, "awardOutcome")).isEqualTo("NO_AWARD");
    }

    @Test
    void aTokenMovedPastAnOpenCaseEndsAndContractsNothing() {
        AwardScene scene = inStandstill().funded();
        new CourtRoom(scene, beans).sued(LocalDate.of(2026, 4, 8));
        passTerm(scene);

        assertThatThrownBy(() -> award.endStandstill(scene.tenderId))
                .isInstanceOf(AwardNotAllowed.class)
                .hasMessageContaining("rechter");
        assertThatThrownBy(() -> contracting.offer(scene.tenderId)).isInstanceOf(AwardNotAllowed.class);
        assertThatThrownBy(() -> contracting.conclude(scene.tenderId)).isInstanceOf(AwardNotAllowed.class);
        String moved = scene.assessment.start("tenderContracting", Map.of());
        assertThat(desk.openTasks(scene.tenderId)).contains("Task_RemoveContractObstacle");
        runtime.createProcessInstanceModification(moved)
                .startBeforeActivity("Task_CheckMayContract")
                .execute();
        desk.runJobs(scene.tenderId);
        assertThat(rows.contractOf(scene.tenderId)).isEmpty();
    }

    @Test
    void anOrderOpensTheStandstillThatWaitsForItsTerm() {
        AwardScene scene = inStandstill();
        orders.order(
                scene.tenderId,
                AwardOrder.Content.NEW_DECISION,
                AwardOrder.Cause.REVIEW,
                "De motivering van de scores was onvolledig.",
                "cibg-lawyer-1");
        beans.getBean(DisputeMessages.class).standstillChanged(scene.tenderId);
        desk.runJobs(scene.tenderId);
        assertThat(variable(scene, "awardOutcome")).isEqualTo("NEW_DECISION");
    }

    private AwardScene inStandstill() {
        AwardScene scene = AwardScene.advised(beans, "AWARD").inStandstillSince(Instant.parse("2026-03-31T09:00:00Z"));
        assertThat(scene.tender().dates().standstillEndsAt()).contains(DutchCalendar.endOf(LAST_DAY));
        desk.travelTo(Instant.parse("2026-04-13T09:00:00Z"));
        return scene;
    }

    private void passTerm(AwardScene scene) {
        desk.travelTo(DutchCalendar.startOf(LAST_DAY.plusDays(1)));
        desk.runJobs(scene.tenderId);
    }

    private Object variable(AwardScene scene, String name) {
        return beans.getBean(org.camunda.bpm.engine.HistoryService.class)
                .createHistoricVariableInstanceQuery()
                .variableName(name)
                .processInstanceIdIn(List.of(awardOf(scene)).toArray(String[]::new))
                .singleResult()
                .getValue();
    }

    private String awardOf(AwardScene scene) {
        return beans.getBean(org.camunda.bpm.engine.HistoryService.class)
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(scene.tenderId)
                .processDefinitionKey("tenderAward")
                .singleResult()
                .getId();
    }
}
