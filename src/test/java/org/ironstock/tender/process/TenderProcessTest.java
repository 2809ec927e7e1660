package org.ironstock.tender.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.tender.Executor;
import org.ironstock.tender.TenderRequest;
import org.ironstock.tender.TenderStage;
import org.ironstock.tender.Tenders;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.persistence.TenderCases;
import org.ironstock.tender.preparation.PublicationNotAllowed;
import org.ironstock.tender.vault.BidClosing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** How the steps of a tender follow on each other; what happens inside a step is tried with that step. */
@EngineTest
class TenderProcessTest {

    private static final String BUYER = PreparationOffice.BUYER;
    private static final String MASK = "IIR-MASK";

    @Autowired
    private Desk desk;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Tenders tenders;

    @Autowired
    private TenderCases cases;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private FormService forms;

    private PreparationOffice office;

    @BeforeEach
    void begin() {
        desk.travelTo(Instant.parse("2026-02-02T09:00:00Z"));
        office = new PreparationOffice(context);
    }

    @Test
    void publishedTenderIsOpenForBidsFromItsDispatch() {
        String tender = published();
        assertThat(running(tender)).contains("tenderBids");
        finish("tenderBids", tender, "EndEvent_BiddingClosed", Map.of("bidCount", 0L));
        assertThat(desk.openTasks(tender)).containsExactly("Task_MotivateNoAward");
        finish("tenderNoAward", tender, "EndEvent_EndedWithoutAward", Map.of());
        assertThat(desk.ends("tender", tender)).containsExactly("EndEvent_NothingAwarded");
    }

    @Test
    void tenderWhoseNoticeIsGivenUpStops() {
        String tender = prepared();
        finish("noticePublication", tender, "EndEvent_NoticeAbandoned", Map.of("noticeOutcome", "ABANDONED"));
        assertThat(desk.ends("tender", tender)).containsExactly("EndEvent_PublicationAbandoned");
        assertThat(cases.get(tender).stage()).isEqualTo(TenderStage.STOPPED);
    }

    @Test
    void selectionThatLeavesNobodyEndsTheTenderWithoutAward() {
        String tender = prepared();
        finish("tenderPublication", tender, "EndEvent_TenderPublished", Map.of("publicationOutcome", "NO_CANDIDATE"));
        assertThat(desk.openTasks(tender)).containsExactly("Task_MotivateNoAward");
    }

    @Test
    void tenderThatIsStoppedInPreparationEnds() {
        String tender = requested(PreparationOffice.request(MASK, 100_000, false));
        desk.as(BUYER)
                .completeJson(
                        "Task_RecordNeed",
                        tender,
                        Map.of("decision", "STOP", "stopReason", "De behoefte is vervallen."));
        assertThat(desk.ends("tender", tender)).containsExactly("EndEvent_TenderStopped");
    }

    @Test
    void tokenMovedPastTheSignaturesPublishesNothing() {
        String tender = requested(PreparationOffice.request(MASK, 100_000, false));
        String top = instance("tender", tender).getId();
        assertThatThrownBy(() -> runtime.createProcessInstanceModification(top)
                        .startBeforeActivity("CallActivity_TenderPublication")
                        .execute())
                .isInstanceOf(PublicationNotAllowed.class);
        assertThat(cases.get(tender).stage()).isEqualTo(TenderStage.PREPARATION);
    }

    @Test
    void smallTenderInvitesItsPartiesAndClosesAfterTenWorkingDays() {
        TenderRequest request = PreparationOffice.request("APRON", 1, false);
        String tender = requested(request);
        desk.as(BUYER).completeJson("Task_RecordNeed", tender, PreparationOffice.need(request));
        Map<String, Object> documents = new HashMap<>(office.documents(tender));
        documents.put(
                "invited",
                IntStream.range(0, 3)
                        .mapToObj(number -> Map.of(
                                "supplierId",
                                VaultCase.published(context)
                                        .supplier()
                                        .supplier()
                                        .id()))
                        .toList());
        desk.as(BUYER).completeJson("Task_DraftDocuments", tender, documents);
        office.reviewersApprove(tender);
        office.directorsSign(tender);
        assertThat(desk.openTasks(tender)).containsExactly("Task_SendInvitations");

        desk.as(BUYER).completeJson("Task_SendInvitations", tender, Map.of("sentToAll", true));
        desk.runJobs(tender);
        Tender open = cases.get(tender);
        assertThat(open.stage()).isEqualTo(TenderStage.BIDDING);
        assertThat(open.dates().closingAt()).contains(DutchCalendar.endOf(LocalDate.of(2026, 2, 16)));
        assertThat(open.isPublic()).isFalse();
    }

    @Test
    void officialStartsATenderInTasklist() {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("tender")
                .latestVersion()
                .singleResult()
                .getId();
        ProcessInstance started =
                desk.as(BUYER).doing(() -> forms.submitStartForm(definition, Map.of("executor", "RVO")));
        String tender = runtime.createProcessInstanceQuery()
                .processInstanceId(started.getId())
                .singleResult()
                .getBusinessKey();
        assertThat(cases.get(tender).need().executor()).isEqualTo(Executor.RVO);
        assertThat(cases.get(tender).requestedBy()).isEqualTo(BUYER);
        assertThat(desk.openTasks(tender)).containsExactly("Task_RecordNeed");
    }

    @Test
    void bidsLeadToAContract() throws IOException {
        String tender = closedWithABid();
        assertThat(running(tender)).contains("tenderOpening");
        finish("tenderOpening", tender, "EndEvent_VaultOpened", Map.of());
        finish("tenderAssessment", tender, "EndEvent_BidsAssessed", Map.of("assessmentOutcome", "VALID"));
        finish("tenderPricing", tender, "EndEvent_AwardAdvised", Map.of("adviceOutcome", "AWARD"));
        finish("tenderEvidence", tender, "EndEvent_EvidenceProven", Map.of("evidenceOutcome", "PROVEN"));
        finish("tenderAward", tender, "EndEvent_AwardFinal", Map.of("awardOutcome", "FINAL"));
        finish("tenderContracting", tender, "EndEvent_ContractConcluded", Map.of("contractOutcome", "CONCLUDED"));
        assertThat(desk.ends("tender", tender)).containsExactly("EndEvent_ContractConcluded");
    }

    @ParameterizedTest(name = "{0} ends as {3}")
    @CsvSource({
        "TenderAssessment, EndEvent_NoEligibleBid, assessmentOutcome, NO_VALID_BID",
        "TenderPricing, EndEvent_NoAwardAdvised, adviceOutcome, NO_AWARD",
        "TenderEvidence, EndEvent_NoCandidateLeft, evidenceOutcome, NONE_LEFT",
        "TenderAward, EndEvent_AwardRefused, awardOutcome, NO_AWARD",
        "TenderContracting, EndEvent_ContractRefused, contractOutcome, NO_AWARD"
    })
    void stepWithoutAwardEndsTheTenderWithoutAward(String step, String end, String variable, String outcome) {
        String tender = VaultCase.published(context).id();
        runtime.createProcessInstanceByKey("tender")
                .businessKey(tender)
                .setVariables(Map.of("tenderId", tender, "bidCount", 1L))
                .startBeforeActivity("CallActivity_" + step)
                .execute();
        String called = "t" + step.substring(1);
        finish(called, tender, end, Map.of(variable, outcome));
        assertThat(desk.openTasks(tender)).containsExactly("Task_MotivateNoAward");
    }

    private String closedWithABid() throws IOException {
        VaultCase vault = VaultCase.published(context).withVault().withPanel();
        vault.bid(vault.supplier().supplier().id(), "aanbod");
        desk.travelTo(vault.closingAt().plusSeconds(3_600));
        context.getBean(BidClosing.class).close(vault.id());
        runtime.createProcessInstanceByKey("tender")
                .businessKey(vault.id())
                .setVariables(Map.of("tenderId", vault.id(), "bidCount", 1L))
                .startBeforeActivity("Gateway_AnyBid")
                .execute();
        return vault.id();
    }

    private String published() {
        String tender = prepared();
        finish("noticePublication", tender, "EndEvent_NoticePublished", Map.of("noticeOutcome", "PUBLISHED"));
        return tender;
    }

    private String prepared() {
        TenderRequest request = PreparationOffice.request(MASK, 100_000, false);
        String tender = requested(request);
        desk.as(BUYER).completeJson("Task_RecordNeed", tender, PreparationOffice.need(request));
        desk.as(BUYER).completeJson("Task_DraftDocuments", tender, office.documents(tender));
        office.reviewersApprove(tender);
        office.directorsSign(tender);
        assertThat(running(tender)).contains("noticePublication");
        return tender;
    }

    private String requested(TenderRequest request) {
        String tender = tenders.request(request, "test");
        desk.runJobs(tender);
        return tender;
    }

    /** Ends a called process at one of its ends, whatever it waits for. */
    private void finish(String process, String tender, String endEvent, Map<String, Object> outcome) {
        String id = instance(process, tender).getId();
        ActivityInstance tree = runtime.getActivityInstance(id);
        ProcessInstanceModificationBuilder way = runtime.createProcessInstanceModification(id);
        for (ActivityInstance activity : tree.getChildActivityInstances()) {
            way.cancelActivityInstance(activity.getId());
        }
        for (TransitionInstance transition : tree.getChildTransitionInstances()) {
            way.cancelTransitionInstance(transition.getId());
        }
        runtime.setVariables(id, outcome);
        way.startBeforeActivity(endEvent).execute();
    }

    private ProcessInstance instance(String process, String tender) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(tender)
                .processDefinitionKey(process)
                .singleResult();
    }

    private List<String> running(String tender) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(tender).list().stream()
                .map(one -> one.getProcessDefinitionId().replaceFirst(":.*", ""))
                .toList();
    }
}
