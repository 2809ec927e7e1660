package org.ironstock.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ironstock.contract.domain.Piece;
import org.ironstock.contract.process.ContractScene;
import org.ironstock.payment.BankFiles;
import org.ironstock.payment.BankScene;
import org.ironstock.payment.InvoiceXml;
import org.ironstock.platform.DemoMode;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * From an inherited contract to a paid invoice over HTTP alone, with the bodies of the page for outside systems: events,
 * the API of suppliers, our own addresses, and the REST API of Camunda for every task. Only jobs and the clock are moved by
 * hand.
 */
@EngineTest
class ContractApiWalkTest {

    private static final Path PAGE = Path.of("src", "docs", "integration", "production-contract.md");
    private static final Pattern BODY = Pattern.compile("```json (?<name>\\S+)\\n(?<body>.+?)```", Pattern.DOTALL);
    private static final String MANAGER = "rvo-contract-manager-1";

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> bodies = new HashMap<>();

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private Outsiders outsiders;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private DemoMode demo;

    @Autowired
    private Desk desk;

    private BankScene bank;

    @BeforeEach
    void readThePage() throws IOException {
        desk.travelTo(Instant.parse("2026-02-02T09:00:00Z"));
        bank = new BankScene(application);
        Matcher body = BODY.matcher(Files.readString(PAGE));
        while (body.find()) {
            bodies.put(body.group("name"), body.group("body"));
        }
        names.put("12345678", String.valueOf(ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999)));
        names.put("{reference}", "LCH-" + UUID.randomUUID());
        names.put("{forecast}", "RAMING-" + UUID.randomUUID());
    }

    @Test
    void anInheritedContractBecomesAPaidInvoiceOverTheApi() throws Exception {
        Manufacturer maker = registered();
        String contract = event("contract.transferred", "{contractId}");
        bringPieces(contract);
        answer(MANAGER, "Task_RegisterContract", contract);
        sign("vws-gmt-director-1", contract);
        sign("rvo-director-1", contract);
        account(maker);

        event("contract.forecast-filed", "");
        event("contract.product-tested", "");
        maker.api().postForLocation("/api/filter-statements", body("filter-statement"));
        String order = event("contract.order-requested", "{orderId}");
        assertThat(Objects.requireNonNull(http.withBasicAuth("vws-portaal", demo.password())
                                .getForObject("/api/order-requests/" + order, JsonNode.class))
                        .get("findings"))
                .isEmpty();
        answer("rvo-buyer-1", "Task_PrepareOrder", order);
        sign(MANAGER, order);
        sign("rvo-director-1", order);
        assertThat(maker.offeredOrder().get("valueCents").asLong()).isEqualTo(62_500L);
        assertThat(maker.confirms(order).getStatusCode()).isEqualTo(HttpStatus.OK);
        desk.runJobs(order);

        assertThat(maker.tells("contract.delivery-announced", body("contract.delivery-announced"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.CREATED);
        desk.runJobs(order);
        answer("lch-stock-1", "Task_CountDelivery", order);
        answer(MANAGER, "Task_CompleteCertificates", order);
        complete("lch-stock-1", "Task_TakeSample", order, Map.of("pieces", 200, "packages", 4, "seal", "Z-1"));
        answer("tno-test-1", "Task_EnterTestResult", order);
        answer(MANAGER, "Task_DecideLotRelease", order);
        assertThat(maker.lots().findValuesAsText("state")).containsExactly("RELEASED");

        bank.newDayFrom(LocalDate.of(2026, 2, 3));
        String invoice = charge(maker, order);
        complete("rvo-finance-1", "Task_ApprovePaymentFirst", invoice, asAnswer("approval"));
        complete("cibg-finance-1", "Task_ApprovePaymentSecond", invoice, asAnswer("approval"));
        pay(invoice);
        assertThat(maker.invoice(invoice).get("state").asText()).isEqualTo("PAID");
    }

    private Manufacturer registered() throws Exception {
        JsonNode registered =
                Objects.requireNonNull(http.postForObject("/api/suppliers", body("supplier"), JsonNode.class));
        Manufacturer maker = new Manufacturer(
                http,
                registered.get("supplierId").asText(),
                Objects.requireNonNull(names.get("12345678")),
                registered.get("secret").asText());
        names.put("{supplierId}", maker.id());
        assertThat(new OfficialSession(port, "cibg-buyer-1", demo.password())
                        .post(
                                "/api/suppliers/" + maker.id() + "/confirmation",
                                "application/json",
                                "{\"outcome\": \"CONFIRMED\"}".getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(200);
        return maker;
    }

    private void bringPieces(String contract) throws Exception {
        String all = Arrays.stream(Piece.values())
                .map(piece -> "stuk=" + piece.name())
                .collect(Collectors.joining("&"));
        assertThat(new OfficialSession(port, MANAGER, demo.password())
                        .post(
                                "/contracten/%s/stukken?%s&plaats=artikel%%201".formatted(contract, all),
                                "application/octet-stream",
                                ContractScene.pdf())
                        .statusCode())
                .isEqualTo(201);
    }

    private void account(Manufacturer maker) throws Exception {
        String page = "/leveranciers/" + maker.id();
        new OfficialSession(port, MANAGER, demo.password())
                .submit(page + "/telefoonnummers", Map.of("nummer", "+31 26 123 45 67", "bron", "handelsregister"));
        new OfficialSession(port, "rvo-finance-1", demo.password())
                .submit(page + "/rekeningen", Map.of("iban", InvoiceXml.IBAN, "houder", "Maskerfabriek Arnhem"));
        OfficialSession second = new OfficialSession(port, "rvo-finance-2", demo.password());
        String shown = second.get(page + "/rekeningen");
        second.submit(
                found(shown, "action=\"([^\"]+/verificatie)\""),
                Map.of(
                        "telefoon",
                        found(shown, "<option value=\"(\\d+)\">"),
                        "gesproken",
                        "mevrouw De Wit, directeur"));
        assertThat(second.get(page + "/rekeningen")).contains("geverifieerd");
    }

    private String charge(Manufacturer maker, String order) {
        ResponseEntity<JsonNode> taken = maker.invoices(InvoiceXml.sound()
                .with("2026-11-20", "2026-02-02")
                .order(order)
                .kvk(maker.kvkNumber())
                .with(">FFP2<", ">IIR-MASK<")
                .charging(10_000, "0.0625", "625.00", "131.25", "756.25"));
        assertThat(taken.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        String id = Objects.requireNonNull(taken.getBody()).get("invoiceId").asText();
        desk.runJobs(id);
        return id;
    }

    private void pay(String invoice) throws Exception {
        String batch = bank.payMoment();
        sign("cibg-finance-2", batch);
        bank.deliver();
        String file = bank.fileAtBank(batch);
        assertThat(file).contains("<CtrlSum>756.25</CtrlSum>");
        String name = found(file, "<EndToEndId>([^<]+)<");
        bankAnswers(BankFiles.report(batch, "", BankFiles.accepted(name)));
        bankAnswers(BankFiles.notification(BankFiles.booked(name, "756.25", bank.day())));
        bank.tell();
        desk.runJobs(invoice);
    }

    private void bankAnswers(String file) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_XML);
        assertThat(http.withBasicAuth("bank", EngineTest.CLIENT_SECRET)
                        .postForEntity("/api/bank-answers", new HttpEntity<>(file, headers), JsonNode.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.CREATED);
    }

    /** Sends the event of this name; the case that it reached gets this name in what follows. */
    private String event(String name, String called) throws JsonProcessingException {
        String reached = outsiders.send(name, json.convertValue(body(name), new TypeReference<>() {}));
        if (!called.isEmpty()) {
            names.put(called, reached);
            desk.runJobs(reached);
        }
        return reached;
    }

    private JsonNode body(String name) throws JsonProcessingException {
        String text = bodies.get(name);
        assertThat(text).as("body %s on %s", name, PAGE).isNotNull();
        for (Map.Entry<String, String> known : names.entrySet()) {
            text = text.replace(known.getKey(), known.getValue());
        }
        return json.readTree(text);
    }

    private void answer(String official, String task, String caseRef) throws JsonProcessingException {
        complete(official, task, caseRef, asAnswer(task));
    }

    private Map<String, Object> asAnswer(String name) throws JsonProcessingException {
        return Map.of("answer", json.writeValueAsString(body(name)));
    }

    private void sign(String official, String caseRef) {
        complete(official, "Task_SignDocument", caseRef, Map.of("decision", "SIGN"));
    }

    private void complete(String official, String task, String caseRef, Map<String, Object> fields) {
        TestRestTemplate engine = http.withBasicAuth(official, demo.password());
        JsonNode open = Objects.requireNonNull(engine.getForObject(
                "/engine-rest/task?processInstanceBusinessKey={case}&taskDefinitionKey={task}",
                JsonNode.class,
                caseRef,
                task));
        assertThat(open).as("%s in %s for %s", task, caseRef, official).hasSize(1);
        String id = open.get(0).get("id").asText();
        done(engine, "/engine-rest/task/" + id + "/claim", Map.of("userId", official));
        Map<String, Object> variables = new HashMap<>();
        fields.forEach((name, value) -> variables.put(name, Map.of("value", value)));
        done(engine, "/engine-rest/task/" + id + "/submit-form", Map.of("variables", variables));
        desk.runJobs(caseRef);
    }

    private static void done(TestRestTemplate engine, String path, Map<String, Object> body) {
        ResponseEntity<String> answer = engine.exchange(path, HttpMethod.POST, new HttpEntity<>(body), String.class);
        assertThat(answer.getStatusCode()).as("%s: %s", path, answer.getBody()).isEqualTo(HttpStatus.NO_CONTENT);
    }

    private static String found(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
        return found.group(1);
    }
}
