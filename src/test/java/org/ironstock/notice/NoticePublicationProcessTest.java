package org.ironstock.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.ironstock.dossier.Dossier;
import org.ironstock.intake.EventHandler;
import org.ironstock.intake.EventHandler.InboundEvent;
import org.ironstock.intake.EventHandler.Reach;
import org.ironstock.intake.EventRefused;
import org.ironstock.notice.NoticeContent.BidCounts;
import org.ironstock.notice.NoticeContent.NonAwardReason;
import org.ironstock.notice.application.EditionRefusedByPlatform;
import org.ironstock.notice.gateway.OutboxDispatcher;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.PlatformSettings;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** From a prepared notice to its publication, or to giving it up. */
@EngineTest
class NoticePublicationProcessTest {

    private static final String BUYER = "cibg-buyer-1";
    private static final String OWNER = "process-owner-1";
    private static final AtomicInteger CASES = new AtomicInteger();

    @Autowired
    private Notices notices;

    @Autowired
    private Dossier dossier;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Desk desk;

    @Autowired
    private List<EventHandler> handlers;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private OutboxDispatcher dispatcher;

    @Autowired
    private PlatformSettings settings;

    @Autowired
    private List<OfficialTask> officialTasks;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    private final String caseRef = "TND-2026-N%03d".formatted(CASES.incrementAndGet());

    @Test
    void noticeIsSentAndItsPublicationRecorded() {
        UUID noticeId = prepare();
        ProcessInstance process = start(noticeId);
        assertThat(process).isWaitingAt("Task_SendNotice");

        desk.runJobs(caseRef);
        assertThat(process).isWaitingAt("Gateway_AwaitAnswer").hasPassed("Task_CheckNotice", "Task_SendNotice");
        assertThat(notices.get(noticeId).awaitsPublication()).isTrue();

        Instant dispatched = now();
        assertThat(published(noticeId, "123456-2026", dispatched))
                .isEqualTo(Reach.reached("notice", noticeId.toString()));

        assertThat(process)
                .isEnded()
                .hasPassedInOrder("Event_NoticePublished", "Task_RecordPublication", "EndEvent_NoticePublished")
                .hasNotPassed("Task_HandleNoticeRejection", "Task_InvestigatePublication");
        assertThat(process).variables().containsEntry("noticeOutcome", "PUBLISHED");
        Notice notice = notices.get(noticeId);
        assertThat(notice.state()).isEqualTo(Notice.State.PUBLISHED);
        assertThat(notice.dispatchedAt()).contains(dispatched);
        assertThat(notice.publicationNumber()).contains("123456-2026");
        assertThat(notices.findPublished(caseRef, Notice.CONTRACT_NOTICE)).contains(notice);
    }

    @Test
    void whatIsFiledIsWhatIsSentAndOpensToEveryoneOncePublished() {
        UUID noticeId = prepare();
        start(noticeId);
        desk.runJobs(caseRef);
        UUID document = dossier.latest(caseRef, "notice16").orElseThrow().id();
        assertThat(new String(dossier.content(document), java.nio.charset.StandardCharsets.UTF_8))
                .contains("<cbc:ID schemeName=\"notice-id\">" + noticeId, "<cbc:VersionID>01<");
        assertThat(dossier.published(document)).isFalse();

        published(noticeId, "1-2026-file", now());
        assertThat(dossier.published(document)).isTrue();
        assertThat(dossier.evidenceOf(caseRef)).isNotEmpty();
    }

    @Test
    void rejectedNoticeIsCorrectedAndSentAgain() {
        UUID noticeId = prepare();
        ProcessInstance process = start(noticeId);
        desk.runJobs(caseRef);

        rejected(noticeId, "BT-262: onbekende code.", "BT-24: te kort.");
        assertThat(process).isWaitingAt("Task_HandleNoticeRejection");
        assertThat(notices.get(noticeId).rejectionReasons())
                .containsExactly("BT-262: onbekende code.", "BT-24: te kort.");

        desk.as(BUYER).completeJson("Task_HandleNoticeRejection", caseRef, correction("33140000, 33141420"));
        desk.runJobs(caseRef);
        assertThat(process)
                .isWaitingAt("Gateway_AwaitAnswer")
                .hasPassedInOrder("Event_NoticeRejected", "Task_HandleNoticeRejection", "Gateway_SendAgain");
        Notice corrected = notices.get(noticeId);
        assertThat(corrected.edition()).isEqualTo(2);
        assertThat(corrected.rejectionReasons()).isEmpty();

        published(noticeId, "2-2026-again", now());
        assertThat(process).isEnded();
    }

    @Test
    void rejectedNoticeIsGivenUp() {
        UUID noticeId = prepare();
        ProcessInstance process = start(noticeId);
        desk.runJobs(caseRef);
        rejected(noticeId, "Niet ontvankelijk.");

        desk.as(OWNER)
                .completeJson(
                        "Task_HandleNoticeRejection",
                        caseRef,
                        Map.of("decision", "ABANDON", "reason", "De behoefte is vervallen."));

        assertThat(process).isEnded().hasPassed("Task_AbandonNotice", "EndEvent_NoticeAbandoned");
        assertThat(process).variables().containsEntry("noticeOutcome", "ABANDONED");
        assertThat(notices.get(noticeId).state()).isEqualTo(Notice.State.ABANDONED);
        assertThatThrownBy(() -> published(noticeId, "3-2026-late", now()))
                .isInstanceOfSatisfying(EventRefused.class, refused -> assertThat(refused.findings())
                        .extracting(Finding::code)
                        .containsExactly("NOTICE_ABANDONED"));
    }

    @Test
    void noticeThatIsPublishedAfterAllInterruptsTheHandlingOfItsRejection() {
        UUID noticeId = prepare();
        ProcessInstance process = start(noticeId);
        desk.runJobs(caseRef);
        rejected(noticeId, "Vergissing.");

        published(noticeId, "4-2026-after-all", now());

        assertThat(process)
                .isEnded()
                .hasPassed("BoundaryEvent_PublishedAfterAll", "Task_RecordPublication")
                .hasNotPassed("Gateway_SendAgain");
        assertThat(notices.get(noticeId).state()).isEqualTo(Notice.State.PUBLISHED);
    }

    @Test
    void correctionThatDoesNotMendTheNoticeIsRefusedWithAllFindings() {
        UUID noticeId = prepare();
        ProcessInstance process = start(noticeId);
        desk.runJobs(caseRef);
        rejected(noticeId, "Onbekende code.");

        Map<String, Object> wrong = correction("99999999");
        wrong.put("contactEmail", "geen adres");
        assertThatThrownBy(() -> desk.as(BUYER).completeJson("Task_HandleNoticeRejection", caseRef, wrong))
                .isInstanceOf(AnswerRefused.class)
                .hasMessageContaining("BT-262")
                .hasMessageContaining("BT-506");
        assertThat(process).isWaitingAt("Task_HandleNoticeRejection");
        assertThat(notices.get(noticeId).edition()).isEqualTo(1);
    }

    @Test
    void noticeThatIsNoLongerInOrderIsNotSent() {
        UUID noticeId = prepare();
        desk.travelTo(Instant.now().plus(Duration.ofDays(61)));

        ProcessInstance process = start(noticeId);

        assertThat(process)
                .isWaitingAt("Task_HandleNoticeRejection")
                .hasPassed("Task_CheckNotice")
                .hasNotPassed("Task_SendNotice");
        assertThat(notices.get(noticeId).rejectionReasons())
                .containsExactly("De uiterste datum voor inschrijving ligt in de toekomst.");
        assertThatThrownBy(() ->
                        desk.as(BUYER).completeJson("Task_HandleNoticeRejection", caseRef, correction("33140000")))
                .isInstanceOf(AnswerRefused.class)
                .hasMessageContaining("in de toekomst");
    }

    @Test
    void silenceBringsAnOfficialAfterTwoDaysAndNotSooner() {
        UUID noticeId = prepare();
        ProcessInstance process = start(noticeId);
        desk.runJobs(caseRef);
        Instant sent = now();

        desk.travelTo(sent.plus(Duration.ofHours(46)));
        desk.runJobs(caseRef);
        assertThat(process).isWaitingAt("Gateway_AwaitAnswer");

        desk.travelTo(sent.plus(Duration.ofHours(50)));
        desk.runJobs(caseRef);
        assertThat(process).isWaitingAt("Task_InvestigatePublication").hasPassed("Event_AnswerOverdue");
        Task task = desk.task("Task_InvestigatePublication", caseRef);
        assertThat(task).hasCandidateGroup("cibg-buyer").hasCandidateGroup("process-owner");
    }

    @Test
    void officialRecordsThePublicationByHand() {
        UUID noticeId = prepare();
        ProcessInstance process = overdue(noticeId);

        desk.as(BUYER).completeJson("Task_InvestigatePublication", caseRef, found("5-2026-hand", today(), "00:00"));

        assertThat(process)
                .isEnded()
                .hasPassed("Gateway_InvestigationFound", "Task_RecordPublication")
                .hasNotPassed("Event_NoticePublished");
        Notice notice = notices.get(noticeId);
        assertThat(notice.publicationNumber()).contains("5-2026-hand");
        assertThat(notice.dispatchedAt())
                .contains(today().atStartOfDay(DutchCalendar.ZONE).toInstant());
    }

    @Test
    void publicationByHandNeedsNumberDayAndTimeThatCanBe() {
        UUID noticeId = prepare();
        overdue(noticeId);

        assertInvestigationRefused(
                Map.of("outcome", "PUBLISHED", "explanation", "Gezien op TenderNed."), "publicatienummer");
        assertInvestigationRefused(found("5-2026-x", today().plusDays(1), "12:00"), "in de toekomst");
        assertInvestigationRefused(found("5-2026-x", today().minusDays(9), "12:00"), "ligt voor de dag");
        assertInvestigationRefused(found("<script>", today(), "00:00"), "publicatienummer");
        assertThat(notices.get(noticeId).state()).isNotEqualTo(Notice.State.PUBLISHED);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"2026-02-29, 12:00", "2026-03-29, 02:30"})
    void publicationByHandIsAtAMomentThatExists(String day, String time) {
        UUID noticeId = prepare();
        overdue(noticeId);
        Map<String, Object> answer = new HashMap<>(found("9-2026-moment", today(), time));
        answer.put("dispatchDay", day);

        assertThat(Refused.findings(() -> desk.as(BUYER).completeJson("Task_InvestigatePublication", caseRef, answer)))
                .containsExactly(Finding.of("DISPATCH_MOMENT", "dispatchDay", "Deze dag of tijd bestaat niet."));
        assertThat(notices.get(noticeId).state()).isNotEqualTo(Notice.State.PUBLISHED);
    }

    @Test
    void officialSendsTheSameEditionAgain() {
        UUID noticeId = prepare();
        ProcessInstance process = overdue(noticeId);

        desk.as(BUYER)
                .completeJson(
                        "Task_InvestigatePublication",
                        caseRef,
                        Map.of("outcome", "RESEND", "explanation", "Niet aangekomen bij het platform."));
        assertThat(process).isWaitingAt("Task_SendNotice");
        desk.runJobs(caseRef);

        assertThat(process).isWaitingAt("Gateway_AwaitAnswer");
        assertThat(notices.get(noticeId).edition()).isEqualTo(1);
        published(noticeId, "6-2026-resent", now());
        assertThat(process).isEnded();
    }

    @Test
    void officialWaitsTwoMoreDays() {
        UUID noticeId = prepare();
        ProcessInstance process = overdue(noticeId);

        desk.as(BUYER)
                .completeJson(
                        "Task_InvestigatePublication",
                        caseRef,
                        Map.of("outcome", "WAIT", "explanation", "Het platform heeft storing."));
        desk.runJobs(caseRef);
        assertThat(process).isWaitingAt("Gateway_AwaitAnswer");

        desk.travelTo(now().plus(Duration.ofHours(50)));
        desk.runJobs(caseRef);
        assertThat(process).isWaitingAt("Task_InvestigatePublication");
    }

    @Test
    void lateConfirmationInterruptsTheInvestigation() {
        UUID noticeId = prepare();
        ProcessInstance process = overdue(noticeId);

        published(noticeId, "7-2026-late", now());

        assertThat(process)
                .isEnded()
                .hasPassed("BoundaryEvent_LatePublication", "Task_RecordPublication")
                .hasNotPassed("Gateway_InvestigationFound");
    }

    @Test
    void lateRejectionWaitsForTheOfficialAndShowsOnTheForm() {
        UUID noticeId = prepare();
        ProcessInstance process = overdue(noticeId);

        assertThat(rejected(noticeId, "Te laat gezien.").parked()).isTrue();
        assertThat(process).isWaitingAt("Task_InvestigatePublication");
        assertThat(notices.get(noticeId).awaitsPublication()).isTrue();

        desk.as(BUYER)
                .completeJson(
                        "Task_InvestigatePublication",
                        caseRef,
                        Map.of("outcome", "WAIT", "explanation", "De afwijzing komt nog binnen."));
        assertThat(rejected(noticeId, "Te laat gezien.").parked()).isFalse();
        assertThat(process).isWaitingAt("Task_HandleNoticeRejection");
    }

    @Test
    void answerThatComesBeforeTheNoticeIsSentWaits() {
        UUID noticeId = prepare();
        assertThat(published(noticeId, "8-2026-early", now()).parked()).isTrue();
        ProcessInstance process = start(noticeId);
        assertThat(published(noticeId, "8-2026-early", now()).parked()).isTrue();
        assertThat(rejected(noticeId, "Vroeg.").parked()).isTrue();

        desk.runJobs(caseRef);
        assertThat(published(noticeId, "8-2026-early", now()).parked()).isFalse();
        assertThat(process).isEnded();
    }

    @Test
    void sameConfirmationTwiceChangesNothingAndAnotherOneIsRefused() {
        UUID noticeId = prepare();
        start(noticeId);
        desk.runJobs(caseRef);
        Instant dispatched = now();
        published(noticeId, "9-2026-twice", dispatched);

        assertThat(published(noticeId, "9-2026-twice", dispatched).parked()).isFalse();
        assertRefused(() -> published(noticeId, "9-2026-other", dispatched), "NOTICE_PUBLISHED_ALREADY");
        assertRefused(() -> rejected(noticeId, "Toch niet."), "NOTICE_PUBLISHED_ALREADY");
    }

    @Test
    void answersThatCannotBeAreRefused() {
        UUID noticeId = prepare();
        start(noticeId);
        desk.runJobs(caseRef);

        assertRefused(() -> published(UUID.randomUUID(), "10-2026-x", now()), "NOTICE_UNKNOWN");
        assertRefused(
                () -> published(noticeId, "10-2026-x", now().plus(Duration.ofMinutes(6))), "DISPATCHED_IN_FUTURE");
        assertRefused(
                () -> published(noticeId, "10-2026-x", now().minus(Duration.ofDays(2))), "DISPATCHED_BEFORE_SENDING");
        assertRefused(() -> published(noticeId, "#{1+1}", now()), "PUBLICATION_NUMBER");
        ObjectNode olderEdition = data(noticeId).put("edition", 2);
        olderEdition.putArray("reasons").add("x");
        assertRefused(() -> handle("notice.rejected", olderEdition), "NOTICE_EDITION");
        ObjectNode noMoment =
                data(noticeId).put("publicationNumber", "10-2026-x").put("dispatchedAt", "2026-02-30T10:00:00Z");
        assertRefused(() -> handle("notice.published", noMoment), "DISPATCHED_AT");
    }

    @Test
    void twoNoticesOfOneCaseAreToldApart() {
        UUID first = prepare();
        UUID second = notices.prepare(result());
        ProcessInstance firstProcess = start(first);
        ProcessInstance secondProcess = start(second);
        desk.runJobs(caseRef);

        published(second, "11-2026-result", now());
        assertThat(secondProcess).isEnded();
        assertThat(firstProcess).isWaitingAt("Gateway_AwaitAnswer");
        assertRefused(() -> published(first, "11-2026-result", now()), "PUBLICATION_NUMBER_TAKEN");

        published(first, "12-2026-contract", now());
        assertThat(firstProcess).isEnded();
    }

    @Test
    void resultNoticeRefersToThePublishedContractNotice() {
        UUID contractNotice = prepare();
        start(contractNotice);
        desk.runJobs(caseRef);
        published(contractNotice, "13-2026-first", now());

        UUID result = notices.prepare(result());
        start(result);
        desk.runJobs(caseRef);

        UUID document = dossier.latest(caseRef, "notice29").orElseThrow().id();
        assertThat(new String(dossier.content(document), java.nio.charset.StandardCharsets.UTF_8))
                .contains(contractNotice + "-01</cbc:ID>");
    }

    @Test
    void noticeThatIsNotInOrderIsNotPrepared() {
        NoticeMother.Notice16 wrong = current();
        wrong.title = "";
        wrong.months = 60;

        assertThatThrownBy(() -> notices.prepare(wrong.build()))
                .isInstanceOfSatisfying(NoticeInvalid.class, invalid -> assertThat(invalid.findings())
                        .extracting(Finding::subject)
                        .containsExactlyInAnyOrder("BT-21", "BT-109"));
        assertThat(dossier.documentsOf(caseRef)).isEmpty();
    }

    @Test
    void tokenMovedPastTheCheckDoesNotSendAPublishedNoticeAgain() {
        UUID noticeId = prepare();
        start(noticeId);
        desk.runJobs(caseRef);
        published(noticeId, "14-2026-once", now());

        ProcessInstance moved = runtime.createProcessInstanceByKey("noticePublication")
                .businessKey(caseRef)
                .setVariable("noticeId", noticeId.toString())
                .startBeforeActivity("Task_SendNotice")
                .execute();
        assertThatThrownBy(() -> desk.runJobs(caseRef)).hasMessageContaining("found PUBLISHED");
        runtime.deleteProcessInstance(moved.getId(), "test");
    }

    @Test
    void noticeThatThePlatformRefusesAtTheDoorGoesToAnOfficial() {
        UUID noticeId = prepare();
        ProcessInstance process = start(noticeId);
        desk.runJobs(caseRef);

        transaction.executeWithoutResult(
                status -> events.publishEvent(new EditionRefusedByPlatform(noticeId, 1, "Code 422: BT-262 onbekend.")));

        assertThat(process).isWaitingAt("Task_HandleNoticeRejection");
        assertThat(notices.get(noticeId).rejectionReasons()).containsExactly("Code 422: BT-262 onbekend.");
    }

    @Test
    void outboxDeliversIntoTheDirectoryOfTheInstallation() {
        UUID noticeId = prepare();
        ProcessInstance process = start(noticeId);
        desk.runJobs(caseRef);

        dispatcher.deliverAll();

        UUID document = dossier.latest(caseRef, "notice16").orElseThrow().id();
        assertThat(settings.dataDir().resolve("outbox/notices/" + noticeId + "-01.xml"))
                .hasBinaryContent(dossier.content(document));
        assertThat(notices.get(noticeId).state()).isEqualTo(Notice.State.SENT);
        assertThat(process).isWaitingAt("Gateway_AwaitAnswer").hasPassed("Event_NoticeDelivered");
    }

    @Test
    void deliveryWhileAnOfficialLooksIntoThePublicationMovesNothing() {
        UUID noticeId = prepare();
        ProcessInstance process = overdue(noticeId);

        dispatcher.deliverAll();

        assertThat(notices.get(noticeId).state()).isEqualTo(Notice.State.SENT);
        assertThat(process).isWaitingAt("Task_InvestigatePublication").hasNotPassed("Event_NoticeDelivered");
    }

    @Test
    void formsShowWhatIsDecided() {
        UUID noticeId = prepare();
        overdue(noticeId);
        rejected(noticeId, "BT-262: onbekende code.");
        TaskView investigation = view("Task_InvestigatePublication");
        assertThat(investigation.facts())
                .extracting(TaskView.Fact::label)
                .contains("Kenmerk", "Kenmerk bij het platform", "Aangeboden op", "Stand");
        assertThat(investigation.facts())
                .contains(new TaskView.Fact("Laatst vernomen", "Afwijzing gemeld: BT-262: onbekende code."));
        assertThat(investigation.documents()).hasSize(1);

        desk.as(BUYER)
                .completeJson(
                        "Task_InvestigatePublication",
                        caseRef,
                        Map.of("outcome", "WAIT", "explanation", "De afwijzing komt nog binnen."));
        rejected(noticeId, "BT-262: onbekende code.");
        TaskView rejection = view("Task_HandleNoticeRejection");
        assertThat(rejection.findings()).extracting(Finding::message).containsExactly("BT-262: onbekende code.");
        assertThat(rejection.data())
                .containsEntry("cpvCodes", "33140000, 18143000")
                .containsEntry("title", "Medische mondmaskers voor de ijzeren voorraad");
    }

    private TaskView view(String taskKey) {
        Task task = desk.task(taskKey, caseRef);
        OfficialTask handler = officialTasks.stream()
                .filter(candidate -> candidate.taskKey().equals(taskKey))
                .findFirst()
                .orElseThrow();
        return engine.getCommandExecutorTxRequired()
                .execute(context -> handler.view(new TaskContext(
                        task.getId(),
                        taskKey,
                        caseRef,
                        "noticePublication",
                        BUYER,
                        context.getTaskManager().findTaskById(task.getId()))));
    }

    private UUID prepare() {
        return notices.prepare(current().build());
    }

    private NoticeMother.Notice16 current() {
        NoticeMother.Notice16 notice = NoticeMother.contractNotice();
        notice.caseRef = caseRef;
        notice.closingAt = Instant.now().plus(Duration.ofDays(60));
        notice.questionsUntil = Instant.now().plus(Duration.ofDays(40));
        return notice;
    }

    private NoticeContent result() {
        NoticeMother.Notice29 notice =
                NoticeMother.awardNotice().withoutWinner(NonAwardReason.NO_BIDS, BidCounts.none());
        notice.caseRef = caseRef;
        notice.awardedOn = Optional.empty();
        return notice.build();
    }

    private ProcessInstance start(UUID noticeId) {
        return runtime.startProcessInstanceByKey("noticePublication", caseRef, Map.of("noticeId", noticeId.toString()));
    }

    private ProcessInstance overdue(UUID noticeId) {
        ProcessInstance process = start(noticeId);
        desk.runJobs(caseRef);
        desk.travelTo(Instant.now().plus(Duration.ofHours(50)));
        desk.runJobs(caseRef);
        assertThat(process).isWaitingAt("Task_InvestigatePublication");
        return process;
    }

    private Reach published(UUID noticeId, String number, Instant dispatchedAt) {
        return handle(
                "notice.published",
                data(noticeId).put("publicationNumber", number).put("dispatchedAt", dispatchedAt.toString()));
    }

    private Reach rejected(UUID noticeId, String... reasons) {
        ObjectNode data = data(noticeId);
        for (String reason : reasons) {
            data.withArray("reasons").add(reason);
        }
        return handle("notice.rejected", data);
    }

    private ObjectNode data(UUID noticeId) {
        return json.createObjectNode().put("noticeId", noticeId.toString());
    }

    private Reach handle(String event, ObjectNode data) {
        EventHandler handler = handlers.stream()
                .filter(candidate -> candidate.eventName().equals(event))
                .findFirst()
                .orElseThrow();
        InboundEvent inbound = new InboundEvent(UUID.randomUUID().toString(), "/test", "", "tenderned", data);
        return Optional.ofNullable(transaction.execute(status -> handler.handle(inbound)))
                .orElseThrow();
    }

    private static Map<String, Object> correction(String cpvCodes) {
        Map<String, Object> answer = new HashMap<>();
        answer.put("decision", "RESEND");
        answer.put("title", "Medische mondmaskers, verbeterd");
        answer.put("description", "Raamovereenkomst voor de levering van medische mondmaskers.");
        answer.put("cpvCodes", cpvCodes);
        answer.put("contactEmail", "inkoop@example.org");
        answer.put("contactTelephone", "+31 70 3407911");
        answer.put("reason", "Op verzoek van het platform verbeterd.");
        return answer;
    }

    private static Map<String, Object> found(String number, LocalDate day, String time) {
        return Map.of(
                "outcome",
                "PUBLISHED",
                "number",
                number,
                "dispatchDay",
                day.toString(),
                "dispatchTime",
                time,
                "explanation",
                "Gezien op TenderNed.");
    }

    private void assertInvestigationRefused(Map<String, Object> answer, String message) {
        assertThatThrownBy(() -> desk.as(BUYER).completeJson("Task_InvestigatePublication", caseRef, answer))
                .isInstanceOf(AnswerRefused.class)
                .hasMessageContaining(message);
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String code) {
        assertThatThrownBy(call).isInstanceOfSatisfying(EventRefused.class, refused -> assertThat(refused.findings())
                .extracting(Finding::code)
                .containsExactly(code));
    }

    private static Instant now() {
        return org.camunda.bpm.engine.impl.util.ClockUtil.getCurrentTime()
                .toInstant()
                .truncatedTo(ChronoUnit.MILLIS);
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(now(), DutchCalendar.ZONE);
    }
}
