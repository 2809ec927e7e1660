package org.ironstock.notice.eforms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.ironstock.notice.DirectAward;
import org.ironstock.notice.ExAnteNotice;
import org.ironstock.notice.NoticeChange;
import org.ironstock.notice.NoticeContent;
import org.ironstock.notice.NoticeContent.BidCounts;
import org.ironstock.notice.NoticeContent.NonAwardReason;
import org.ironstock.notice.NoticeMother;
import org.ironstock.notice.domain.ChangedPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kind of notice that the house makes, against the business rules (Schematron) of the official eForms SDK.
 *
 * <p>The whole dynamic set of each subtype is applied: stages 1a to 6b, and 4m and 5m for change notices. One rule of it is
 * left out where a test has its own day: {@code D-0001} wants the day of dispatch within a day of today. It is applied to
 * a notice of today and to one of four days ago. Warnings ({@code WARN}) do not refuse a notice and are let pass. What TED
 * checks beyond the SDK (that the changed notice exists there, duplicates, the account of the sender) no file can tell: its
 * refusal comes back as {@code notice.rejected}.
 */
class BusinessRulesTest {

    private static final NoticeValidation VALIDATION = new NoticeValidation(new ObjectMapper());
    private static final String DAY_OF_DISPATCH = "D-0001";
    private static final NoticeDocuments DOCUMENTS = new NoticeDocuments(NoticeMother.COURT);

    static Stream<NoticeContent> everyKindKeepsTheRules() {
        return kinds();
    }

    @ParameterizedTest
    @MethodSource
    void everyKindKeepsTheRules(NoticeContent notice) {
        assertThat(errors(notice, NoticeMother.identity())).isEmpty();
    }

    static Stream<NoticeContent> changeOfEveryKindKeepsTheRules() {
        return kinds();
    }

    @ParameterizedTest
    @MethodSource
    void changeOfEveryKindKeepsTheRules(NoticeContent notice) {
        NoticeContent changed = notice.withWording(
                notice.title() + ", gewijzigd", notice.description(), notice.cpvCodes(), notice.buyer());

        assertThat(errors(
                        changed,
                        changing(
                                new NoticeChange(
                                        NoticeChange.Reason.UPDATED,
                                        "De titel is verduidelijkt.",
                                        Optional.of(LocalDate.of(2026, 3, 1))),
                                ChangedPart.between(notice, changed))))
                .isEmpty();
    }

    static Stream<NoticeContent> cancellationOfEveryKindKeepsTheRules() {
        return kinds();
    }

    @ParameterizedTest
    @MethodSource
    void cancellationOfEveryKindKeepsTheRules(NoticeContent notice) {
        NoticeChange change = new NoticeChange(NoticeChange.Reason.CANCELLED, "De behoefte is vervallen.");

        assertThat(errors(notice, changing(change, List.of()))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(NoticeChange.Reason.class)
    void everyReasonForAChangeKeepsTheRules(NoticeChange.Reason reason) {
        var published = NoticeMother.contractNotice().build();
        var extended = published.withDeadlines(
                published.closingAt().plusSeconds(864_000),
                published.questionsUntil().plusSeconds(864_000));

        assertThat(errors(
                        extended,
                        changing(new NoticeChange(reason, "Uitleg."), ChangedPart.between(published, extended))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(NonAwardReason.class)
    void noAwardKeepsTheRulesForEveryReason(NonAwardReason reason) {
        BidCounts received = reason == NonAwardReason.NO_BIDS
                ? BidCounts.none()
                : BidCounts.none().and("DE", false);

        assertThat(errors(
                        NoticeMother.awardNotice()
                                .withoutWinner(reason, received)
                                .build(),
                        NoticeMother.identity()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(DirectAward.Reason.class)
    void everyReasonToAwardDirectlyKeepsTheRules(DirectAward.Reason reason) {
        ExAnteNotice sample = NoticeMother.exAnteNotice();
        ExAnteNotice notice = new ExAnteNotice(
                sample.caseRef(),
                sample.title(),
                sample.description(),
                sample.buyer(),
                sample.cpvCodes(),
                sample.maximum(),
                sample.frameworkMonths(),
                sample.maximumParticipants(),
                sample.criteria(),
                new DirectAward(reason, "Uitleg."),
                sample.winner(),
                sample.decidedOn());

        assertThat(errors(notice, NoticeMother.identity())).isEmpty();
        assertThat(errors(
                        NoticeMother.awardedDirectly()
                                .inProcedure(
                                        NoticeContent.ProcedureType.NEGOTIATED_WITHOUT_CALL,
                                        Optional.of(new DirectAward(reason, "Uitleg."))),
                        NoticeMother.identity()))
                .isEmpty();
    }

    @Test
    void laterNoticeWithReferencesKeepsTheRules() {
        NoticeIdentity identity = new NoticeIdentity(
                UUID.randomUUID(),
                UUID.randomUUID(),
                2,
                NoticeMother.NOW,
                Optional.of(NoticeIdentity.reference(UUID.randomUUID(), 1)),
                Optional.of(NoticeIdentity.reference(UUID.randomUUID(), 1)),
                Optional.empty());

        assertThat(errors(NoticeMother.contractNotice().build(), identity)).isEmpty();
        assertThat(errors(
                        NoticeMother.contractNotice().build().afterPublication("123456-2026"), NoticeMother.identity()))
                .isEmpty();
    }

    @Test
    void noticeOfTodayKeepsTheRuleOnItsDayAndOneOfFourDaysAgoBreaksIt() {
        Instant today = Instant.now();

        assertThat(rulesBrokenAt(today)).doesNotContain(DAY_OF_DISPATCH);
        assertThat(rulesBrokenAt(today.minus(Duration.ofDays(4)))).contains(DAY_OF_DISPATCH);
    }

    private static List<String> rulesBrokenAt(Instant dispatch) {
        NoticeContent notice = NoticeMother.contractNotice().build();
        NoticeIdentity identity = NoticeIdentity.first(UUID.randomUUID(), UUID.randomUUID(), dispatch);
        return ids(notice.subtype(), DOCUMENTS.write(notice, identity));
    }

    /**
     * A fault that is put into a sound notice.
     *
     * @param rule rule of the SDK that must find it
     */
    private record Planted(NoticeContent notice, String sound, String wrong, String rule) {

        @Override
        public String toString() {
            return notice.subtype() + ": " + rule;
        }
    }

    static Stream<Planted> plantedFaultIsFoundByItsRule() {
        NoticeContent contract = NoticeMother.contractNotice().build();
        NoticeContent award = NoticeMother.awardNotice().build();
        return Stream.of(
                new Planted(contract, "<cbc:EndDate>2026-04-13", "<cbc:EndDate>2026-01-13", "BR-BT-00131-0150"),
                new Planted(contract, ">per-exa<", ">dec-exa<", "BR-BT-00539-0201"),
                new Planted(
                        NoticeMother.exAnteNotice(),
                        "procurement-procedure-type\">neg-wo-call",
                        "procurement-procedure-type\">open",
                        "BR-BT-00136-0054"),
                new Planted(award, "<cbc:IssueDate>2026-02-20", "<cbc:IssueDate>2025-02-20", "BR-BT-01451-0100"),
                new Planted(award, "selec-w", "clos-nw", "BR-BT-00144-0036"),
                new Planted(
                        NoticeMother.planningNotice(),
                        "<cbc:PlannedDate>2026",
                        "<cbc:PlannedDate>2020",
                        "BR-BT-00127-0100"),
                new Planted(
                        NoticeMother.marketConsultation(),
                        "consultation\">pmc",
                        "consultation\">pin-only",
                        "BR-OPP-00070-0114"),
                new Planted(
                        NoticeMother.completionNotice(),
                        "<efbc:PenaltiesAmount currencyID=\"EUR\">12500.00</efbc:PenaltiesAmount>",
                        "",
                        "BR-BT-00782-0050"));
    }

    @ParameterizedTest
    @MethodSource
    void plantedFaultIsFoundByItsRule(Planted planted) {
        String sound = new String(DOCUMENTS.write(planted.notice(), NoticeMother.identity()), StandardCharsets.UTF_8);
        String wrong = sound.replace(planted.sound(), planted.wrong());

        assertThat(wrong).isNotEqualTo(sound);
        assertThat(ids(planted.notice().subtype(), wrong.getBytes(StandardCharsets.UTF_8)))
                .contains(planted.rule());
    }

    @Test
    void officialSampleOfAWrongNoticeBreaksRules() {
        assertThat(ids("16", SdkResources.read("examples/notices/INVALID_cn_24_stage-2.xml")))
                .isNotEmpty();
    }

    private static List<String> ids(String subtype, byte[] notice) {
        return BusinessRules.brokenBy(subtype, notice).stream()
                .map(BusinessRules.Broken::id)
                .toList();
    }

    private static Stream<NoticeContent> kinds() {
        return Stream.of(
                NoticeMother.planningNotice(),
                NoticeMother.marketConsultation(),
                NoticeMother.contractNotice().build(),
                NoticeMother.restricted(),
                NoticeMother.negotiated(),
                NoticeMother.exAnteNotice(),
                NoticeMother.awardNotice().build(),
                NoticeMother.awardedDirectly(),
                NoticeMother.modificationNotice(),
                NoticeMother.unforeseenModification(),
                NoticeMother.completionNotice());
    }

    private static NoticeIdentity changing(NoticeChange change, List<ChangedPart> parts) {
        return new NoticeIdentity(
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                NoticeMother.NOW,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new NoticeIdentity.Changed(NoticeIdentity.reference(UUID.randomUUID(), 1), change, parts)));
    }

    private static List<BusinessRules.Broken> errors(NoticeContent notice, NoticeIdentity identity) {
        byte[] document = DOCUMENTS.write(notice, identity);
        assertThat(VALIDATION.check(notice.subtype(), document)).isEmpty();
        return BusinessRules.brokenBy(notice.subtype(), document).stream()
                .filter(broken -> !broken.role().equals("WARN") && !broken.id().equals(DAY_OF_DISPATCH))
                .toList();
    }
}
