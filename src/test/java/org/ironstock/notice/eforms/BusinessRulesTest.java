package org.ironstock.notice.eforms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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
 * <p>All rules of the static set of the subtype are applied: stages 1a to 5 and the rules for change notices (4m, 5m).
 * Left out are the 25 rules of stages 6a and 6b, which the SDK has in its dynamic set only: they look the changed notice
 * up in the service of TED (does it exist, is it of the same buyer and procedure), which no test can ask offline. The
 * platform applies them when it receives a notice, and its refusal comes back as {@code notice.rejected}. What we can
 * know of them ourselves is kept by {@link org.ironstock.notice.domain.ChangeRules}.
 */
class BusinessRulesTest {

    private static final NoticeValidation VALIDATION = new NoticeValidation(new ObjectMapper());
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

    private static Stream<NoticeContent> kinds() {
        return Stream.of(
                NoticeMother.planningNotice(),
                NoticeMother.marketConsultation(),
                NoticeMother.contractNotice().build(),
                NoticeMother.restricted(),
                NoticeMother.negotiated(),
                NoticeMother.exAnteNotice(),
                NoticeMother.awardNotice().build(),
                NoticeMother.awardedDirectly());
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
                .filter(broken -> !broken.role().equals("WARN"))
                .toList();
    }
}
