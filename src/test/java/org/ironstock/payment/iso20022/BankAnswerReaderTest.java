package org.ironstock.payment.iso20022;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ironstock.payment.BankFiles;
import org.ironstock.payment.domain.BankAnswer.Kind;
import org.ironstock.payment.domain.BankLine;
import org.ironstock.payment.domain.BankLine.ForeignBooking;
import org.ironstock.payment.domain.BankLine.OneBooking;
import org.ironstock.payment.domain.BankLine.OneStatus;
import org.ironstock.payment.domain.BankLine.WholeBooking;
import org.ironstock.payment.domain.BankLine.WholeStatus;
import org.ironstock.payment.domain.BankStatus;
import org.ironstock.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the bank writes, as it is read; hostile and broken files too. */
class BankAnswerReaderTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Test
    void headSaysWhatTheFileIs() {
        assertThat(BankAnswerReader.head(bytes(BankFiles.reportNamed("STS-A", "PAY-2026-11-23", "ACCP"))))
                .isEqualTo(new BankAnswerReader.Head(Kind.PAIN_002, "STS-A"));
        assertThat(BankAnswerReader.head(bytes(BankFiles.notification("NTF-A", List.of()))))
                .isEqualTo(new BankAnswerReader.Head(Kind.CAMT_054, "NTF-A"));
    }

    @Test
    void statusOfTheWholeMessageIsRead() {
        assertThat(read(BankFiles.report("PAY-2026-11-23", "RJCT")))
                .containsExactly(new WholeStatus("PAY-2026-11-23", BankStatus.REJECTED, ""));
    }

    @Test
    void statusOfAGroupCountsForThePaymentsThatAreNotNamed() {
        assertThat(read(BankFiles.report(
                        "PAY-2026-11-23",
                        "",
                        "<PmtInfSts>RJCT</PmtInfSts><StsRsnInf><Rsn><Cd>AM04</Cd></Rsn></StsRsnInf>")))
                .containsExactly(new WholeStatus("PAY-2026-11-23", BankStatus.REJECTED, "AM04"));
        assertThat(read(BankFiles.report(
                        "PAY-2026-11-23",
                        "",
                        "<PmtInfSts>RJCT</PmtInfSts><StsRsnInf><Rsn><Prtry>X9</Prtry></Rsn></StsRsnInf>",
                        "<TxInfAndSts><OrgnlEndToEndId>E1</OrgnlEndToEndId></TxInfAndSts>")))
                .containsExactly(new OneStatus("E1", BankStatus.REJECTED, Optional.empty(), "X9"));
    }

    @Test
    void statusOfEachPaymentIsReadWithItsReasonAndAmount() {
        assertThat(read(BankFiles.report(
                        "PAY-2026-11-23",
                        "PART",
                        BankFiles.acceptedFor("E1", "12.30"),
                        BankFiles.rejected("E2"),
                        BankFiles.accepted("E3"))))
                .containsExactly(
                        new WholeStatus("PAY-2026-11-23", BankStatus.PARTIALLY_ACCEPTED, ""),
                        new OneStatus("E1", BankStatus.ACCEPTED, Optional.of(new Money(1_230)), ""),
                        new OneStatus("E2", BankStatus.REJECTED, Optional.empty(), "AC04 Rekening opgeheven"),
                        new OneStatus("E3", BankStatus.ACCEPTED, Optional.empty(), ""));
    }

    @Test
    void bookingsAreReadOneByOne() {
        String two = "<TxDtls>" + BankFiles.references("E2") + "<Amt Ccy=\"EUR\">1.00</Amt></TxDtls><TxDtls>"
                + BankFiles.references("E3")
                + "<AmtDtls><TxAmt><Amt Ccy=\"EUR\">2.00</Amt></TxAmt></AmtDtls></TxDtls>";

        assertThat(read(BankFiles.notification(
                        BankFiles.booked("E1", "12.30", DAY), BankFiles.entry("DBIT", "3.00", DAY, two))))
                .containsExactly(
                        new OneBooking("E1", new Money(1_230), true, DAY, ""),
                        new OneBooking("E2", new Money(100), true, DAY, ""),
                        new OneBooking("E3", new Money(200), true, DAY, ""));
    }

    @Test
    void moneyThatComesBackIsReadAsSuch() {
        assertThat(read(BankFiles.notification(BankFiles.returned("E1", "12.30", DAY))))
                .containsExactly(new OneBooking("E1", new Money(1_230), false, DAY, "AC04 Rekening opgeheven"));
        assertThat(read(BankFiles.notification(
                        BankFiles.booked("E1", "12.30", DAY).replace("<Sts>", "<RvslInd>true</RvslInd><Sts>"))))
                .containsExactly(new OneBooking("E1", new Money(1_230), false, DAY, ""));
    }

    @Test
    void oneAmountForAWholeGroupIsReadAsSuch() {
        assertThat(read(BankFiles.notification(BankFiles.bookedTogether("PAY-2026-11-23-1", 3, "9.00", DAY))))
                .containsExactly(new WholeBooking("PAY-2026-11-23-1", 3, new Money(900), DAY));
    }

    @Test
    void bookingWithoutDetailsHasNoReference() {
        assertThat(read(BankFiles.notification(BankFiles.entry("DBIT", "4.00", DAY, ""))))
                .containsExactly(new OneBooking("", new Money(400), true, DAY, ""));
    }

    @Test
    void whatIsNotBookedYetSaysNothing() {
        assertThat(read(BankFiles.notification(
                        BankFiles.booked("E1", "12.30", DAY).replace("BOOK", "PDNG"))))
                .isEmpty();
    }

    @Test
    void otherMoneyIsReadAsSuch() {
        assertThat(read(BankFiles.notification(
                        BankFiles.booked("E1", "12.30", DAY).replace("EUR", "USD"))))
                .containsExactly(new ForeignBooking("E1", "USD 12.30"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE Document [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE Document SYSTEM \"http://127.0.0.1:1/x.dtd\">",
                "<!DOCTYPE Document [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
            })
    void fileWithADocumentTypeIsRefused(String doctype) {
        String hostile = BankFiles.report("PAY-2026-11-23", "ACCP").replace("<Document", doctype + "<Document");

        assertUnreadable(hostile, "BANK_FILE_HOSTILE");
    }

    @Test
    void endlessDepthIsRefused() {
        String deep = "<X>".repeat(10_000) + "</X>".repeat(10_000);

        assertUnreadable(BankFiles.report("PAY-2026-11-23", "", deep), "BANK_FILE_HOSTILE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "geen xml",
                "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.10\">",
                "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.10\"><CstmrPmtStsRpt/></Document>"
            })
    void fileThatIsCutOffOrEmptyIsRefused(String text) {
        assertUnreadable(text, "BANK_FILE_MALFORMED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Invoice/>",
                "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"/>",
                "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.03\"/>"
            })
    void otherMessagesAndVersionsAreRefused(String text) {
        assertUnreadable(text, "BANK_FILE_UNKNOWN");
    }

    @Test
    void unknownStatusIsRefused() {
        assertUnreadable(BankFiles.report("PAY-2026-11-23", "ZZZZ"), "BANK_STATUS_UNKNOWN");
    }

    @Test
    void reportAboutNothingIsRefused() {
        assertUnreadable(BankFiles.report("", ""), "BANK_FILE_MALFORMED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.345", "1E400", "twaalf", ""})
    void amountThatIsNoneIsRefused(String amount) {
        assertUnreadable(BankFiles.notification(BankFiles.booked("E1", amount, DAY)), "BANK_FILE_MALFORMED");
    }

    @Test
    void bookingOfMorePaymentsWithoutTheirAmountsIsRefused() {
        String two = "<TxDtls>" + BankFiles.references("E2") + "</TxDtls><TxDtls>" + BankFiles.references("E3")
                + "</TxDtls>";

        assertUnreadable(BankFiles.notification(BankFiles.entry("DBIT", "3.00", DAY, two)), "BANK_FILE_MALFORMED");
    }

    @Test
    void bookingWithoutADayIsRefused() {
        assertUnreadable(
                BankFiles.notification(BankFiles.booked("E1", "1.00", DAY).replaceAll("<BookgDt>.*</BookgDt>", "")),
                "BANK_FILE_MALFORMED");
    }

    private static List<BankLine> read(String text) {
        List<BankLine> lines = new ArrayList<>();
        BankAnswerReader.read(bytes(text), lines::add);
        return lines;
    }

    private static void assertUnreadable(String text, String code) {
        assertThatThrownBy(() -> {
                    BankAnswerReader.head(bytes(text));
                    read(text);
                })
                .isInstanceOfSatisfying(
                        AnswerUnreadable.class,
                        unreadable -> assertThat(unreadable.finding().code()).isEqualTo(code));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
