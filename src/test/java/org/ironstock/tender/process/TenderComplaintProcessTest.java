package org.ironstock.tender.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.Evidence;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.Refused;
import org.ironstock.tender.TenderStage;
import org.ironstock.tender.dispute.AwardOrders;
import org.ironstock.tender.dispute.Complaints;
import org.ironstock.tender.domain.AwardOrder;
import org.ironstock.tender.domain.Complaint;
import org.ironstock.tender.persistence.AwardRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Complaints and second thoughts: no clock stops, unless the award decision falls and another standstill begins. */
@EngineTest
class TenderComplaintProcessTest {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Desk desk;

    @Autowired
    private Complaints complaints;

    @Autowired
    private AwardOrders orders;

    @Autowired
    private AwardRows rows;

    @Autowired
    private Dossier dossier;

    @Autowired
    private TaskService tasks;

    private AwardScene scene;
    private CourtRoom ends;

    @BeforeEach
    void aStandstill() {
        desk.travelTo(Instant.parse("2026-03-02T09:00:00Z"));
        scene = AwardScene.advised(beans, "AWARD").inStandstillSince(Instant.parse("2026-03-31T09:00:00Z"));
        ends = new CourtRoom(scene, beans);
    }

    @Test
    void aComplaintIsAnsweredByLetterAndStopsNoClock() {
        Optional<Instant> end = scene.tender().dates().standstillEndsAt();
        Complaint complaint = complain();
        assertThat(desk.task("Task_AnswerComplaint", scene.tenderId)
                        .getDueDate()
                        .toInstant())
                .isEqualTo(complaint.dueAt());
        answer("UNFOUNDED");

        assertThat(scene.tender().dates().standstillEndsAt()).isEqualTo(end);
        assertThat(ends.ends("tenderComplaint")).containsExactly("EndEvent_ComplaintAnswered");
        assertThat(complaints.get(complaint.id()).answer()).hasValueSatisfying(given -> {
            assertThat(given.outcome()).isEqualTo(Complaint.Outcome.UNFOUNDED);
            assertThat(dossier.get(given.document()).frozen()).isTrue();
        });
    }

    @Test
    void anOverdueComplaintRisesToTheDirectorAndIsNotAnsweredByItself() {
        Complaint complaint = complain();
        desk.travelTo(complaint.dueAt());
        desk.runJobs(scene.tenderId);
        assertThat(evidence()).doesNotContain("COMPLAINT_OVERDUE");
        desk.travelTo(complaint.dueAt().plusSeconds(1));
        desk.runJobs(scene.tenderId);

        assertThat(evidence()).contains("COMPLAINT_OVERDUE");
        assertThat(tasks.getIdentityLinksForTask(
                        desk.task("Task_AnswerComplaint", scene.tenderId).getId()))
                .extracting(IdentityLink::getGroupId)
                .contains("cibg-director");
        assertThat(complaints.list()).anyMatch(listed -> listed.id().equals(complaint.id()));
    }

    @Test
    void aFoundedComplaintThatOverturnsTheAwardStartsTheStandstillAnew() {
        complain();
        answer("FOUNDED_RECONSIDER");
        propose("NEW_DECISION");
        assertThat(Refused.codes(() -> confirm("cibg-lawyer-1", "CONFIRM"))).containsExactly("FOUR_EYES");
        String task = desk.task("Task_ConfirmReview", scene.tenderId).getId();
        desk.as("cibg-lawyer-1").doing(() -> {
            tasks.claim(task, null);
            return task;
        });
        confirm("cibg-lawyer-2", "CONFIRM");

        assertThat(ends.ends("tenderComplaint")).containsExactly("EndEvent_ComplaintReconsidered");
        assertThat(ends.ends("tenderReview")).containsExactly("EndEvent_AwardOverturned");
        assertThat(orders.of(scene.tenderId)).singleElement().satisfies(order -> {
            assertThat(order.cause()).isEqualTo(AwardOrder.Cause.COMPLAINT);
            assertThat(order.carriedOutAt()).isPresent();
        });
        assertThat(scene.tender().dates().standstillEndsAt()).isEmpty();
        scene.inStandstill();
        assertThat(rows.letters(scene.tenderId, 2)).hasSize(2);
        assertThat(scene.tender().dates().standstillEndsAt()).isPresent();
    }

    @Test
    void officialsReconsiderOnTheirOwnInitiative() {
        review(scene.tenderId);
        propose("NO_AWARD");
        String proposal = desk.task("Task_ConfirmReview", scene.tenderId).getId();
        assertThat(beans.getBean(FormService.class)
                        .getTaskFormVariables(proposal)
                        .get("proposedText"))
                .isEqualTo("Fatima El Amrani");
        confirm("cibg-director-1", "CONFIRM");
        assertThat(ends.ends("tenderStandstill")).containsExactly("EndEvent_DecisionWithdrawn");
        assertThat(orders.of(scene.tenderId).get(0).cause()).isEqualTo(AwardOrder.Cause.REVIEW);
    }

    @Test
    void aDecisionThatIsKeptOrNotConfirmedStands() {
        review(scene.tenderId);
        propose("KEEP");
        review(scene.tenderId);
        propose("REASSESS_PRICE");
        confirm("cibg-contract-manager-1", "REJECT");

        assertThat(ends.ends("tenderReview")).containsExactly("EndEvent_AwardKept", "EndEvent_AwardKept");
        assertThat(orders.of(scene.tenderId)).isEmpty();
        assertThat(scene.tender().stage()).isEqualTo(TenderStage.STANDSTILL);
    }

    @Test
    void onlyADecisionThatWasSentIsReconsidered() {
        AwardScene early = AwardScene.advised(beans, "AWARD");
        assertThatThrownBy(() -> review(early.tenderId)).hasStackTraceContaining("geen verzonden gunningsbeslissing");
        assertThatThrownBy(() -> review("TND-1999-001")).hasStackTraceContaining("bestaat niet");
    }

    @Test
    void aComplaintAboutAnUnknownTenderIsRefused() {
        assertThat(Refused.codes(() -> scene.send(
                        "complaint.received",
                        Map.of(
                                "tenderId",
                                "TND-1999-001",
                                "complainant",
                                "Alfa",
                                "content",
                                "De eisen waren onduidelijk."))))
                .containsExactly("TENDER_UNKNOWN");
    }

    private Complaint complain() {
        scene.send(
                "complaint.received",
                Map.of(
                        "tenderId", scene.tenderId,
                        "complainant", "Alfa",
                        "content", "De motivering van onze score is onvolledig."));
        desk.runJobs(scene.tenderId);
        return complaints.of(scene.tenderId).get(0);
    }

    private void answer(String outcome) {
        desk.as("cibg-contract-manager-1")
                .complete(
                        "Task_AnswerComplaint",
                        scene.tenderId,
                        Map.of("outcome", outcome, "answerText", "Wij hebben de motivering opnieuw bekeken."));
        desk.runJobs(scene.tenderId);
    }

    private void review(String tenderId) {
        String definition = beans.getBean(RepositoryService.class)
                .createProcessDefinitionQuery()
                .processDefinitionKey("tenderReview")
                .latestVersion()
                .singleResult()
                .getId();
        desk.as("cibg-lawyer-1").doing(() -> beans.getBean(FormService.class)
                .submitStartForm(definition, Map.of("tenderId", tenderId)));
    }

    private void propose(String content) {
        desk.as("cibg-lawyer-1")
                .complete(
                        "Task_ProposeReview",
                        scene.tenderId,
                        Map.of("content", content, "motive", "De motivering van de scores was onvolledig."));
    }

    private void confirm(String official, String decision) {
        desk.as(official)
                .complete(
                        "Task_ConfirmReview",
                        scene.tenderId,
                        Map.of("decision", decision, "reason", "Besproken met de directie."));
        desk.runJobs(scene.tenderId);
    }

    private List<String> evidence() {
        return dossier.evidenceOf(scene.tenderId).stream().map(Evidence::what).toList();
    }
}
