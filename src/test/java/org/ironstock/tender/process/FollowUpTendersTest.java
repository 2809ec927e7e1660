package org.ironstock.tender.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.tender.TenderStage;
import org.ironstock.tender.domain.ProcedureWish;
import org.ironstock.tender.domain.ProcedureWish.Justification;
import org.ironstock.tender.domain.ProcedureWish.Wanted;
import org.ironstock.tender.persistence.ProcedureWishes;
import org.ironstock.tender.persistence.TenderCases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What follows on a tender without award, as the official chose (art. 2.32 lid 1 onder a Aw 2012). */
@EngineTest
class FollowUpTendersTest {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Desk desk;

    @Autowired
    private TenderCases cases;

    @Autowired
    private ProcedureWishes wishes;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void inSpring() {
        desk.travelTo(Instant.parse("2026-03-31T09:00:00Z"));
    }

    @Test
    void negotiationFollowsInANewTenderThatRefersToTheOldOne() {
        String old = ended("NO_VALID_BID", "NEGOTIATION");
        String next = following(old).get(0);
        ProcedureWish wish = wishes.of(next);
        assertThat(wish.wanted()).isEqualTo(Wanted.NEGOTIATED);
        assertThat(wish.justification()).contains(Justification.UNSUITABLE);
        assertThat(cases.get(next).need()).isEqualTo(cases.get(old).need());

        desk.runJobs(next);
        Map<String, Object> need =
                new HashMap<>(PreparationOffice.need(PreparationOffice.request("IIR-MASK", 100_000, false)));
        need.put("wanted", "NEGOTIATED");
        need.put("justification", "UNSUITABLE");
        need.put("earlierTender", old);
        desk.as(PreparationOffice.BUYER).completeJson("Task_RecordNeed", next, need);
        assertThat(cases.get(next).requireProcedure().ground()).isEqualTo("art. 2.32 lid 1 onder a Aw 2012");
        assertThat(desk.openTasks(next)).containsExactly("Task_MotivateUrgency");
    }

    @Test
    void newTenderFollowsWithoutAskingAnotherProcedure() {
        String next = following(ended("NO_VALID_BID", "NEW_TENDER")).get(0);
        assertThat(wishes.of(next).wanted()).isEqualTo(Wanted.NONE);
        assertThat(cases.get(next).stage()).isEqualTo(TenderStage.PREPARATION);
    }

    @Test
    void nothingFollowsWhereNothingWasChosen() {
        assertThat(following(ended("NO_FUNDS", "NOTHING"))).isEmpty();
    }

    private String ended(String reason, String followUp) {
        AwardScene scene = AwardScene.advised(beans, "NO_AWARD").belowThreshold();
        scene.assessment.start("tenderNoAward", Map.of("bidCount", 2L));
        desk.as("cibg-buyer-2")
                .complete(
                        "Task_MotivateNoAward",
                        scene.tenderId,
                        Map.of(
                                "reason",
                                reason,
                                "motive",
                                "Geen inschrijving voldoet aan de eisen van de stukken.",
                                "followUp",
                                followUp));
        scene.signers.signAll(scene.tenderId);
        desk.runJobs(scene.tenderId);
        assertThat(scene.tender().stage()).isEqualTo(TenderStage.NOT_AWARDED);
        return scene.tenderId;
    }

    private List<String> following(String tender) {
        return jdbc.sql("select tender_id from tender.procedure_wish where earlier_tender = :id")
                .param("id", tender)
                .query(String.class)
                .list();
    }
}
