package org.ironstock.payment.ubl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.ironstock.payment.InvoiceXml;
import org.ironstock.payment.domain.Invoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hostile and broken files are told apart from invoices before anything in them is followed. */
class UblInvoiceTest {

    @Test
    void anInvoiceAndACreditNoteAreKnownByTheirRoot() throws Exception {
        assertThat(UblInvoice.parse(InvoiceXml.sound().bytes()).kind()).isEqualTo(Invoice.Kind.INVOICE);
        assertThat(UblInvoice.parse(InvoiceXml.soundCreditNote().bytes()).kind())
                .isEqualTo(Invoice.Kind.CREDIT_NOTE);
        assertThat(code("<Order xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Order-2\"/>"))
                .isEqualTo("INVOICE_NO_UBL");
        assertThat(code("<Invoice/>")).isEqualTo("INVOICE_NO_UBL");
    }

    @Test
    void whatIsNoXmlIsToldSo() {
        assertThat(code("")).isEqualTo("INVOICE_NO_XML");
        assertThat(code("%PDF-1.7")).isEqualTo("INVOICE_NO_XML");
        assertThat(code("<Invoice>")).isEqualTo("INVOICE_NO_XML");
    }

    @Test
    void entitiesAreNeverResolved(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "geheim");
        assertThat(code("<!DOCTYPE Invoice [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><Invoice>&x;</Invoice>"))
                .isEqualTo("INVOICE_NO_XML");
        assertThat(code("<!DOCTYPE Invoice SYSTEM \"http://127.0.0.1:1/x.dtd\"><Invoice/>"))
                .isEqualTo("INVOICE_NO_XML");
    }

    @Test
    void aBillionLaughsAreNotLaughed() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE lolz [<!ENTITY a \"ha\">");
        for (char name = 'b'; name < 'k'; name++) {
            laughs.append("<!ENTITY %c \"%s\">".formatted(name, ("&" + (char) (name - 1) + ";").repeat(10)));
        }
        assertThat(code(laughs + "]><lolz>&j;</lolz>")).isEqualTo("INVOICE_NO_XML");
    }

    @Test
    void inclusionsAreNotFollowed(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.xml"), "<geheim/>");
        InvoiceXml including = InvoiceXml.sound()
                .with(
                        "<!-- attachments -->",
                        "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"" + secret.toUri() + "\"/>");
        UblInvoice file = UblInvoice.parse(including.bytes());
        assertThat(file.document().getElementsByTagName("geheim").getLength()).isZero();
        assertThat(new NlciusRules().check(file)).anyMatch(finding -> finding.blocking());
    }

    @Test
    void depthAndAttributesAreBounded() {
        assertThat(code("<a>".repeat(10_000) + "</a>".repeat(10_000))).isEqualTo("INVOICE_NO_XML");
        StringBuilder many = new StringBuilder("<a");
        for (int number = 0; number < 10_000; number++) {
            many.append(" a").append(number).append("=\"\"");
        }
        assertThat(code(many + "/>")).isEqualTo("INVOICE_NO_XML");
    }

    @Test
    void theNumberOfNodesIsBoundedBeforeAnyOfThemIsKept() throws Exception {
        String text = InvoiceXml.sound().text();
        int from = text.indexOf("<cac:InvoiceLine>");
        int to = text.indexOf("</Invoice>");
        String line = text.substring(from, to);
        assertThat(UblInvoice.parse((text.substring(0, from) + line.repeat(1_000) + "</Invoice>")
                                .getBytes(StandardCharsets.UTF_8))
                        .kind())
                .isEqualTo(Invoice.Kind.INVOICE);
        assertThat(code(text.substring(0, from) + line.repeat(2_500) + "</Invoice>"))
                .isEqualTo("INVOICE_TOO_LONG");
        assertThat(code("<a>" + "<b/>".repeat(39_999) + "</a>")).isEqualTo("INVOICE_NO_UBL");
        assertThat(code("<a>" + "<b/>".repeat(40_000) + "</a>")).isEqualTo("INVOICE_TOO_LONG");
        assertThat(code("<a>" + "<b/>".repeat(4_000_000))).isEqualTo("INVOICE_TOO_LONG");
        assertThat(code("<a>" + "<?b?>".repeat(40_000) + "</a>")).isEqualTo("INVOICE_TOO_LONG");
        assertThat(code("<a>" + "<!---->".repeat(1_000_000) + "</a>")).isEqualTo("INVOICE_NO_UBL");
    }

    @Test
    void aWrongEncodingIsToldSo() {
        byte[] latin = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><a>é</a>".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(catchThrowableOfType(UnreadableInvoice.class, () -> UblInvoice.parse(latin))
                        .finding()
                        .code())
                .isEqualTo("INVOICE_NO_XML");
    }

    @Test
    void attachmentsOfKnownKindsAreTakenOut() throws Exception {
        String pdf = Base64.getEncoder().encodeToString("%PDF-1.7".getBytes(StandardCharsets.UTF_8));
        InvoiceXml attached = InvoiceXml.sound()
                .with("<!-- attachments -->", attachment("application/pdf", pdf) + attachment("text/html", pdf));
        assertThat(new UblReader().attachments(UblInvoice.parse(attached.bytes())))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.mediaType()).isEqualTo("application/pdf");
                    assertThat(found.bytes()).startsWith("%PDF".getBytes(StandardCharsets.UTF_8));
                });
    }

    private static String attachment(String type, String base64) {
        return "<cac:AdditionalDocumentReference><cbc:ID>B</cbc:ID><cac:Attachment><cbc:EmbeddedDocumentBinaryObject mimeCode=\""
                + type + "\" filename=\"b.pdf\">" + base64
                + "</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference>";
    }

    private static String code(String text) {
        return catchThrowableOfType(
                        UnreadableInvoice.class, () -> UblInvoice.parse(text.getBytes(StandardCharsets.UTF_8)))
                .finding()
                .code();
    }
}
