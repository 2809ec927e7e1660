package org.ironstock.notice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ironstock.notice.NoticeContent;
import org.ironstock.notice.NoticeContent.AwardCriterion;
import org.ironstock.notice.NoticeContent.BidCounts;
import org.ironstock.notice.NoticeContent.Buyer;
import org.ironstock.notice.NoticeContent.CriterionType;
import org.ironstock.notice.NoticeContent.NonAwardReason;
import org.ironstock.notice.NoticeContent.Winner;
import org.ironstock.notice.NoticeMother;
import org.ironstock.notice.NoticeMother.Notice16;
import org.ironstock.notice.NoticeMother.Notice29;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a notice must say beyond the official fields. */
class NoticeRulesTest {

    @Test
    void completeNoticesPass() {
        assertThat(check(NoticeMother.contractNotice().build())).isEmpty();
        assertThat(check(NoticeMother.awardNotice().build())).isEmpty();
        assertThat(check(NoticeMother.awardNotice()
                        .withoutWinner(NonAwardReason.NO_BIDS, BidCounts.none())
                        .build()))
                .isEmpty();
    }

    static Stream<Arguments> contractNoticeThatBreaksARule() {
        return Stream.of(
                notice16("BT-1351", notice -> notice.accelerated = true),
                notice16("BT-109", notice -> notice.months = 49),
                notice16("BT-36", notice -> notice.months = 0),
                notice16("BT-27", notice -> notice.estimate = Money.ZERO),
                notice16("BT-27", notice -> notice.estimate = Money.euro(-1)),
                notice16("BT-271", notice -> notice.maximum = new Money(notice.estimate.cents() - 1)),
                notice16("BT-113", notice -> notice.participants = 0),
                notice16("BT-131", notice -> {
                    notice.closingAt = NoticeMother.NOW;
                    notice.questionsUntil = NoticeMother.NOW.minusSeconds(1);
                }),
                notice16("BT-13", notice -> notice.questionsUntil = notice.closingAt),
                notice16("BT-98", notice -> notice.validityDays = 0),
                notice16("BT-15", notice -> notice.documentsUrl = ""),
                notice16("BT-15", notice -> notice.documentsUrl = "documenten"),
                notice16("BT-15", notice -> notice.documentsUrl = "javascript:alert(1)"),
                notice16("BT-18", notice -> notice.submissionUrl = "ftp://example.org/"),
                notice16("BT-539", notice -> notice.criteria = List.of()),
                notice16("BT-541", notice -> notice.criteria = List.of(quality(99))),
                notice16("BT-541", notice -> notice.criteria = List.of(quality(101))),
                notice16("BT-541", notice -> notice.criteria = List.of(quality(100), quality(0))),
                notice16(
                        "BT-540",
                        notice -> notice.criteria = List.of(new AwardCriterion(CriterionType.PRICE, "", 100))),
                notice16("BT-503", notice -> notice.buyer = buyer("", "a@example.org", "NL361", "2515 XP")),
                notice16("BT-506", notice -> notice.buyer = buyer("+31 70 1", "", "NL361", "2515 XP")),
                notice16("BT-507", notice -> notice.buyer = buyer("+31 70 1", "a@example.org", "", "2515 XP")),
                notice16("BT-512", notice -> notice.buyer = buyer("+31 70 1", "a@example.org", "NL361", "")));
    }

    private static Arguments notice16(String field, Consumer<Notice16> change) {
        return Arguments.of(field, change);
    }

    @ParameterizedTest
    @MethodSource
    void contractNoticeThatBreaksARule(String field, Consumer<Notice16> change) {
        Notice16 notice = NoticeMother.contractNotice();
        change.accept(notice);

        assertThat(check(notice.build()))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.subject()).isEqualTo(field))
                .allMatch(Finding::blocking);
    }

    static Stream<Arguments> awardNoticeThatBreaksARule() {
        return Stream.of(
                notice29("BT-142", notice -> notice.nonAward = Optional.of(NonAwardReason.OTHER)),
                notice29("BT-142", notice -> notice.winner = Optional.empty()),
                notice29(
                        "BT-144",
                        notice -> notice.withoutWinner(
                                NonAwardReason.NO_BIDS, BidCounts.none().and("NL", true))),
                notice29("BT-759", notice -> notice.bids = BidCounts.none()),
                notice29("BT-759", notice -> notice.bids = new BidCounts(1, 2, 0, 0)),
                notice29("BT-759", notice -> notice.bids = new BidCounts(2, 0, 2, 1)),
                notice29("BT-759", notice -> notice.bids = new BidCounts(2, 0, -1, 0)),
                notice29("BT-720", notice -> notice.winner = Optional.of(winner("12345678", Money.ZERO))),
                notice29(
                        "BT-709",
                        notice ->
                                notice.winner = Optional.of(winner("12345678", new Money(notice.maximum.cents() + 1)))),
                notice29("BT-501", notice -> notice.winner = Optional.of(winner("", Money.euro(1)))),
                notice29("BT-1451", notice -> notice.awardedOn = Optional.empty()),
                notice29("BT-1451", notice -> notice.awardedOn = Optional.of(LocalDate.of(2026, 2, 21))),
                notice29("BT-145", notice -> notice.concludedOn = Optional.empty()),
                notice29("BT-145", notice -> notice.concludedOn = Optional.of(LocalDate.of(2026, 3, 3))));
    }

    private static Arguments notice29(String field, Consumer<Notice29> change) {
        return Arguments.of(field, change);
    }

    @ParameterizedTest
    @MethodSource
    void awardNoticeThatBreaksARule(String field, Consumer<Notice29> change) {
        Notice29 notice = NoticeMother.awardNotice();
        change.accept(notice);

        assertThat(check(notice.build()))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.subject()).isEqualTo(field))
                .allMatch(Finding::blocking);
    }

    @Test
    void limitsThemselvesPass() {
        Notice16 notice = NoticeMother.contractNotice();
        notice.months = 48;
        notice.estimate = notice.maximum;
        notice.validityDays = 1;
        notice.closingAt = NoticeMother.NOW.plusSeconds(1);
        notice.questionsUntil = NoticeMother.NOW;
        assertThat(check(notice.build())).isEmpty();

        Notice29 award = NoticeMother.awardNotice();
        award.winner = Optional.of(winner("12345678", award.maximum));
        award.awardedOn = Optional.of(LocalDate.of(2026, 3, 2));
        award.concludedOn = Optional.of(LocalDate.of(2026, 3, 2));
        assertThat(check(award.build())).isEmpty();
    }

    @Test
    void everyBrokenRuleIsNamedAtOnce() {
        Notice16 notice = NoticeMother.contractNotice();
        notice.accelerated = true;
        notice.months = 60;
        notice.validityDays = -3;
        notice.documentsUrl = "";
        notice.title = "\u0000";

        assertThat(check(notice.build()))
                .extracting(Finding::subject)
                .containsExactlyInAnyOrder("BT-21", "BT-1351", "BT-109", "BT-98", "BT-15");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u0008b", "\u001B[31m", "\uFFFE", "\uD800"})
    void charactersThatNoDocumentCanHoldAreRefused(String text) {
        Notice16 notice = NoticeMother.contractNotice();
        notice.description = text;

        List<Finding> findings = check(notice.build());
        assertThat(findings).extracting(Finding::code).containsOnly("NOTICE_TEXT_CHARACTERS");
        assertThat(NoticeRules.carriesIllegalCharacters(findings)).isTrue();
    }

    @Test
    void charactersOfOtherScriptsAndLineBreaksPass() {
        Notice16 notice = NoticeMother.contractNotice();
        notice.description = "Regel één\r\n\tregel twee – 手袋 – 😷";

        assertThat(check(notice.build())).isEmpty();
    }

    @Test
    void bidsAreCountedByOriginAndSize() {
        assertThat(BidCounts.none()
                        .and("NL", true)
                        .and("BE", false)
                        .and("NO", true)
                        .and("CH", true))
                .isEqualTo(new BidCounts(4, 3, 2, 1));
    }

    private static List<Finding> check(NoticeContent content) {
        return NoticeRules.check(content, NoticeMother.NOW);
    }

    private static AwardCriterion quality(int weight) {
        return new AwardCriterion(CriterionType.QUALITY, "Kwaliteit", weight);
    }

    private static Winner winner(String kvk, Money amount) {
        return new Winner("X B.V.", kvk, "Straat 1", "1234 AB", "Plaats", "", "NL", "a@example.org", true, amount);
    }

    private static Buyer buyer(String telephone, String email, String nuts, String postalCode) {
        return new Buyer(
                "CIBG", "00000001234567890000", "Rijnstraat 50", postalCode, "Den Haag", nuts, email, telephone, "");
    }
}
