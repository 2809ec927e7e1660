package org.ironstock.tender.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.notice.Notice;
import org.ironstock.notice.Notices;
import org.ironstock.payment.Commitments;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.Refused;
import org.ironstock.tender.Procedure;
import org.ironstock.tender.TenderRequest;
import org.ironstock.tender.TenderStage;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.domain.TenderMother;
import org.ironstock.tender.persistence.Preparations;
import org.ironstock.tender.persistence.TenderCases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EngineTest
class TenderPreparationProcessTest {

    private static final String BUYER = PreparationOffice.BUYER;
    private static final String MASK = "IIR-MASK";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Desk desk;

    @Autowired
    private TenderCases cases;

    @Autowired
    private Preparations preparations;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private Dossier dossier;

    @Autowired
    private Commitments commitments;

    @Autowired
    private Notices notices;

    @Autowired
    private List<OfficialTask> handlers;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    private PreparationOffice office;

    @BeforeEach
    void begin() {
        desk.travelTo(Instant.parse("2026-02-02T09:00:00Z"));
        office = new PreparationOffice(context);
    }

    @Test
    void needBecomesAnOpenTenderThatIsReadyForPublication() {
        TenderRequest request = PreparationOffice.request(MASK, 100_000, false);
        String tender = office.started(request);
        desk.as(BUYER).completeJson("Task_RecordNeed", tender, PreparationOffice.need(request));

        Tender estimated = cases.get(tender);
        assertThat(estimated.need().regions()).containsExactly("Noord", "Zuid");
        assertThat(estimated.requireProcedure().procedure()).isEqualTo(Procedure.OPEN);
        assertThat(estimated.requireProcedure().ruleVersion()).startsWith("procedureChoice 2026-01");
        assertThat(kinds(tender)).contains("needStatement", "estimate");

        draft(tender);
        assertThat(desk.openTasks(tender))
                .containsExactly("Task_ReviewCooperation", "Task_ReviewLegally", "Task_ReviewPolicy");
        office.reviewersApprove(tender);
        assertThat(commitments.reserved(
                        tender, cases.get(tender).requireDocuments().maximumValue()))
                .isTrue();
        office.directorsSign(tender);

        Tender ready = cases.get(tender);
        assertThat(ready.stage()).isEqualTo(TenderStage.PUBLICATION);
        assertThat(notices.get(ready.notice().orElseThrow()).state()).isEqualTo(Notice.State.PREPARED);
        assertThat(desk.ends("tenderPreparation", tender)).containsExactly("EndEvent_TenderReady");
        assertThat(outcome(tender)).isEqualTo("READY");
    }

    @Test
    void aTaskIsDueAtTheEndOfTheLastWorkingDayOfItsTermAndOverdueAfterIt() {
        String tender = office.started(PreparationOffice.request(MASK, 100_000, false));
        Date term = Date.from(Instant.parse("2026-02-16T22:59:59Z"));

        assertThat(desk.task("Task_RecordNeed", tender).getDueDate()).isEqualTo(term);
        assertThat(overdue(tender, term)).isZero();
        assertThat(overdue(tender, Date.from(term.toInstant().plusSeconds(1)))).isOne();
    }

    @Test
    void drafterOfNeedAndDocumentsMayNotSignTheDecision() {
        String tender = atReviews(MASK);
        office.reviewersApprove(tender);
        StoredDocument decision = dossier.latest(tender, "publicationDecision").orElseThrow();
        assertThat(dossier.preparers(decision.id())).containsExactly(BUYER);
    }

    @Test
    void productOutsideTheListGoesBackToTheNeedWithTheFinding() {
        TenderRequest outside = PreparationOffice.request("OXYGEN", 10, false);
        String tender = office.started(outside);
        desk.as(BUYER).completeJson("Task_RecordNeed", tender, PreparationOffice.need(outside));
        assertThat(desk.openTasks(tender)).containsExactly("Task_RecordNeed");
        assertThat(findingsShown("Task_RecordNeed", tender)).isNotEmpty().allMatch(Finding::blocking);

        TenderRequest inside = PreparationOffice.request(MASK, 100_000, false);
        desk.as(BUYER).completeJson("Task_RecordNeed", tender, PreparationOffice.need(inside));
        assertThat(desk.openTasks(tender)).containsExactly("Task_DraftDocuments");
    }

    @Test
    void needThatBreaksARuleIsRefusedWithEveryFinding() {
        TenderRequest request = PreparationOffice.request(MASK, 100_000, false);
        String tender = office.started(request);
        Map<String, Object> wrong = PreparationOffice.need(request);
        wrong.put("title", " ");
        wrong.put("needBy", "2026-02-02");
        assertThat(Refused.codes(() -> desk.as(BUYER).completeJson("Task_RecordNeed", tender, wrong)))
                .containsExactly("TITLE_MISSING", "NEED_BY_PAST");
        assertThat(cases.get(tender).title()).isEqualTo(request.title());
    }

    @Test
    void buyerStopsATenderWithAReason() {
        String tender = office.started(PreparationOffice.request(MASK, 100_000, false));
        assertThat(Refused.codes(() -> desk.as(BUYER)
                        .completeJson(
                                "Task_RecordNeed", tender, Map.of("decision", "STOP", "stopReason", "Negen tek"))))
                .containsExactly("REASON_TOO_SHORT");
        desk.as(BUYER)
                .completeJson(
                        "Task_RecordNeed",
                        tender,
                        Map.of("decision", "STOP", "stopReason", "De behoefte is vervallen."));
        assertThat(cases.get(tender).stage()).isEqualTo(TenderStage.STOPPED);
        assertThat(cases.get(tender).stopReason()).isEqualTo("De behoefte is vervallen.");
        assertThat(outcome(tender)).isEqualTo("STOPPED");
    }

    @Test
    void draftIsKeptAndFaultyDocumentsComeBackWithAllFindings() {
        String tender = atDraft(PreparationOffice.request(MASK, 100_000, false));
        Map<String, Object> draft = new HashMap<>(office.documents(tender));
        draft.put("decision", "KEEP_DRAFT");
        draft.put("criteria", List.of(Map.of("code", "PRICE", "name", "Prijs", "kind", "PRICE", "weight", 40)));
        desk.as(BUYER).completeJson("Task_DraftDocuments", tender, draft);
        assertThat(desk.openTasks(tender)).containsExactly("Task_DraftDocuments");
        assertThat(cases.get(tender).requireDocuments().criteria()).hasSize(1);

        draft.put("decision", "SUBMIT");
        draft.put("requirements", List.of());
        desk.as(BUYER).completeJson("Task_DraftDocuments", tender, draft);
        assertThat(desk.openTasks(tender)).containsExactly("Task_DraftDocuments");
        assertThat(findingsShown("Task_DraftDocuments", tender))
                .extracting(Finding::code)
                .contains("WEIGHTS_NOT_100", "QUALITY_MISSING", "REQUIREMENT_MISSING");
    }

    @Test
    void oneRejectionSendsTheDocumentsBackWithItsReason() {
        String tender = atReviews(MASK);
        Task legal = desk.task("Task_ReviewLegally", tender);
        assertThat(Refused.codes(() -> desk.as("cibg-lawyer-1").complete(legal, Map.of("decision", "REJECTED"))))
                .containsExactly("REASON_TOO_SHORT");
        desk.as("cibg-lawyer-1")
                .complete(legal, Map.of("decision", "REJECTED", "reason", "De boete is niet proportioneel."));
        desk.as("vws-gmt-policy-1").complete("Task_ReviewPolicy", tender, Map.of("decision", "APPROVED"));
        desk.as("ggd-ghor-1").complete("Task_ReviewCooperation", tender, Map.of("decision", "APPROVED"));
        desk.runJobs(tender);
        assertThat(desk.openTasks(tender)).containsExactly("Task_DraftDocuments");
        assertThat(preparations.latestReviews(tender))
                .filteredOn(review -> !review.approved())
                .extracting(review -> review.reason())
                .containsExactly("De boete is niet proportioneel.");

        draft(tender);
        office.reviewersApprove(tender);
        assertThat(desk.openTasks(tender)).containsExactly("Task_SignDocument");
    }

    @Test
    void drafterStopsTheTenderAndTheBudgetIsFree() {
        String tender = atDraft(PreparationOffice.request(MASK, 100_000, false));
        desk.as(BUYER)
                .completeJson(
                        "Task_DraftDocuments",
                        tender,
                        Map.of("decision", "STOP", "stopReason", "De markt kan dit niet leveren."));
        assertThat(cases.get(tender).stage()).isEqualTo(TenderStage.STOPPED);
        assertThat(desk.ends("tenderPreparation", tender)).containsExactly("EndEvent_PreparationStopped");
    }

    @Test
    void refusedSignatureSendsTheDocumentsBack() {
        String tender = atReviews(MASK);
        office.reviewersApprove(tender);
        desk.as("cibg-lawyer-2")
                .complete(
                        "Task_SignDocument",
                        tender,
                        Map.of("decision", "REFUSE", "reason", "De motivering van de looptijd ontbreekt."));
        desk.runJobs(tender);
        assertThat(desk.openTasks(tender)).containsExactly("Task_DraftDocuments");
    }

    @Test
    void signatureThatDoesNotComeInTimeIsAnObstacleToMend() {
        String tender = atReviews(MASK);
        office.reviewersApprove(tender);
        desk.travelTo(Instant.parse("2026-02-16T22:59:58Z"));
        desk.runJobs(tender);
        assertThat(desk.openTasks(tender)).contains("Task_SignDocument");
        desk.travelTo(Instant.parse("2026-02-16T23:00:01Z"));
        desk.runJobs(tender);
        assertThat(desk.openTasks(tender)).containsExactly("Task_ResolveObstacle");
        assertThat(findingsShown("Task_ResolveObstacle", tender))
                .extracting(Finding::code)
                .containsExactly("SIGNING_DEADLINE_PASSED");
        desk.as("cibg-lawyer-1")
                .completeJson(
                        "Task_ResolveObstacle",
                        tender,
                        Map.of("decision", "RETRY", "reason", "De directeur is terug van vakantie."));
        desk.runJobs(tender);
        assertThat(desk.openTasks(tender)).containsExactly("Task_SignDocument");
    }

    @Test
    void noticeThatWouldBeRefusedIsAnObstacleToMend() {
        String tender = atReviews(MASK);
        office.reviewersApprove(tender);
        desk.as("cibg-lawyer-2").complete("Task_SignDocument", tender, PreparationOffice.SIGN);
        cases.saveDocuments(tender, TenderMother.withPriceWeight(1));
        desk.as("cibg-director-1").complete("Task_SignDocument", tender, PreparationOffice.SIGN);
        desk.runJobs(tender);
        assertThat(desk.openTasks(tender)).containsExactly("Task_ResolveObstacle");
        assertThat(findingsShown("Task_ResolveObstacle", tender)).isNotEmpty();
    }

    @Test
    void budgetThatIsShortIsMendedOrTheTenderStops() {
        String tender = atReviewsOf(PreparationOffice.request("FFP2-MASK", 900_000_000, false));
        office.reviewersApprove(tender);
        assertThat(desk.openTasks(tender)).containsExactly("Task_ResolveObstacle");
        assertThat(findingsShown("Task_ResolveObstacle", tender)).isNotEmpty();
        desk.as("cibg-lawyer-1")
                .completeJson(
                        "Task_ResolveObstacle",
                        tender,
                        Map.of("decision", "RETRY", "reason", "Er is een nieuwe poging afgesproken."));
        desk.runJobs(tender);
        assertThat(desk.openTasks(tender)).containsExactly("Task_ResolveObstacle");
        desk.as("process-owner-1")
                .completeJson(
                        "Task_ResolveObstacle",
                        tender,
                        Map.of("decision", "REVISE", "reason", "De omvang wordt verkleind."));
        assertThat(desk.openTasks(tender)).containsExactly("Task_DraftDocuments");
        draft(tender);
        office.reviewersApprove(tender);
        desk.as("cibg-lawyer-1")
                .completeJson(
                        "Task_ResolveObstacle",
                        tender,
                        Map.of("decision", "STOP", "reason", "De opdracht past niet in het budget."));
        assertThat(cases.get(tender).stage()).isEqualTo(TenderStage.STOPPED);
        assertThat(commitments.reserved(tender, Money.euro(1))).isFalse();
    }

    @Test
    void smallNeedGoesToThreeInvitedPartiesWithoutNotice() {
        desk.travelTo(Instant.parse("2026-02-02T09:00:00Z"));
        String tender = atDraft(PreparationOffice.request("CAP", 10, false));
        assertThat(cases.get(tender).requireProcedure().procedure()).isEqualTo(Procedure.BELOW_THRESHOLD);
        desk.as(BUYER).completeJson("Task_DraftDocuments", tender, office.documents(tender));
        assertThat(findingsShown("Task_DraftDocuments", tender))
                .extracting(Finding::code)
                .containsExactly("INVITED_TOO_FEW");
    }

    @Test
    void urgentNeedIsAcceleratedWithAMotive() {
        String tender = atDraft(PreparationOffice.request(MASK, 100_000, true));
        assertThat(cases.get(tender).requireProcedure().procedure()).isEqualTo(Procedure.OPEN_ACCELERATED);
        desk.as(BUYER).completeJson("Task_DraftDocuments", tender, office.documents(tender));
        assertThat(findingsShown("Task_DraftDocuments", tender))
                .extracting(Finding::code)
                .containsExactly("ACCELERATION_WITHOUT_MOTIVE");
        Map<String, Object> motivated = new HashMap<>(office.documents(tender));
        motivated.put("accelerationMotive", "De voorraad raakt binnen twee maanden op.");
        desk.as(BUYER).completeJson("Task_DraftDocuments", tender, motivated);
        office.reviewersApprove(tender);
        office.directorsSign(tender);
        assertThat(outcome(tender)).isEqualTo("READY");
    }

    private String atDraft(TenderRequest request) {
        String tender = office.started(request);
        desk.as(BUYER).completeJson("Task_RecordNeed", tender, PreparationOffice.need(request));
        return tender;
    }

    private String atReviews(String product) {
        return atReviewsOf(PreparationOffice.request(product, 100_000, false));
    }

    private String atReviewsOf(TenderRequest request) {
        String tender = atDraft(request);
        draft(tender);
        return tender;
    }

    private void draft(String tender) {
        desk.as(BUYER).completeJson("Task_DraftDocuments", tender, office.documents(tender));
    }

    private List<Finding> findingsShown(String taskKey, String tender) {
        String taskId = desk.task(taskKey, tender).getId();
        OfficialTask handler = handlers.stream()
                .filter(one -> one.taskKey().equals(taskKey))
                .findFirst()
                .orElseThrow();
        return engine.getCommandExecutorTxRequired()
                .execute(context -> handler.view(new TaskContext(
                        taskId,
                        taskKey,
                        tender,
                        "tenderPreparation",
                        BUYER,
                        context.getTaskManager().findTaskById(taskId))))
                .findings();
    }

    private long overdue(String tender, Date now) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(tender)
                .dueBefore(now)
                .count();
    }

    private List<String> kinds(String tender) {
        return dossier.documentsOf(tender).stream().map(StoredDocument::kind).toList();
    }

    private Object outcome(String tender) {
        String instance = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(tender)
                .processDefinitionKey("tenderPreparation")
                .singleResult()
                .getId();
        return history.createHistoricVariableInstanceQuery()
                .processInstanceId(instance)
                .variableName("preparationOutcome")
                .singleResult()
                .getValue();
    }
}
