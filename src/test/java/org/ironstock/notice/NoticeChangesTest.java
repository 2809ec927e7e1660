package org.ironstock.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.intake.EventHandler;
import org.ironstock.intake.EventHandler.InboundEvent;
import org.ironstock.notice.NoticeChange.Reason;
import org.ironstock.notice.NoticeContent.BidCounts;
import org.ironstock.notice.NoticeContent.ContractNotice;
import org.ironstock.notice.NoticeContent.NonAwardReason;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Published notices that change, and notices that refer to one another. */
@EngineTest
class NoticeChangesTest {

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
    private JdbcClient jdbc;

    private final String caseRef = "TND-2026-C%03d".formatted(CASES.incrementAndGet());

    @Test
    void extensionIsAChangeNoticeThatSaysBothDeadlines() {
        UUID published = publish(notices.prepare(contract()));
        ContractNotice extended = extended(published);

        UUID change = notices.prepareChange(published, extended, updated());
        assertThat(newestFile().title()).isEqualTo("Wijziging: aankondiging van de opdracht, concept");
        publish(change);

        assertThat(notices.findPublished(caseRef, Notice.CONTRACT_NOTICE))
                .map(Notice::id)
                .contains(change);
        assertThat(notices.get(change).changes()).contains(published);
        assertThat(notices.getContent(change)).isEqualTo(extended);
        assertThat(newestXml())
                .contains(
                        "<efbc:ChangedNoticeIdentifier>" + published + "-01<",
                        "Uiterste moment voor inschrijvingen: was '",
                        "Uiterste moment voor vragen: was '",
                        "<efbc:ChangedSectionIdentifier>LOT-0001<",
                        "<cbc:ReasonCode listName=\"change-corrig-justification\">update-add<",
                        "<efbc:ReasonDescription languageID=\"NLD\">De nota van inlichtingen kwam later.<")
                .doesNotContain("Titel:");
    }

    @Test
    void versionOfTheSdkIsKeptWithEachEdition() {
        UUID published = publish(notices.prepare(contract()));

        assertThat(jdbc.sql("select sdk_version from notice.edition where notice_id = :id")
                        .param("id", published)
                        .query(String.class)
                        .single())
                .isEqualTo("eforms-sdk-1.15");
    }

    @Test
    void changeThatChangesNothingIsRefused() {
        UUID published = publish(notices.prepare(contract()));

        assertRefused(
                () -> notices.prepareChange(published, notices.getContent(published), updated()),
                "NOTICE_CHANGE_EMPTY");
        assertThat(notices.checkChange(published, extended(published), updated()))
                .isEmpty();
    }

    @Test
    void changeWithoutReasonInWordsIsRefused() {
        UUID published = publish(notices.prepare(contract()));

        assertRefused(
                () -> notices.prepareChange(published, extended(published), new NoticeChange(Reason.UPDATED, " ")),
                "NOTICE_CHANGE_UNEXPLAINED");
    }

    @Test
    void noticeThatIsNotPublishedCannotChange() {
        UUID prepared = notices.prepare(contract());

        assertRefused(() -> notices.prepareChange(prepared, extended(prepared), updated()), "NOTICE_NOT_PUBLISHED");
    }

    @Test
    void noticeChangesOnceAndItsChangeChangesNext() {
        UUID published = publish(notices.prepare(contract()));
        UUID first = notices.prepareChange(published, extended(published), updated());

        assertRefused(() -> notices.prepareChange(published, extended(published), updated()), "NOTICE_CHANGED_ALREADY");

        publish(first);
        UUID second = publish(notices.prepareChange(first, extended(first), updated()));
        assertThat(newestXml()).contains("<efbc:ChangedNoticeIdentifier>" + first + "-01<");
        assertThat(notices.findPublished(caseRef, Notice.CONTRACT_NOTICE))
                .map(Notice::id)
                .contains(second);
    }

    @Test
    void changeOfAnotherCaseIsRefused() {
        UUID published = publish(notices.prepare(contract()));
        NoticeMother.Notice16 other = current();
        other.caseRef = caseRef + "-X";
        other.title = "Iets anders";

        assertRefused(() -> notices.prepareChange(published, other.build(), updated()), "NOTICE_CHANGE_OTHER");
    }

    @Test
    void closingInThePastIsRefusedInAChangeToo() {
        UUID published = publish(notices.prepare(contract()));
        ContractNotice late = contract().withDeadlines(now().minusSeconds(60), now().minusSeconds(120));

        assertRefused(() -> notices.prepareChange(published, late, updated()), "NOTICE_FIELD_CONDITION");
    }

    @Test
    void changeOfTheDocumentsAloneIsAChange() {
        UUID published = publish(notices.prepare(contract()));
        LocalDate today = LocalDate.ofInstant(now(), DutchCalendar.ZONE);

        assertRefused(
                () -> notices.prepareChange(
                        published,
                        notices.getContent(published),
                        new NoticeChange(Reason.UPDATED, "Nieuwe nota.", Optional.of(today.plusDays(1)))),
                "NOTICE_CHANGE_LATER");
        publish(notices.prepareChange(
                published,
                notices.getContent(published),
                new NoticeChange(Reason.UPDATED, "Nieuwe nota.", Optional.of(today))));
        assertThat(newestXml()).contains("<efbc:ProcurementDocumentsChangeIndicator>true<");
    }

    @Test
    void noticeIsCancelledAlsoAfterItsClosing() {
        UUID published = publish(notices.prepare(contract()));
        desk.travelTo(now().plus(Duration.ofDays(90)));

        UUID cancelled = publish(notices.prepareCancellation(published, "De behoefte is vervallen."));

        assertThat(notices.get(cancelled).changes()).contains(published);
        assertThat(newestXml())
                .contains(">cancel<", "De behoefte is vervallen.")
                .doesNotContain("<efac:Change>");
    }

    @Test
    void laterNoticesReferToTheEarlierPublications() {
        LocalDate day = LocalDate.ofInstant(now(), DutchCalendar.ZONE);
        MarketConsultation sample = NoticeMother.marketConsultation();
        UUID consultation = publish(notices.prepare(new MarketConsultation(
                caseRef,
                sample.title(),
                sample.description(),
                sample.buyer(),
                sample.cpvCodes(),
                now().plus(Duration.ofDays(20)),
                sample.documentsUrl(),
                sample.answersUrl())));
        PlanningNotice plan = NoticeMother.planningNotice();
        UUID planning = publish(notices.prepare(new PlanningNotice(
                caseRef,
                plan.title(),
                plan.description(),
                plan.buyer(),
                plan.cpvCodes(),
                plan.estimate(),
                day.plusDays(60))));
        assertThat(newestXml("notice4")).contains(">" + consultation + "-01<");

        UUID contract = publish(notices.prepare(contract()));
        assertThat(newestXml()).contains(">" + planning + "-01<");

        UUID change = publish(notices.prepareChange(contract, extended(contract), updated()));
        ExAnteNotice veat = NoticeMother.exAnteNotice();
        UUID exAnte = publish(notices.prepare(new ExAnteNotice(
                caseRef,
                veat.title(),
                veat.description(),
                veat.buyer(),
                veat.cpvCodes(),
                veat.maximum(),
                veat.frameworkMonths(),
                veat.maximumParticipants(),
                veat.criteria(),
                veat.directAward(),
                veat.winner(),
                day)));
        assertThat(newestXml("notice25")).contains(">" + change + "-01<", ">urgency<");

        desk.travelTo(now().plusSeconds(60));
        NoticeMother.Notice29 result =
                NoticeMother.awardNotice().withoutWinner(NonAwardReason.NO_BIDS, BidCounts.none());
        result.caseRef = caseRef;
        publish(notices.prepare(result.build()));
        assertThat(newestXml("notice29")).contains(">" + exAnte + "-01<");
    }

    private ContractNotice contract() {
        return current().build();
    }

    private NoticeMother.Notice16 current() {
        NoticeMother.Notice16 notice = NoticeMother.contractNotice();
        notice.caseRef = caseRef;
        notice.closingAt = now().plus(Duration.ofDays(60));
        notice.questionsUntil = now().plus(Duration.ofDays(40));
        return notice;
    }

    private ContractNotice extended(UUID noticeId) {
        ContractNotice content = (ContractNotice) notices.getContent(noticeId);
        return content.withDeadlines(
                content.closingAt().plus(Duration.ofDays(10)),
                content.questionsUntil().plus(Duration.ofDays(10)));
    }

    private static NoticeChange updated() {
        return new NoticeChange(Reason.UPDATED, "De nota van inlichtingen kwam later.");
    }

    private UUID publish(UUID noticeId) {
        desk.travelTo(now().plusSeconds(1));
        runtime.startProcessInstanceByKey("noticePublication", caseRef, Map.of("noticeId", noticeId.toString()));
        desk.runJobs(caseRef);
        EventHandler handler = handlers.stream()
                .filter(candidate -> candidate.eventName().equals("notice.published"))
                .findFirst()
                .orElseThrow();
        InboundEvent event = new InboundEvent(
                UUID.randomUUID().toString(),
                "/test",
                "",
                "tenderned",
                json.createObjectNode()
                        .put("noticeId", noticeId.toString())
                        .put("publicationNumber", "N" + noticeId)
                        .put("dispatchedAt", now().toString()));
        transaction.executeWithoutResult(status -> handler.handle(event));
        assertThat(notices.get(noticeId).state()).isEqualTo(Notice.State.PUBLISHED);
        return noticeId;
    }

    private StoredDocument newestFile() {
        return dossier.latest(caseRef, "notice16").orElseThrow();
    }

    private String newestXml() {
        return newestXml("notice16");
    }

    private String newestXml(String kind) {
        return new String(
                dossier.content(dossier.latest(caseRef, kind).orElseThrow().id()), StandardCharsets.UTF_8);
    }

    private static Instant now() {
        return ClockUtil.getCurrentTime().toInstant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static void assertRefused(ThrowingCallable call, String code) {
        assertThatThrownBy(call).isInstanceOfSatisfying(NoticeInvalid.class, refused -> assertThat(refused.findings())
                .extracting(Finding::code)
                .containsOnly(code));
    }
}
