package org.ironstock.tender.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.ironstock.notice.ExAnteNotice;
import org.ironstock.notice.Notices;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.ironstock.support.ConnectedSystem;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.tender.Procedure;
import org.ironstock.tender.award.ExAnte;
import org.ironstock.tender.domain.ProcedureWish;
import org.ironstock.tender.domain.ProcedureWish.Justification;
import org.ironstock.tender.domain.ProcedureWish.Wanted;
import org.ironstock.tender.domain.TenderMother;
import org.ironstock.tender.domain.UrgencyCase;
import org.ironstock.tender.domain.UrgencyMotive;
import org.ironstock.tender.persistence.ExAnteRows;
import org.ironstock.tender.persistence.ProcedureWishes;
import org.ironstock.tender.persistence.TenderCases;
import org.ironstock.tender.persistence.UrgencyRows;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The voluntary ex-ante notice between award and contract (art. 4.16 Aw 2012). */
@EngineTest
class TenderExAnteProcessTest {

    @Autowired
    private Desk desk;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TenderCases cases;

    @Autowired
    private ProcedureWishes wishes;

    @Autowired
    private UrgencyRows urgency;

    @Autowired
    private ExAnteRows rows;

    @Autowired
    private ExAnte exAnte;

    @Autowired
    private Notices notices;

    @Test
    void contractWaitsTwentyDaysFromTheDayAfterPublication() {
        AwardScene scene = announced(true);
        String tender = scene.tenderId;
        ExAnteNotice notice = (ExAnteNotice)
                notices.getContent(rows.find(tender).orElseThrow().notice());
        assertThat(notice.directAward().reason().code()).isEqualTo("technical");
        publish(scene);
        Instant now = scene.now();
        Instant until = DutchCalendar.endOf(DutchCalendar.official().endOfPeriod(DutchCalendar.dayOf(now), 20));
        assertThat(exAnte.objectionsUntil(tender)).contains(until);
        desk.travelTo(until);
        desk.runJobs(tender);
        assertThat(exAnte.standsInTheWay(tender)).map(Finding::code).contains("EX_ANTE_TERM_RUNS");
        assertThat(desk.openTasks(tender)).containsExactly("Task_RecordExAnteObjection");
        desk.travelTo(until.plusSeconds(1));
        desk.runJobs(tender);
        assertThat(exAnte.standsInTheWay(tender)).isEmpty();
        assertThat(desk.ends("tenderExAnte", tender)).containsExactly("EndEvent_ExAntePassed");
    }

    @Test
    void objectionGoesToAPersonAndTheTermDoesNotDecideForHim() {
        AwardScene scene = announced(true);
        String tender = scene.tenderId;
        publish(scene);
        object(tender);
        assertThat(desk.openTasks(tender)).containsExactly("Task_JudgeExAnteObjection");
        judge(tender, "DISMISSED");
        assertThat(desk.openTasks(tender)).containsExactly("Task_RecordExAnteObjection");
        object(tender);
        desk.travelTo(exAnte.objectionsUntil(tender).orElseThrow().plusSeconds(1));
        desk.runJobs(tender);
        assertThat(desk.openTasks(tender)).containsExactly("Task_JudgeExAnteObjection");
        assertThat(exAnte.standsInTheWay(tender)).map(Finding::code).contains("EX_ANTE_OBJECTION_STANDS");
        judge(tender, "UPHELD");
        assertThat(desk.openTasks(tender)).containsExactly("Task_MotivateNoAward");
        assertThat(exAnte.standsInTheWay(tender)).map(Finding::code).contains("EX_ANTE_OBJECTION_STANDS");
    }

    @Test
    void awardThatNobodyWantsToAnnounceGoesOn() {
        String tender = announced(false).tenderId;
        assertThat(desk.ends("tenderExAnte", tender)).containsExactly("EndEvent_NoExAnte");
        assertThat(exAnte.standsInTheWay(tender)).isEmpty();
    }

    @Test
    void noticeThatIsGivenUpProtectsNothing() {
        AwardScene scene = announced(true);
        scene.send(
                "notice.rejected",
                Map.of(
                        "noticeId",
                        rows.find(scene.tenderId).orElseThrow().notice().toString(),
                        "reasons",
                        List.of("Verkeerde vorm")));
        desk.runJobs(scene.tenderId);
        String task = desk.openTasks(scene.tenderId).get(0);
        assertThat(task).isEqualTo("Task_HandleNoticeRejection");
        desk.as("cibg-buyer-1")
                .completeJson(
                        task,
                        scene.tenderId,
                        Map.of("decision", "ABANDON", "reason", "De aankondiging is niet nodig."));
        desk.runJobs(scene.tenderId);
        assertThat(desk.ends("tenderExAnte", scene.tenderId)).containsExactly("EndEvent_ExAnteGivenUp");
    }

    private AwardScene announced(boolean wanted) {
        AwardScene scene = AwardScene.advised(context, "AWARD").inStandstill();
        String tender = scene.tenderId;
        cases.save(cases.get(tender).withProcedure(TenderMother.rules(Procedure.NEGOTIATED)));
        wishes.save(
                tender,
                new ProcedureWish(Wanted.NEGOTIATED, Optional.of(Justification.TECHNICAL), true, "", wanted, false));
        urgency.add(new UrgencyCase(
                tender,
                Justification.TECHNICAL,
                new UrgencyMotive(
                        List.of(), "Slechts een fabriek ter wereld maakt dit filtermateriaal.", Optional.empty()),
                "cibg-lawyer-1",
                scene.now(),
                Optional.empty()));
        runtime.createProcessInstanceByKey("tender")
                .businessKey(tender)
                .setVariables(Map.of("tenderId", tender, "bidCount", 2L))
                .startBeforeActivity("CallActivity_TenderExAnte")
                .execute();
        desk.runJobs(tender);
        return scene;
    }

    private void publish(AwardScene scene) {
        new ConnectedSystem(context)
                .noticePublished(rows.find(scene.tenderId).orElseThrow().notice(), scene.now());
        desk.runJobs(scene.tenderId);
    }

    private void object(String tender) {
        desk.as("cibg-buyer-1")
                .completeJson(
                        "Task_RecordExAnteObjection",
                        tender,
                        Map.of("objector", "Concurrent BV", "content", "Wij maken dit materiaal ook."));
    }

    private void judge(String tender, String decision) {
        desk.as("cibg-lawyer-1")
                .completeJson(
                        "Task_JudgeExAnteObjection",
                        tender,
                        Map.of("decision", decision, "reason", "Het materiaal is getoetst door TNO."));
    }
}
