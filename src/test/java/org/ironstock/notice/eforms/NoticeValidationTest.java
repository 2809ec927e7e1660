package org.ironstock.notice.eforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.ironstock.notice.Notice;
import org.ironstock.notice.NoticeContent;
import org.ironstock.notice.NoticeContent.BidCounts;
import org.ironstock.notice.NoticeContent.Buyer;
import org.ironstock.notice.NoticeContent.NonAwardReason;
import org.ironstock.notice.NoticeContent.Winner;
import org.ironstock.notice.NoticeMother;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/** Notices against the schemas, fields and code lists of the official SDK. */
class NoticeValidationTest {

    private static final NoticeValidation VALIDATION = new NoticeValidation(new ObjectMapper());
    private static final NoticeDocuments DOCUMENTS = new NoticeDocuments(NoticeMother.COURT);

    @Test
    void contractNoticeIsValid() {
        assertThat(check(NoticeMother.contractNotice().build())).isEmpty();
    }

    @Test
    void acceleratedContractNoticeWithALongTermIsValid() {
        NoticeMother.Notice16 notice = NoticeMother.contractNotice();
        notice.accelerated = true;
        notice.accelerationReason = "De voorraad is binnen zes weken op.";
        notice.months = 60;
        notice.longTermReason = "De productielijn wordt in vijf jaar afgeschreven.";

        assertThat(check(notice.build())).isEmpty();
        assertThat(text(notice.build(), "cbc:ProcessReason")).isEqualTo("De voorraad is binnen zes weken op.");
        assertThat(text(notice.build(), "cbc:Justification")).contains("afgeschreven");
    }

    @Test
    void awardNoticeIsValid() {
        assertThat(check(NoticeMother.awardNotice().build())).isEmpty();
    }

    static Stream<NoticeContent> everyOtherKindIsValid() {
        return Stream.of(
                NoticeMother.planningNotice(),
                NoticeMother.marketConsultation(),
                NoticeMother.exAnteNotice(),
                NoticeMother.restricted(),
                NoticeMother.negotiated(),
                NoticeMother.awardedDirectly());
    }

    @ParameterizedTest
    @MethodSource
    void everyOtherKindIsValid(NoticeContent notice) {
        assertThat(check(notice)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(NonAwardReason.class)
    void noticeOfNoAwardIsValidForEveryReason(NonAwardReason reason) {
        BidCounts received = reason == NonAwardReason.NO_BIDS
                ? BidCounts.none()
                : BidCounts.none().and("DE", false);
        NoticeContent notice =
                NoticeMother.awardNotice().withoutWinner(reason, received).build();

        assertThat(check(notice)).isEmpty();
        assertThat(text(notice, "efbc:DecisionReasonCode")).isEqualTo(reason.code());
        assertThat(text(notice, "cbc:TenderResultCode")).isEqualTo("clos-nw");
    }

    @Test
    void sameContentGivesTheSameBytes() {
        NoticeContent notice = NoticeMother.awardNotice().build();

        assertThat(DOCUMENTS.write(notice, NoticeMother.identity()))
                .isEqualTo(DOCUMENTS.write(NoticeMother.awardNotice().build(), NoticeMother.identity()));
    }

    @Test
    void laterNoticeRefersToTheEarlierOne() {
        UUID earlier = UUID.fromString("65667997-031a-4198-bd25-7225449ef479");
        NoticeIdentity identity = new NoticeIdentity(
                UUID.randomUUID(),
                UUID.randomUUID(),
                3,
                NoticeMother.NOW,
                Optional.of(NoticeIdentity.reference(earlier, 2)),
                Optional.empty(),
                Optional.empty());
        byte[] document = DOCUMENTS.write(NoticeMother.awardNotice().build(), identity);

        assertThat(VALIDATION.check(Notice.AWARD_NOTICE, document)).isEmpty();
        assertThat(new String(document, StandardCharsets.UTF_8))
                .contains(earlier + "-02</cbc:ID>", "<cbc:VersionID>03</cbc:VersionID>");
    }

    @Test
    void momentsAreWrittenInDutchTimeWithTheirOffset() {
        NoticeContent notice = NoticeMother.contractNotice().build();
        String xml = new String(DOCUMENTS.write(notice, NoticeMother.identity()), StandardCharsets.UTF_8);

        assertThat(xml)
                .contains("<cbc:IssueDate>2026-03-02+01:00</cbc:IssueDate>")
                .contains("<cbc:EndDate>2026-04-13+02:00</cbc:EndDate>")
                .contains("<cbc:EndTime>23:59:59+02:00</cbc:EndTime>");
    }

    static Stream<Arguments> fieldThatIsMissingIsNamed() {
        return Stream.of(
                missing("BT-21", notice -> notice.title = " "),
                missing("BT-24", notice -> notice.description = ""),
                missing("BT-262", notice -> notice.cpv = List.of()),
                missing("BT-500", notice -> notice.buyer = buyer("", "00000001234567890000", "Den Haag")),
                missing("BT-501", notice -> notice.buyer = buyer("CIBG", "", "Den Haag")),
                missing("BT-513", notice -> notice.buyer = buyer("CIBG", "00000001234567890000", "")));
    }

    private static Arguments missing(String field, Consumer<NoticeMother.Notice16> change) {
        return Arguments.of(field, change);
    }

    @ParameterizedTest
    @MethodSource
    void fieldThatIsMissingIsNamed(String field, Consumer<NoticeMother.Notice16> change) {
        NoticeMother.Notice16 notice = NoticeMother.contractNotice();
        change.accept(notice);

        assertThat(check(notice.build())).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("NOTICE_FIELD_MISSING");
            assertThat(finding.subject()).isEqualTo(field);
            assertThat(finding.message()).endsWith("(" + field + ") ontbreekt. Vul dit veld in.");
        });
    }

    @Test
    void everyMissingFieldIsNamedAtOnce() {
        NoticeMother.Notice29 notice = NoticeMother.awardNotice();
        notice.title = "";
        notice.description = "";
        notice.cpv = List.of();
        notice.criteria = List.of();
        notice.winner = Optional.of(new Winner("", "", "", "", "", "", "NL", "", true, Money.euro(1)));

        assertThat(check(notice.build()))
                .extracting(Finding::subject)
                .contains("BT-21", "BT-24", "BT-262", "BT-500", "BT-501", "BT-513");
    }

    @Test
    void textOfTheGreatestLengthPassesAndOneCharacterMoreDoesNot() {
        NoticeMother.Notice16 notice = NoticeMother.contractNotice();
        notice.title = "x".repeat(400);
        assertThat(check(notice.build())).isEmpty();

        notice.title = "x".repeat(401);
        assertThat(check(notice.build()))
                .extracting(Finding::code, Finding::subject)
                .containsExactly(tuple("NOTICE_FIELD_LENGTH", "BT-21"));
    }

    @Test
    void codeOutsideTheOfficialListIsFound() {
        NoticeMother.Notice16 notice = NoticeMother.contractNotice();
        notice.cpv = List.of("33140000", "99999999");

        assertThat(check(notice.build())).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("NOTICE_FIELD_CODE");
            assertThat(finding.message()).contains("99999999");
        });
    }

    @Test
    void telephoneAndMailInAnotherFormAreFound() {
        NoticeMother.Notice16 notice = NoticeMother.contractNotice();
        notice.buyer = new Buyer(
                "CIBG",
                "1",
                "Rijnstraat 50",
                "2515 XP",
                "Den Haag",
                "NL361",
                "geen adres",
                "bel mij",
                "https://www.cibg.nl");

        assertThat(check(notice.build()))
                .extracting(Finding::code, Finding::subject)
                .contains(tuple("NOTICE_FIELD_PATTERN", "BT-503"), tuple("NOTICE_FIELD_PATTERN", "BT-506"));
    }

    @Test
    void unknownCountryOfTheWinnerIsFound() {
        NoticeMother.Notice29 notice = NoticeMother.awardNotice();
        notice.winner =
                Optional.of(new Winner("X", "1", "a", "1", "b", "", "XX", "a@example.org", false, Money.euro(1)));

        assertThat(check(notice.build())).extracting(Finding::subject).contains("BT-514");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert('x')</script>",
                "A & B \"C\" ]]> &amp; <!-- -->",
                "${jndi:ldap://x} #{bean}",
                "Übergröße – 手袋 – 😷"
            })
    void hostileTextStaysText(String hostile) {
        NoticeMother.Notice16 notice = NoticeMother.contractNotice();
        notice.title = hostile;
        notice.description = hostile;

        assertThat(check(notice.build())).isEmpty();
        assertThat(text(notice.build(), "cbc:Description")).isEqualTo(hostile);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cn_24_minimal", "cn_24_open"})
    void officialSamplesOfContractNoticesHaveNoFinding(String sample) {
        byte[] document = SdkResources.read("examples/notices/" + sample + ".xml");

        assertThat(VALIDATION.check(Notice.CONTRACT_NOTICE, document)).isEmpty();
    }

    @Test
    void officialSampleOfAnAwardNoticeHasNoFinding() {
        byte[] document = SdkResources.read("examples/notices/can_24_minimal.xml");

        assertThat(VALIDATION.check(Notice.AWARD_NOTICE, document)).isEmpty();
    }

    @Test
    void officialEmptySampleHasAFindingForEveryMandatoryField() {
        byte[] document = SdkResources.read("examples/notices/INVALID_cn_24_empty.xml");

        assertThat(VALIDATION.check(Notice.CONTRACT_NOTICE, document))
                .extracting(Finding::subject)
                .contains("BT-04", "BT-05", "BT-10", "BT-105", "BT-11", "BT-21", "BT-23", "BT-24", "BT-262", "BT-701");
    }

    @Test
    void documentOfTheOtherKindBreaksTheSchema() {
        byte[] document = DOCUMENTS.write(NoticeMother.contractNotice().build(), NoticeMother.identity());

        assertThat(new EformsSchema().check(Notice.AWARD_NOTICE, document))
                .extracting(Finding::code)
                .containsOnly("NOTICE_SCHEMA");
    }

    private static List<Finding> check(NoticeContent content) {
        return VALIDATION.check(content.subtype(), DOCUMENTS.write(content, NoticeMother.identity()));
    }

    private static String text(NoticeContent content, String element) {
        try {
            Document document = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(DOCUMENTS.write(content, NoticeMother.identity())));
            return document.getElementsByTagName(element).item(0).getTextContent();
        } catch (Exception unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static Buyer buyer(String name, String oin, String city) {
        Buyer sound = NoticeMother.buyer();
        return new Buyer(
                name,
                oin,
                sound.street(),
                sound.postalCode(),
                city,
                sound.nutsCode(),
                sound.email(),
                sound.telephone(),
                sound.url());
    }
}
