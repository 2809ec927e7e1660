package org.ironstock.payment.ubl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.ironstock.payment.InvoiceXml;
import org.ironstock.payment.domain.BasicInvoiceRules;
import org.ironstock.shared.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The official rules give the samples the verdicts in their names. */
class NlciusRulesTest {

    private static final NlciusRules RULES = new NlciusRules();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "bfr-nlcius-example.xml, ''",
        "nlcius-2.0.3.2_ok_minimal.xml, ''",
        "nlcius-2.0.3.2_BR-NL-13_error_no_ordernumber.xml, BR-NL-13",
        "nlcius-2.0.3.2_BR-NL-1_error_wrong_scheme.xml, BR-NL-1"
    })
    void samplesGetTheVerdictInTheirName(String file, String rule) throws Exception {
        List<String> broken = blocking(RULES.check(UblInvoice.parse(sample(file))));
        assertThat(broken).isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
    }

    @Test
    void theExampleOfLogiusIsABasicInvoiceAndTheMinimalOneIsNot() throws Exception {
        UblReader reader = new UblReader();
        assertThat(BasicInvoiceRules.check(reader.fields(UblInvoice.parse(sample("bfr-nlcius-example.xml")))))
                .isEmpty();
        assertThat(blocking(BasicInvoiceRules.check(
                        reader.fields(UblInvoice.parse(sample("nlcius-2.0.3.2_ok_minimal.xml"))))))
                .containsExactly("BR-NL-BFR-1", "BR-NL-BFR-2");
    }

    @Test
    void anInvoiceOfPeppolKeepsTheRulesOfTheNormOnly() throws Exception {
        InvoiceXml peppol = InvoiceXml.sound()
                .with("urn:fdc:nen.nl:nlcius:v1.0", "urn:fdc:peppol.eu:2017:poacc:billing:3.0")
                .with("<cbc:IdentificationCode>NL<", "<cbc:IdentificationCode>SE<");
        assertThat(blocking(RULES.check(UblInvoice.parse(peppol.bytes())))).isEmpty();
        InvoiceXml unknown = InvoiceXml.sound().with("nlcius:v1.0", "other:v9.9");
        assertThat(blocking(RULES.check(UblInvoice.parse(unknown.bytes())))).contains("SI-V20-INV-R000");
    }

    @Test
    void wrongTotalsAreFoundByTheNorm() throws Exception {
        InvoiceXml wrong = InvoiceXml.sound()
                .with(
                        "<cbc:TaxInclusiveAmount currencyID=\"EUR\">78.65<",
                        "<cbc:TaxInclusiveAmount currencyID=\"EUR\">79.65<");
        assertThat(blocking(RULES.check(UblInvoice.parse(wrong.bytes())))).contains("BR-CO-15");
    }

    @Test
    void whatTheSchemaDoesNotKnowIsFoundByTheSchema() throws Exception {
        InvoiceXml odd =
                InvoiceXml.sound().with("<cbc:ID>F-1</cbc:ID>", "<cbc:ID>F-1</cbc:ID><cbc:Bribe>1</cbc:Bribe>");
        assertThat(blocking(RULES.check(UblInvoice.parse(odd.bytes())))).contains("UBL-2.1");
    }

    @Test
    void aSoundInvoiceAndCreditNoteBreakNothing() throws Exception {
        assertThat(blocking(RULES.check(UblInvoice.parse(InvoiceXml.sound().bytes()))))
                .isEmpty();
        UblInvoice note = UblInvoice.parse(InvoiceXml.soundCreditNote().bytes());
        assertThat(blocking(RULES.check(note))).isEmpty();
        assertThat(BasicInvoiceRules.check(new UblReader().fields(note))).isEmpty();
    }

    private static List<String> blocking(List<Finding> findings) {
        return findings.stream()
                .filter(Finding::blocking)
                .map(Finding::code)
                .distinct()
                .toList();
    }

    private static byte[] sample(String name) throws IOException {
        try (InputStream file = NlciusRulesTest.class.getResourceAsStream("/invoices/" + name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        }
    }
}
