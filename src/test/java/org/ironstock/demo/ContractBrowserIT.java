package org.ironstock.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.ironstock.contract.domain.Piece;
import org.ironstock.contract.process.ContractScene;
import org.ironstock.payment.BankFiles;
import org.ironstock.payment.BankScene;
import org.ironstock.payment.InvoiceXml;
import org.ironstock.platform.DemoMode;
import org.ironstock.platform.Officials;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.NeedsBrowser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A production contract from the crisis file to the paid invoice, as people do it: officials in Chromium, each signed in as
 * themselves, every user task through its form in Tasklist and the rest on our pages. Only those outside do their part over
 * HTTP: the crisis organisation, who asks for an order, the manufacturer, the bank. Jobs run and the clock moves between the
 * tasks.
 *
 * <p>The contract: at most 40,000,000 masks and € 2,500,000; 4,000,000 were ordered before at € 0.0625, which is € 250,000.
 * The order: 2,000,000 masks, € 125,000. Of it 1,200,000 are found good: € 75,000.00, with 21% VAT € 15,750.00 more,
 * € 90,750.00.
 */
@EngineTest
@NeedsBrowser
class ContractBrowserIT {

    private static final String PRODUCT = "IIR-MASK";
    private static final String IBAN = InvoiceXml.IBAN;
    private static final String IBAN_IN_GROUPS = "NL91 ABNA 0417 1643 00";

    private static final String MANAGER = "rvo-contract-manager-1";
    private static final String WAREHOUSE = "lch-stock-1";
    private static final String LABORATORY = "tno-test-1";
    private static final String FIRST_APPROVER = "rvo-finance-1";
    private static final String SECOND_APPROVER = "cibg-finance-1";
    private static final String RELEASER = "cibg-finance-2";

    private final String reference = "LCH-" + UUID.randomUUID().toString().substring(0, 13);
    private final String place = "DC-" + reference;

    @TempDir
    private Path folder;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private Outsiders outsiders;

    @Autowired
    private Officials officials;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private DemoMode demo;

    @Autowired
    private Desk desk;

    private BankScene bank;
    private BrowserOffice office;
    private OfficialBrowser browser;

    @BeforeEach
    void openABrowserInFebruary() {
        desk.travelTo(Instant.parse("2026-02-02T09:00:00Z"));
        bank = new BankScene(application);
        office = new BrowserOffice(application, port);
        browser = office.browser();
    }

    @AfterEach
    void closeTheBrowser() {
        office.close();
    }

    @Test
    void peopleTakeAContractFromTheCrisisFileToThePaidInvoice() throws IOException {
        Manufacturer maker = registers();
        confirmSupplier(maker);
        String contract = handOver(maker);
        register(contract);
        bringPieces(contract);
        office.sign(contract);
        readContract(contract, "loopt", "€ 250.000,00", "€ 2.250.000,00");
        payOnlyWhoWasCalledBack(maker);

        desk.travelTo(Instant.parse("2026-02-04T09:00:00Z"));
        String order = ask(contract, maker);
        prepare(order);
        office.sign(order);
        accept(order, maker);
        readContract(contract, "loopt", "€ 375.000,00", "€ 2.125.000,00");

        count(order, maker);
        giveUpSecondLot(order);
        String lot = test(order);
        release(order, lot);
        readStock(lot, maker);

        desk.travelTo(Instant.parse("2026-03-05T09:00:00Z"));
        String invoice = charge(order, maker);
        bank.newDayFrom(LocalDate.of(2026, 3, 6));
        approveByTwo(invoice, order);
        pay(invoice, maker);
        readContract(contract, "loopt", "€ 375.000,00", "€ 2.125.000,00");
    }

    /** On the public page; the secret is shown once. */
    private Manufacturer registers() {
        String kvk = String.valueOf(ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999));
        browser.go("/leveranciers/registreren");
        browser.fill("Naam van de onderneming", name(kvk));
        browser.fill("KvK-nummer", kvk);
        browser.fill("E-mailadres voor berichten over aanbestedingen", "verkoop@maskers.example");
        browser.fill("Straat en huisnummer", "Westervoortsedijk 1");
        browser.fill("Postcode", "6827 AA");
        browser.fill("Plaats", "Arnhem");
        browser.fill("Landcode", "NL");
        browser.press("Registreren");
        browser.await("the number", () -> browser.text().contains("Uw registratie is ontvangen"));
        return new Manufacturer(http, browser.factOf("Leveranciersnummer"), kvk, browser.factOf("Geheim"));
    }

    private static String name(String kvk) {
        return "Maskerfabriek " + kvk;
    }

    private void confirmSupplier(Manufacturer maker) {
        as("cibg-buyer-1", () -> {
            browser.go("/leveranciers");
            browser.press("Bevestigen: " + name(maker.kvkNumber()));
            browser.await("the confirmation", () -> browser.rowOf(name(maker.kvkNumber()))
                    .contains(maker.id()));
        });
    }

    private String handOver(Manufacturer maker) {
        String contract = outsiders.send(
                "contract.transferred",
                Map.of(
                        "reference",
                        reference,
                        "title",
                        "Chirurgische mondneusmaskers IIR",
                        "supplier",
                        Map.of("name", name(maker.kvkNumber()), "kvkNumber", maker.kvkNumber()),
                        "signature",
                        Map.of(
                                "signedOn", "2025-04-10",
                                "signer", "Hanna Smit",
                                "function", "directeur GMT",
                                "mandateReference", "VWS-2025-17"),
                        "maximumValueCents",
                        250_000_000L,
                        "paymentTermDays",
                        30,
                        "endsOn",
                        "2027-03-31",
                        "lines",
                        List.of(Map.of(
                                "productCode",
                                PRODUCT,
                                "unitPrice",
                                "0.0625",
                                "maximumQuantity",
                                40_000_000,
                                "orderedQuantity",
                                4_000_000)),
                        "schedule",
                        List.of(Map.of("dueOn", "2026-06-01", "line", 1, "quantity", 2_000_000))));
        desk.runJobs(contract);
        return contract;
    }

    /** What the event said is there already. */
    private void register(String contract) {
        office.done(MANAGER, "Task_RegisterContract", contract, () -> {
            assertThat(browser.factOf("Kenmerk crisisorganisatie")).isEqualTo(reference);
            assertThat(browser.valueOf("Maximale waarde met alle opties, exclusief btw (EUR)"))
                    .isEqualTo("2.500.000,00");
            assertThat(browser.valueOf("Stuksprijs (EUR), rij 1")).isEqualTo("0,0625");
            assertThat(browser.valueOf("Al besteld (stuks), rij 1")).isEqualTo("4000000");
            assertThat(browser.rowOf("getekend exemplaar")).endsWith("ontbreekt");
        });
    }

    private void bringPieces(String contract) throws IOException {
        Path scan = Files.write(folder.resolve("contract.pdf"), ContractScene.pdf());
        Task repair = desk.task("Task_RepairContract", contract);
        as(MANAGER, () -> {
            browser.openTask(repair.getId());
            assertThat(browser.text()).contains("In het dossier ontbreekt: getekend exemplaar.");
            String page = browser.hrefOf("Pagina van het contract: stukken inzien en toevoegen");
            assertThat(page).endsWith("/contracten/" + contract);

            browser.go("/contracten/" + contract);
            browser.upload("bestand", scan);
            for (Piece piece : Piece.values()) {
                browser.tick("stuk-" + piece.name());
            }
            browser.fill("Vindplaats, bijvoorbeeld artikel 4", "artikel 1");
            browser.press("Toevoegen");
            browser.await("the piece", () -> browser.rowOf("getekend exemplaar").contains("artikel 1"));
        });
        office.done(MANAGER, "Task_RepairContract", contract, () -> assertThat(browser.rowOf("getekend exemplaar"))
                .endsWith("in het dossier"));
    }

    private void readContract(String contract, String state, String ordered, String left) {
        as("rvo-buyer-1", () -> {
            browser.go("/contracten/" + contract);
            assertThat(browser.rowOf("Stand")).isEqualTo("Stand " + state);
            assertThat(browser.rowOf("Besteld")).isEqualTo("Besteld " + ordered);
            assertThat(browser.rowOf("Nog te bestellen")).isEqualTo("Nog te bestellen " + left);
            assertThat(browser.text()).contains("Er staat niets open.");
        });
    }

    /** One enters the account, another one calls a number that was known before. */
    private void payOnlyWhoWasCalledBack(Manufacturer maker) {
        String page = "/leveranciers/" + maker.id() + "/rekeningen";
        as(MANAGER, () -> {
            browser.go(page);
            browser.fill("Telefoonnummer, internationaal geschreven", "+31 26 123 45 67");
            browser.fill("Waar gevonden? Nooit in het bericht dat om de wijziging vraagt.", "handelsregister");
            browser.press("Nummer vastleggen");
            browser.await("the number", () -> browser.text().contains("+31261234567, handelsregister"));
        });
        as("rvo-finance-1", () -> {
            browser.go(page);
            browser.fill("IBAN", IBAN);
            browser.fill("Naam van de rekeninghouder", name(maker.kvkNumber()));
            browser.press("Invoeren");
            browser.await("the account", () -> browser.text().contains(IBAN_IN_GROUPS));
            verify();
            browser.await("the refusal", () -> browser.text().contains("U hebt deze rekening zelf ingevoerd"));
        });
        as("rvo-finance-2", () -> {
            browser.go(page);
            verify();
            browser.await("the verification", () -> browser.text()
                    .contains("geverifieerd door " + officials.displayName("rvo-finance-2")));
        });
    }

    private void verify() {
        browser.selectFirst("Nummer dat is gebeld");
        browser.fill("Gesproken met (naam en functie)", "mevrouw De Wit, directeur");
        browser.press("De leverancier heeft dit nummer bevestigd");
    }

    /** One mask more than the contract leaves is refused; of what was really needed the checks find nothing. */
    private String ask(String contract, Manufacturer maker) {
        String forecast = "RAMING-" + reference;
        outsiders.send(
                "contract.forecast-filed",
                Map.of(
                        "reference",
                        forecast,
                        "productCode",
                        PRODUCT,
                        "weeklyNeed",
                        100_000_000,
                        "madeOn",
                        "2026-02-01"));
        outsiders.send(
                "contract.product-tested",
                Map.of(
                        "productCode",
                        PRODUCT,
                        "supplierId",
                        maker.id(),
                        "testedOn",
                        "2026-01-15",
                        "passed",
                        true,
                        "reportReference",
                        "TNO-2026-17"));
        assertThat(maker.statesFilterMaterial(PRODUCT, "2026-02-04", 40_000_000, 500_000)
                        .getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);

        String tooMuch = request(contract, forecast, 36_000_001);
        assertThat(standing(tooMuch).get("state").asText()).isEqualTo("REFUSED");
        assertThat(standing(tooMuch).get("findings").findValuesAsText("code"))
                .containsExactly("ORDER_ABOVE_QUANTITY", "ORDER_ABOVE_VALUE");
        String order = request(contract, forecast, 2_000_000);
        assertThat(standing(order).get("findings")).isEmpty();
        return order;
    }

    private String request(String contract, String forecast, long pieces) {
        String order = outsiders.send(
                "contract.order-requested",
                Map.of(
                        "contractId",
                        contract,
                        "productCode",
                        PRODUCT,
                        "quantity",
                        pieces,
                        "unitPrice",
                        "0.0625",
                        "forecastReference",
                        forecast,
                        "neededBy",
                        "2026-03-31"));
        desk.runJobs(order);
        return order;
    }

    private JsonNode standing(String order) {
        return Objects.requireNonNull(http.withBasicAuth("vws-portaal", demo.password())
                .getForObject("/api/order-requests/{id}", JsonNode.class, order));
    }

    private void prepare(String order) {
        office.done("rvo-buyer-1", "Task_PrepareOrder", order, () -> {
            assertThat(browser.factOf("Hoeveelheid")).isEqualTo("2.000.000");
            assertThat(browser.factOf("Stuksprijs")).isEqualTo("€ 0,0625");
            assertThat(browser.factOf("Waarde exclusief btw")).isEqualTo("€ 125.000,00");
            assertThat(browser.factOf("Daarna nog te bestellen onder het contract"))
                    .isEqualTo("€ 2.125.000,00");
            assertThat(browser.factOf("Daarna nog te bestellen van dit product"))
                    .isEqualTo("34.000.000");
            browser.choose("Order opstellen");
            browser.fill("Afleverplaats", place);
            assertThat(browser.valueOf("Leveren uiterlijk"))
                    .as("the day on which it is needed")
                    .isEqualTo("2026-03-31");
            browser.fill("Leveren uiterlijk", "2026-03-02");
        });
    }

    private void accept(String order, Manufacturer maker) {
        JsonNode offered = maker.offeredOrder();
        assertThat(offered.get("orderId").asText()).isEqualTo(order);
        assertThat(offered.get("valueCents").asLong()).isEqualTo(12_500_000L);
        assertThat(maker.reads(offered.get("document").asText()))
                .contains(order, "125000.00", "0.0625", place, "2026-03-02");
        JsonNode confirmed = Objects.requireNonNull(maker.confirms(order).getBody());
        assertThat(confirmed.get("state").asText()).isEqualTo("CONFIRMED");
        desk.runJobs(order);
    }

    /** The form does not tell what was announced, and takes no more than was ordered. */
    private void count(String order, Manufacturer maker) {
        desk.travelTo(Instant.parse("2026-02-26T09:00:00Z"));
        ResponseEntity<JsonNode> announced = maker.tells(
                "contract.delivery-announced",
                Map.of(
                        "orderId",
                        order,
                        "reference",
                        "PAK-1",
                        "expectedOn",
                        "2026-03-02",
                        "lots",
                        List.of(
                                announced("B-1", 1_200_000, "2026-01-12", "2029-01-12"),
                                announced("B-2", 812_345, "2026-01-19", "2029-01-19"))));
        assertThat(announced.getStatusCode().is2xxSuccessful()).isTrue();
        desk.travelTo(Instant.parse("2026-03-02T09:00:00Z"));
        office.done(WAREHOUSE, "Task_CountDelivery", order, () -> {
            assertThat(browser.text()).contains("PAK-1").doesNotContain("812.345");
            assertThat(browser.valueOf("Batchnummer op de doos, rij 2")).isEqualTo("B-2");
            assertThat(browser.valueOf("Houdbaar tot, rij 1")).isEqualTo("2029-01-12");
            browser.fill("Geteld (stuks), rij 1", "1200000");
            browser.fill("Geteld (stuks), rij 2", "800001");
            browser.fill("Temperatuur bij aankomst (als die is gemeten)", "18 graden");
            assertThat(browser.completeInVain())
                    .as("one more than was ordered")
                    .contains("Er is 2.000.001 geteld en nog 2.000.000 te leveren");
            browser.fill("Geteld (stuks), rij 2", "800000");
        });
    }

    private static Map<String, Object> announced(String batch, long pieces, String made, String expires) {
        return Map.of("supplierLot", batch, "quantity", pieces, "producedOn", made, "expiresOn", expires);
    }

    /** The papers of the second lot do not come: it is rejected, and nothing of it is paid. */
    private void giveUpSecondLot(String order) {
        Task papers = taskOf("Task_CompleteCertificates", order, 2);
        office.done(MANAGER, papers, order, () -> {
            assertThat(browser.factOf("Partijnummer van de leverancier")).isEqualTo("B-2");
            assertThat(browser.text()).contains("Bij de partij ontbreekt: Testrapport van de fabrikant.");
            browser.choose("De papieren komen niet in orde: afkeuren");
            browser.fill("Reden van de afkeuring", "De fabrikant heeft van deze partij geen papieren.");
        });
        office.done(MANAGER, "Task_HandleLotRejection", order, () -> {
            assertThat(browser.factOf("Aantal")).isEqualTo("800.000 stuks");
            browser.choose("Vervanging van de partij");
            browser.choose("Nee");
            browser.fill("Motivering", "Zonder papieren is de partij niet te gebruiken; vervanging is gevraagd.");
        });
    }

    /** @return the first lot, of which the test is passed */
    private String test(String order) {
        Task papers = taskOf("Task_CompleteCertificates", order, 1);
        String lot = lotOf(papers);
        office.done(MANAGER, papers, order, () -> {
            browser.choose("De papieren zijn aangevuld: opnieuw toetsen");
            browser.press("Stuk toevoegen");
            browser.press("Stuk toevoegen");
            browser.select("Soort, rij 1", "EU-conformiteitsverklaring medisch hulpmiddel (MDR)");
            browser.fill("Nummer, rij 1", "DoC-1");
            browser.fill("Afgegeven op, rij 1", "2025-06-01");
            browser.fill("UDI-DI, rij 1", "08712345678906");
            browser.fill("SRN, rij 1", "NL-MF-000012345");
            browser.select("Soort, rij 2", "Testrapport van de fabrikant");
            browser.fill("Nummer, rij 2", "R-2025-9");
            browser.fill("Normen met editie, rij 2", "EN 14683:2019+AC:2019");
            browser.fill("Afgegeven op, rij 2", "2025-06-01");
        });
        office.done(WAREHOUSE, taskOf("Task_TakeSample", order, 1), order, () -> {
            assertThat(browser.valueOf("Bemonstering (ISO 2859-1)")).contains("letter P, 800 stuks");
            browser.fill("Genomen stuks", "799");
            browser.fill("Uit zoveel dozen", "40");
            browser.fill("Nummer van het zegel", "Z-" + reference);
            browser.settle();
            assertThat(browser.completeInVain()).contains("Het monster heeft ten minste 800 stuks; genomen: 799.");
            browser.fill("Genomen stuks", "800");
            browser.settle();
        });
        desk.travelTo(Instant.parse("2026-03-04T09:00:00Z"));
        office.done(LABORATORY, "Task_EnterTestResult", order, () -> {
            browser.fill("Laboratorium", "TNO Delft");
            browser.fill("Nummer van het rapport", "R-2026-17");
            browser.fill("Getoetst op", "2026-03-04");
            browser.fill("Gebrekkige stuks in het monster", "21");
            browser.fill("Stuks die bij de toets zijn verbruikt", "20");
            assertThat(browser.rows("Meetwaarden")).isEqualTo(4);
            browser.fill("Meetwaarden, rij 1", "98,4 98,6 99,0 98,0");
            browser.fill("Meetwaarden, rij 2", "12 9 30 11 14");
            browser.fill("Meetwaarden, rij 3", "41,2 44,8 39,9 59,9 42,0");
            browser.fill("Meetwaarden, rij 4", "16,0 17,2 16,4 18,1 16,9");
            assertThat(browser.completeInVain()).contains("ten minste 5 meetwaarden nodig; ingevoerd: 4.");
            browser.fill("Meetwaarden, rij 1", "98,4 98,6 99,0 98,0 99,1");
        });
        return lot;
    }

    /** Who entered the result sees that a second person decides, and is refused. */
    private void release(String order, String lot) {
        Task decide = desk.task("Task_DecideLotRelease", order);
        assertThat(refused(LABORATORY, decide, () -> browser.choose("Vrijgeven")))
                .contains("Wie testresultaten van de partij invoerde, geeft haar niet vrij");
        office.done("rvo-contract-manager-2", decide, order, () -> {
            assertThat(browser.factOf("Partij")).isEqualTo(lot);
            assertThat(browser.factOf("Resultaat ingevoerd door")).contains(officials.displayName(LABORATORY));
            assertThat(browser.rowOf("Bacteriële filtratie (BFE)"))
                    .contains("ten minste 98 %", "slechtste van 5: 98,0 %");
            browser.choose("Vrijgeven");
        });
    }

    /** Twenty masks were used up by the test; the rejected lot is shown as rejected. */
    private void readStock(String lot, Manufacturer maker) {
        as("rvo-buyer-1", () -> {
            browser.go("/voorraad?zoek=" + place);
            assertThat(browser.rowOf(lot)).contains("batch B-1", place, "VWS vrij 1.199.980 12 januari 2029");
            assertThat(browser.rowOf("batch B-2")).contains("afgekeurd 800.000");
        });
        assertThat(maker.lots().findValuesAsText("state")).containsExactlyInAnyOrder("RELEASED", "REJECTED");
    }

    /** An invoice without the customer's number comes back at once with the rule that it breaks. */
    private String charge(String order, Manufacturer maker) {
        InvoiceXml invoice = InvoiceXml.sound()
                .number("F-" + reference)
                .with("2026-11-20", "2026-03-05")
                .order(order)
                .kvk(maker.kvkNumber())
                .with(">FFP2<", ">" + PRODUCT + "<")
                .charging(1_200_000, "0.0625", "75000.00", "15750.00", "90750.00");
        ResponseEntity<JsonNode> refusal = maker.invoices(invoice.with("schemeID=\"0190\"", "schemeID=\"0106\""));
        assertThat(refusal.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(String.valueOf(refusal.getBody())).contains("BR-NL-BFR-2");

        ResponseEntity<JsonNode> taken = maker.invoices(invoice);
        assertThat(taken.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        JsonNode body = Objects.requireNonNull(taken.getBody());
        assertThat(body.get("gross").decimalValue()).isEqualByComparingTo("90750.00");
        String id = body.get("invoiceId").asText();
        desk.runJobs(id);
        return id;
    }

    /** Who counted the goods does not see the task; who approved first is not the second. */
    private void approveByTwo(String invoice, String order) {
        Task first = desk.task("Task_ApprovePaymentFirst", invoice);
        as(WAREHOUSE, () -> {
            browser.showTask(first.getId());
            browser.await(
                    "the answer to who booked the receipt",
                    () -> !browser.errors().isEmpty() || browser.text().contains("Selecteer een taak"));
            assertThat(browser.text()).doesNotContain(invoice);
        });
        office.done(FIRST_APPROVER, first, invoice, () -> {
            assertThat(browser.factOf("Te betalen")).isEqualTo("€ 90.750,00");
            // 5 March and thirty days is Saturday 4 April 2026, then Easter: the term ends on Tuesday
            assertThat(browser.factOf("Uiterlijk")).isEqualTo("7 april 2026");
            assertThat(browser.factOf("Rekening op de factuur")).isEqualTo(IBAN_IN_GROUPS);
            assertThat(browser.text()).contains("Order " + order);
            assertThat(browser.text()).contains(officials.displayName(WAREHOUSE));
            browser.choose("Goedkeuren: betaal het bedrag hierboven op de rekening hierboven");
        });
        Task second = desk.task("Task_ApprovePaymentSecond", invoice);
        assertThat(refused(
                        FIRST_APPROVER,
                        second,
                        () -> browser.choose("Goedkeuren: betaal het bedrag hierboven op de rekening hierboven")))
                .contains("U gaf de eerste goedkeuring; de tweede geeft een ander.");
        office.done(SECOND_APPROVER, second, invoice, () -> {
            assertThat(browser.factOf("Eerste goedkeuring")).contains(officials.displayName(FIRST_APPROVER));
            browser.choose("Goedkeuren: betaal het bedrag hierboven op de rekening hierboven");
        });
        assertThat(onInvoices(invoice)).contains("€ 90.750,00").endsWith("klaar voor betaling");
    }

    private String onInvoices(String invoice) {
        StringBuilder row = new StringBuilder();
        as(RELEASER, () -> {
            browser.go("/facturen");
            row.append(browser.rowOf(invoice));
        });
        return row.toString();
    }

    /** At two the payment goes into the batch of the day; a third person releases it, the bank accepts it and books it. */
    private void pay(String invoice, Manufacturer maker) {
        as(RELEASER, () -> {
            browser.go("/betalingen");
            assertThat(browser.text().replace('\u00a0', ' '))
                    .contains("In de wachtrij voor de volgende batch: 1 betaling, samen € 90.750,00.");
        });
        String batch = bank.payMoment();
        Task release = desk.task("Task_SignDocument", batch);
        assertThat(refused(SECOND_APPROVER, release, () -> browser.choose("Ik teken")))
                .contains("U hebt dit stuk zelf opgesteld en tekent het daarom niet.");
        office.done(RELEASER, release, batch, () -> {
            assertThat(browser.valueOf("Bedrag waarop uw bevoegdheid is getoetst")
                            .replace('\u00a0', ' '))
                    .isEqualTo("€ 90.750,00");
            browser.choose("Ik teken");
        });

        bank.deliver();
        String file = bank.fileAtBank(batch);
        assertThat(file).contains("<NbOfTxs>1</NbOfTxs><CtrlSum>90750.00</CtrlSum>", IBAN, "Factuur F-" + reference);
        String name = nameIn(file);
        answer(BankFiles.report(batch, "", BankFiles.accepted(name)));
        answer(BankFiles.notification(BankFiles.booked(name, "90750.00", bank.day())));
        bank.tell();
        desk.runJobs(invoice);
        desk.runJobs(batch);

        as(RELEASER, () -> {
            browser.go("/betalingen/" + batch);
            assertThat(browser.rowOf(name)).contains(IBAN_IN_GROUPS, invoice, "€ 90.750,00", "uitgevoerd geboekt op");
        });
        assertThat(onInvoices(invoice)).endsWith("betaald");
        assertThat(maker.invoice(invoice).get("state").asText()).isEqualTo("PAID");
        assertThat(desk.ends("paymentBatch", batch)).containsExactly("EndEvent_BatchSettled");
        assertThat(desk.openTasks(invoice)).isEmpty();
    }

    private static String nameIn(String file) {
        Matcher name = Pattern.compile("<EndToEndId>([^<]+)</EndToEndId>").matcher(file);
        assertThat(name.find()).isTrue();
        return name.group(1);
    }

    private void answer(String file) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_XML);
        ResponseEntity<JsonNode> taken = http.withBasicAuth("bank", EngineTest.CLIENT_SECRET)
                .postForEntity("/api/bank-answers", new HttpEntity<>(file, headers), JsonNode.class);
        assertThat(taken.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        assertThat(Objects.requireNonNull(taken.getBody()).get("differences").asInt())
                .isZero();
    }

    private void as(String official, Runnable work) {
        browser.signIn(official, demo.password());
        work.run();
        browser.signOut();
    }

    /** Tries to complete a task, reads why that is refused and gives the task back. */
    private String refused(String official, Task task, Runnable fill) {
        StringBuilder why = new StringBuilder();
        as(official, () -> {
            browser.openTask(task.getId());
            fill.run();
            why.append(browser.completeInVain());
        });
        desk.as(official).doing(() -> {
            tasks.claim(task.getId(), null);
            return official;
        });
        return why.toString();
    }

    private Task taskOf(String key, String order, int lotNumber) {
        return desk.tasks(key, order).stream()
                .filter(task -> lotOf(task).endsWith("-" + lotNumber))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "No %s for lot %d; open: %s".formatted(key, lotNumber, desk.openTasks(order))));
    }

    private String lotOf(Task task) {
        return String.valueOf(runtime.getVariable(task.getExecutionId(), "lotId"));
    }
}
