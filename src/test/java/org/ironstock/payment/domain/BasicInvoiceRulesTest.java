package org.ironstock.payment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ironstock.payment.InvoiceXml;
import org.ironstock.payment.ubl.UblInvoice;
import org.ironstock.payment.ubl.UblReader;
import org.ironstock.shared.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule of the Basisfactuur Rijk is found under its own name. */
class BasicInvoiceRulesTest {

    @Test
    void aSoundInvoiceBreaksNone() throws Exception {
        assertThat(broken(InvoiceXml.sound())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            BR-NL-BFR-1 | <cac:Contact><cbc:ElectronicMail>boekhouding@example.nl</cbc:ElectronicMail></cac:Contact> | ''
            BR-NL-BFR-2 | schemeID="0190" | schemeID="0106"
            BR-NL-BFR-3 | <cac:PayeeFinancialAccount><cbc:ID>NL91ABNA0417164300</cbc:ID></cac:PayeeFinancialAccount> | ''
            BR-NL-BFR-4 | <cbc:TaxAmount currencyID="EUR"> | <cbc:TaxAmount currencyID="USD">
            BFR-1.1 | <cbc:ID>F-1</cbc:ID> | <cbc:ID> </cbc:ID>
            BFR-1.2 | 2026-11-20 | 2026-02-30
            BFR-1.5 | <cac:OrderReference><cbc:ID>ORD-1</cbc:ID></cac:OrderReference> | ''
            BFR-1.5 | <cbc:LineID>1</cbc:LineID> | <cbc:LineID>1</cbc:LineID><cac:OrderReference><cbc:ID>ORD-2</cbc:ID></cac:OrderReference>
            BFR-2.1 | Maskers B.V. | ''
            BFR-2.2 | schemeID="0106" | schemeID="0190"
            BFR-2.3 | NL820098395B01 | ''
            BFR-2.4 | Kade 1 | ''
            BFR-2.5 | 8000 AA | ''
            BFR-2.6 | Zwolle | ''
            BFR-3.1 | Ministerie van VWS | ''
            BFR-3.2 | 00000004003214345001 | 0000000400321434500
            BFR-3.3 | Hoftoren 1 | ''
            BFR-3.4 | 2500 EJ | ''
            BFR-3.5 | Den Haag | ''
            BFR-4.1 | </cac:PaymentMeans> | <cac:PayeeFinancialAccount><cbc:ID>NL02ABNA0123456789</cbc:ID></cac:PayeeFinancialAccount></cac:PaymentMeans>
            BFR-5.3 | <cbc:ID>S</cbc:ID><cbc:Percent>21< | <cbc:ID>S</cbc:ID><cbc:Percent>20<
            BFR-6.1 | <cbc:TaxExclusiveAmount currencyID="EUR">65.00 | <cbc:TaxExclusiveAmount currencyID="EUR">65.001
            BFR-6.1 | <cac:LegalMonetaryTotal> | <cac:AllowanceCharge/><cac:LegalMonetaryTotal>
            BFR-6.2 | <cbc:PayableAmount currencyID="EUR">78.65 | <cbc:PayableAmount currencyID="EUR">70.00
            BFR-7.1 | <cac:InvoiceLine> <cbc:ID>1< | <cac:InvoiceLine> <cbc:ID> <
            BFR-7.3 | >100< | >0<
            BFR-7.5 | >0.65< | >-0.65<
            BFR-7.6 | >0.65< | >0.66<
            """)
    void eachRuleIsFoundUnderItsName(String rule, String sound, String broken) throws Exception {
        InvoiceXml file = new InvoiceXml(InvoiceXml.sound().text().replaceAll(">\\s+<", "> <"));
        assertThat(broken(file.with(sound.strip(), broken))).contains(rule);
    }

    @Test
    void anotherCurrencyIsRefused() throws Exception {
        assertThat(broken(InvoiceXml.sound().with("EUR", "USD"))).containsExactly("BFR-1.4");
    }

    @Test
    void aHalfCentIsRoundedUpOnceForALine() throws Exception {
        // 3 at 0.115 is 0.345
        assertThat(broken(InvoiceXml.sound().charging(3, "0.115", "0.35", "0.07", "0.42")))
                .isEmpty();
        assertThat(broken(InvoiceXml.sound().charging(3, "0.115", "0.34", "0.07", "0.41")))
                .containsExactly("BFR-7.6");
    }

    @Test
    void numbersOfAnySizeAreJudgedAndNeverOverflow() throws Exception {
        String huge = "9".repeat(12);
        assertThat(broken(InvoiceXml.sound().with(">100<", ">" + huge + "<").with(">0.65<", ">" + huge + "<")))
                .containsExactly("BFR-7.6");
        assertThat(broken(InvoiceXml.sound().with(">100<", ">" + huge + "9<"))).containsExactly("BFR-7.3");
        assertThat(broken(InvoiceXml.sound().with(">0.65<", ">" + "9".repeat(400) + "<")))
                .containsExactly("BFR-7.5");
    }

    @Test
    void nineAttachmentsAreTakenAndTenAreNot() throws Exception {
        assertThat(broken(attached(9))).isEmpty();
        assertThat(broken(attached(10))).containsExactly("BFR-BIJLAGEN");
    }

    @Test
    void aNumberHasAtMostAHundredCharacters() throws Exception {
        assertThat(broken(InvoiceXml.sound().number("F".repeat(100)))).isEmpty();
        assertThat(broken(InvoiceXml.sound().number("F".repeat(101)))).containsExactly("BFR-1.1");
    }

    private static InvoiceXml attached(int count) {
        String one =
                "<cac:AdditionalDocumentReference><cbc:ID>B</cbc:ID><cac:Attachment/></cac:AdditionalDocumentReference>";
        return InvoiceXml.sound().with("<!-- attachments -->", one.repeat(count));
    }

    private static List<String> broken(InvoiceXml file) throws Exception {
        return BasicInvoiceRules.check(new UblReader().fields(UblInvoice.parse(file.bytes()))).stream()
                .map(Finding::code)
                .distinct()
                .toList();
    }
}
