package org.ironstock.payment.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ironstock.payment.application.InvoiceList;
import org.ironstock.payment.domain.InvoiceReceipt;
import org.ironstock.payment.process.InvoicesAtHand;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Whatever a supplier sends is answered and logged; nothing of it breaks the house. */
@EngineTest
class InvoiceApiTest {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private Desk desk;

    @Autowired
    private InvoiceList invoices;

    @Autowired
    private ObjectMapper json;

    private InvoicesAtHand scene;

    @BeforeEach
    void anOrder() {
        desk.travelTo(Instant.parse("2026-11-23T09:00:00Z"));
        scene = new InvoicesAtHand(beans);
    }

    @Test
    void anInvoiceIsTakenAndTheSameAgainGivesTheSameAnswer() throws Exception {
        ResponseEntity<String> first = post(scene.invoice("F-1").bytes());
        assertThat(first.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        JsonNode body = json.readTree(first.getBody());
        String id = body.get("invoiceId").asText();
        assertThat(first.getHeaders().getLocation()).hasPath("/api/invoices/" + id);
        assertThat(body.get("gross").decimalValue()).isEqualByComparingTo("78.65");

        ResponseEntity<String> again = post(scene.invoice("F-1").bytes());
        assertThat(again.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(json.readTree(again.getBody()).get("invoiceId").asText()).isEqualTo(id);
        assertThat(log()).extracting(InvoiceReceipt::outcome).containsExactly("DUPLICATE", "NEW");
    }

    @Test
    void aRefusedInvoiceIsToldRuleByRuleAndByLetter() throws Exception {
        ResponseEntity<String> refused = post(scene.invoice("F-1")
                .with("schemeID=\"0190\"", "schemeID=\"0106\"")
                .bytes());
        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(refused.getBody()).contains("BR-NL-BFR-2").contains("invoice-refused");
        String id = log().get(0).invoiceId().orElseThrow();
        assertThat(get("/api/invoices/" + id + "/letter").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        desk.runJobs(id);
        ResponseEntity<String> letter = get("/api/invoices/" + id + "/letter");
        assertThat(letter.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(letter.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PDF);
        assertThat(get("/api/invoices/" + id).getBody()).contains("REFUSED");
    }

    @Test
    void hostileAndBrokenFilesAreAnswered400AndLogged() {
        String laughs = "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><l>&b;</l>";
        assertThat(post(bytes(laughs)).getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(post(bytes("<!DOCTYPE i SYSTEM \"file:///etc/passwd\"><i/>")).getBody())
                .contains("INVOICE_NO_XML");
        assertThat(post(bytes("geen xml")).getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(post(bytes("<a>".repeat(100_000))).getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(post(new byte[0]).getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(log()).hasSize(5).allSatisfy(receipt -> {
            assertThat(receipt.outcome()).isEqualTo("INVOICE_NO_XML");
            assertThat(receipt.invoiceId()).isEmpty();
        });
    }

    @Test
    void otherDocumentsAreUnprocessableAndOtherMediaUnsupported() {
        assertThat(post(bytes("<order/>")).getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_PDF);
        ResponseEntity<String> pdf = signedIn()
                .exchange("/api/invoices", HttpMethod.POST, new HttpEntity<>(new byte[1], headers), String.class);
        assertThat(pdf.getStatusCode()).isEqualTo(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void twentyMegabytesWithAttachmentsAreTakenAndOneByteMoreIsNot() {
        int limit = 20 * 1024 * 1024;
        byte[] small = scene.invoice("F-1")
                .with("<!-- attachments -->", attachment(""))
                .bytes();
        byte[] whole = scene.invoice("F-1")
                .with("<!-- attachments -->", attachment("QUJD".repeat((limit - small.length) / 4)))
                .bytes();
        byte[] exact = java.util.Arrays.copyOf(whole, limit);
        java.util.Arrays.fill(exact, whole.length, limit, (byte) ' ');
        assertThat(post(exact).getStatusCode()).isEqualTo(HttpStatus.CREATED);

        byte[] more = java.util.Arrays.copyOf(exact, limit + 1);
        more[limit] = ' ';
        ResponseEntity<String> refused = post(more);
        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.PAYLOAD_TOO_LARGE);
        assertThat(refused.getBody()).contains("INVOICE_TOO_LARGE");
        assertThat(log()).extracting(InvoiceReceipt::outcome).containsExactly("INVOICE_TOO_LARGE", "NEW");
    }

    @Test
    void aSupplierSeesItsOwnInvoicesOnly() throws Exception {
        String id = json.readTree(post(scene.invoice("F-1").bytes()).getBody())
                .get("invoiceId")
                .asText();
        assertThat(get("/api/invoices").getBody()).contains(id);
        InvoicesAtHand other = new InvoicesAtHand(beans);
        TestRestTemplate others = http.withBasicAuth(other.supplierId(), other.secret());
        assertThat(others.getForEntity("/api/invoices/" + id, String.class).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(others.getForEntity("/api/invoices", String.class).getBody()).doesNotContain(id);
        assertThat(http.getForEntity("/api/invoices", String.class).getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    private static String attachment(String base64) {
        return "<cac:AdditionalDocumentReference><cbc:ID>B</cbc:ID><cac:Attachment><cbc:EmbeddedDocumentBinaryObject"
                + " mimeCode=\"application/pdf\" filename=\"b.pdf\">" + base64
                + "</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference>";
    }

    private List<InvoiceReceipt> log() {
        List<InvoiceReceipt> mine = new ArrayList<>(invoices.log());
        mine.removeIf(receipt -> !receipt.sender().equals(scene.supplierId()));
        return mine;
    }

    private TestRestTemplate signedIn() {
        return http.withBasicAuth(scene.supplierId(), scene.secret());
    }

    private ResponseEntity<String> post(byte[] file) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_XML);
        return signedIn()
                .exchange("/api/invoices", HttpMethod.POST, new HttpEntity<>(file, headers), String.class, Map.of());
    }

    private ResponseEntity<String> get(String path) {
        return signedIn().getForEntity(path, String.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
