package org.ironstock.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.ironstock.capacity.LineMonth;
import org.ironstock.capacity.application.TestRuns;
import org.ironstock.capacity.process.StandbyScene;
import org.ironstock.payment.InvoiceXml;
import org.ironstock.platform.DemoMode;
import org.ironstock.quality.process.LotDesk;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Sha256;
import org.ironstock.support.ConnectedSystem;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.NeedsBrowser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * One year of one line, as people live it: officials in Chromium, each signed in as themselves, the tasks through their
 * forms in Tasklist; the producer over HTTP and by events, as the crisis organisation. The clock moves between the tasks.
 *
 * <p>The contract runs from 31 December 2026 to 30 December 2027: 30,000 caps a month, € 30,000 a month for standing ready,
 * € 0.05 for each cap that is made. A day of readiness is worth the fee divided by the days of its month:
 *
 * <table>
 * <caption>The year, worked out by hand</caption>
 * <tr><th>Month</th><th>What happens</th><th>Ready</th><th>Fee</th></tr>
 * <tr><td>December 2026</td><td>one day; the drawn test run is passed</td><td>1 of 1</td>
 *     <td>30,000 x 1/31 = 967.741..., € 967.74</td></tr>
 * <tr><td>January</td><td>ready</td><td>31 of 31</td><td>€ 30,000.00</td></tr>
 * <tr><td>February</td><td>half ready: 78.57%, which earns half</td><td>22 of 28</td><td>€ 15,000.00</td></tr>
 * <tr><td>March</td><td>silent</td><td>0 of 31</td><td>€ 0.00, first month without fee</td></tr>
 * <tr><td>April</td><td>test run of the 8th failed: 899 caps where 900 pass</td><td>7 of 30</td>
 *     <td>23.33%: € 0.00, second in a row, notice of default</td></tr>
 * <tr><td>May</td><td>test run of the 4th passed</td><td>28 of 31</td>
 *     <td>90.32%, pro rata: 30,000 x 28/31 = 27,096.774..., € 27,096.77</td></tr>
 * <tr><td>June</td><td>activated from the 15th</td><td>14 of 14</td><td>30,000 x 14/30 = € 14,000.00</td></tr>
 * <tr><td>July to September</td><td>activated; delivered late; ramp-down to 30 September</td><td>not measured</td>
 *     <td>€ 0.00: the price per cap came in place</td></tr>
 * <tr><td>October</td><td>ready, the clocks change</td><td>31 of 31</td><td>€ 30,000.00</td></tr>
 * <tr><td>November</td><td>exactly 90%, pro rata</td><td>27 of 30</td><td>€ 27,000.00</td></tr>
 * <tr><td>December</td><td>the last thirty days</td><td>30 of 30</td>
 *     <td>30,000 x 30/31 = 29,032.258..., € 29,032.26</td></tr>
 * </table>
 *
 * <p>The activation: 30,000 caps a month for three months, € 4,500.00. By 15 August 30,000 had to be there, 20,000 were; the
 * last 10,000 came on the 24th. Penalty: a quarter of 10,000 x € 0.05 = € 500.00, thus € 125.00, under the cap of a tenth of
 * € 4,500.00. The fee goes back to the last passed test run, of 4 May: of the whole months after May only June was paid,
 * € 14,000.00. What came is paid by the piece: 30,000 x € 0.05 = € 1,500.00, with 21% VAT € 1,815.00.
 */
@EngineTest
@NeedsBrowser
class StandbyYearBrowserIT {

    private static final LocalDate FIRST = LocalDate.of(2026, 12, 31);
    private static final LocalDate LAST = LocalDate.of(2027, 12, 30);
    private static final long PER_MONTH = 30_000;
    private static final String MANAGER = "rvo-contract-manager-1";
    private static final String SECOND = "rvo-contract-manager-2";
    private static final String WAREHOUSE = "lch-stock-1";
    private static final String LABORATORY = "tno-test-1";
    private static final String LAWYER = "rvo-lawyer-1";
    private static final String POLICY = "vws-gmt-policy-1";
    private static final Path PICTURES = Path.of("target", "screenshots");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private DemoMode demo;

    @Autowired
    private Desk desk;

    @Autowired
    private TestRuns runs;

    private BrowserOffice office;
    private OfficialBrowser visitor;
    private OfficialBrowser manager;
    private OfficialBrowser second;
    private StandbyScene producer;
    private LotDesk lots;
    private String line = "";

    @BeforeEach
    void twoManagersSignInAYearBefore() {
        desk.travelTo(Instant.parse("2025-12-01T05:00:00Z"));
        office = new BrowserOffice(application, port);
        visitor = office.browser();
        manager = new OfficialBrowser(port);
        second = new OfficialBrowser(port);
        lots = new LotDesk(application);
    }

    @AfterEach
    void closeTheBrowsers() {
        second.close();
        manager.close();
        office.close();
    }

    @Test
    void aLineIsReadyHalfReadySilentTestedActivatedAndLate() {
        runtime.startProcessInstanceByKey("standbyDraw");
        String commitment = draw().get("commitment").asText();
        assertThat(draw().hasNonNull("seed")).isFalse();

        signContract();
        manager.signIn(MANAGER, demo.password());
        second.signIn(SECOND, demo.password());
        passDrawnTestRun();
        standReadyAndShareTheDraw(commitment);
        standHalfReadyAndSayNothing();
        failATestRunAndPassAnother();
        String activation = activate();
        deliverLate(activation);
        windDown(activation);
        standReadyAgain();
        readTheYear(activation);
    }

    private JsonNode draw() {
        return Objects.requireNonNull(http.getForObject("/api/standby-draws/2026", JsonNode.class));
    }

    private void signContract() {
        desk.travelTo(Instant.parse("2026-12-01T09:00:00Z"));
        producer = new StandbyScene(application);
        Map<String, Object> contract = producer.line(FIRST, LAST);
        contract.put("productCode", "CAP");
        contract.put("piecesPerMonth", PER_MONTH);
        contract.put("activatedPrice", "0.05");
        producer.lineId = producer.send("capacity.contract-signed", contract).caseId();
        line = producer.lineId;
        producer.account();
    }

    /** The only working day of 2026 on which the line runs is the one that is drawn; before it nobody hears of it. */
    private void passDrawnTestRun() {
        at(LocalDateTime.of(2026, 12, 30, 5, 30));
        runtime.startProcessInstanceByKey("standbyTestDay");
        assertThat(testRuns()).isEmpty();
        at(LocalDateTime.of(2026, 12, 31, 5, 30));
        runtime.startProcessInstanceByKey("standbyTestDay");
        String run = testRuns().get(0);
        producer.goTo(FIRST);
        hold(run, FIRST);
        // 30,000 / 31 = 967.74 a day, of which 90% is 870.97: 871 pass
        as(LABORATORY, "Task_MeasureTestRun", run, browser -> {
            browser.fill("Gemaakt in een dag (stuks)", "871");
            browser.choose("Genomen");
            browser.fill("Batchnummer op de doos", "M-" + run);
            browser.fill("Meegenomen (stuks)", "872");
            browser.fill("Houdbaar tot", "2029-12-31");
            browser.fill("Magazijn waar het monster ligt", "DC-VENLO");
            browser.select("Wettelijke grondslag op de verpakking", "Verordening (EU) 2017/745 (medisch hulpmiddel)");
            assertThat(browser.completeInVain()).contains("Een monster is ten hoogste wat is gemaakt");
            browser.fill("Meegenomen (stuks)", "500");
            browser.screenshot(PICTURES.resolve("Task_MeasureTestRun.png"));
        });
        testSample(run);
        assertThat(desk.ends("standbyTestRun", run)).containsExactly("EndEvent_TestRunPassed");
    }

    private void hold(String run, LocalDate on) {
        act(manager, "Task_HoldTestRun", run, () -> {
            assertThat(manager.factOf("Lijn")).contains(line);
            manager.choose("Gehouden");
            manager.fill("Gehouden op", on.toString());
            manager.screenshot(PICTURES.resolve("Task_HoldTestRun.png"));
        });
    }

    /** The sample goes the way of every lot: papers, sample, test, and release by a second person. */
    private void testSample(String run) {
        act(manager, "Task_CompleteCertificates", run, () -> {
            manager.choose("De papieren zijn aangevuld: opnieuw toetsen");
            manager.press("Stuk toevoegen");
            manager.press("Stuk toevoegen");
            manager.select("Soort, rij 1", "Conformiteitsverklaring op andere grond");
            manager.fill("Nummer, rij 1", "DoC-1");
            manager.fill("Afgegeven op, rij 1", "2025-06-01");
            manager.select("Soort, rij 2", "Specificatie van de fabrikant");
            manager.fill("Nummer, rij 2", "S-1");
            manager.fill("Afgegeven op, rij 2", "2025-06-01");
        });
        as(WAREHOUSE, "Task_TakeSample", run, browser -> {
            browser.fill("Genomen stuks", "125");
            browser.fill("Uit zoveel dozen", "4");
            browser.fill("Nummer van het zegel", "Z-1");
            browser.settle();
        });
        as(LABORATORY, "Task_EnterTestResult", run, browser -> {
            browser.fill("Laboratorium", "TNO Delft");
            browser.fill("Nummer van het rapport", "R-1");
            browser.fill("Getoetst op", FIRST.toString());
            browser.fill("Gebrekkige stuks in het monster", "0");
            browser.fill("Stuks die bij de toets zijn verbruikt", "0");
        });
        act(second, "Task_DecideLotRelease", run, () -> second.choose("Vrijgeven"));
    }

    /** When the year is over everybody can draw again; the producer declares over REST and invoices what was confirmed. */
    private void standReadyAndShareTheDraw(String commitment) {
        String december = ended("2026-12");
        desk.runJobs("DRAW-2026");
        String seed = draw().get("seed").asText();
        assertThat(draw().get("commitment").asText()).isEqualTo(commitment).isEqualTo(Sha256.of("2026:" + seed));
        declareOverRest("2026-12-31", "2026-12-31");
        desk.runJobs(december);
        settle("2026-12", "100,00%: gereed op 1 van 1 dagen", "€ 967,74");

        String january = ended("2027-01");
        declareOverRest("2027-01-01", "2027-01-31");
        desk.runJobs(january);
        settle("2027-01", "100,00%: gereed op 31 van 31 dagen", "€ 30.000,00");
        assertThat(desk.openTasks(invoice(january, 1, "30000.01", "6300.00", "36300.01")))
                .as("a cent more than was confirmed")
                .containsExactly("Task_HandleDeviation");
        assertThat(desk.openTasks(invoice(january, 1, "30000.00", "6300.00", "36300.00")))
                .containsExactly("Task_ApprovePaymentFirst");
    }

    private void declareOverRest(String from, String to) {
        Map<String, Object> declaration =
                new HashMap<>(producer.declaration(LocalDate.parse(from), LocalDate.parse(to), true));
        declaration.remove("lineId");
        ResponseEntity<JsonNode> taken = http.withBasicAuth(producer.supplierId(), producer.supplier.secret())
                .postForEntity("/api/standby-lines/{line}/declarations", declaration, JsonNode.class, line);
        assertThat(taken.getStatusCode()).as("%s", taken.getBody()).isEqualTo(HttpStatus.OK);
    }

    private void standHalfReadyAndSayNothing() {
        String february = ended("2027-02");
        declare("2027-02", 1, 22, true);
        declare("2027-02", 23, 28, false);
        desk.runJobs(february);
        settle("2027-02", "78,57%: gereed op 22 van 28 dagen", "€ 15.000,00");

        ended("2027-03");
    }

    /** The failed run takes every day from it on; the passed one brings them back from its own day on. */
    private void failATestRunAndPassAnother() {
        producer.goTo(LocalDate.of(2027, 4, 8));
        // 30,000 / 30 = 1,000 a day, of which 90% is 900
        assertThat(testRun(LocalDate.of(2027, 4, 8), 899)).containsExactly("EndEvent_TestRunFailed");

        // five working days after Thursday 1 April: the term ends on 8 April
        at(LocalDateTime.of(2027, 4, 10, 9, 0));
        desk.runJobs(LineMonth.idOf(line, YearMonth.of(2027, 3)));
        settle("2027-03", "0,00%: gereed op 0 van 31 dagen", "€ 0,00");

        String april = ended("2027-04");
        declare("2027-04", 1, 30, true);
        desk.runJobs(april);
        settle("2027-04", "23,33%: gereed op 7 van 30 dagen", "€ 0,00");
        as(LAWYER, "Task_GiveDefaultNotice", april, browser -> {
            browser.choose("Producent in gebreke stellen");
            browser.fill("Reden", "De lijn verdiende in maart en april geen vergoeding.");
        });

        producer.goTo(LocalDate.of(2027, 5, 4));
        assertThat(testRun(LocalDate.of(2027, 5, 4), 871)).containsExactly("EndEvent_TestRunPassed");
        String may = ended("2027-05");
        declare("2027-05", 1, 31, true);
        desk.runJobs(may);
        settle("2027-05", "90,32%: gereed op 28 van 31 dagen", "€ 27.096,77");
    }

    /** An official asks for a run on a day of his own, holds it, TNO measures it, and its sample is found good. */
    private List<String> testRun(LocalDate on, long pieces) {
        manager.startProcess("Proefproductie op een stand-by lijn", () -> manager.fill("Kenmerk van de lijn", line));
        String run = testRuns().get(0);
        hold(run, on);
        Map<String, Object> measured = new HashMap<>(Map.of("pieces", pieces, "sample", "TAKEN"));
        measured.put("supplierLot", "M-" + run);
        measured.put("samplePieces", 500);
        measured.put("expiresOn", on.plusYears(3).toString());
        measured.put("basis", "MDR-2017-745");
        measured.put("place", "DC-VENLO");
        desk.as(LABORATORY).completeJson("Task_MeasureTestRun", run, measured);
        desk.runJobs(run);
        lots.release(run, 125);
        return desk.ends("standbyTestRun", run);
    }

    /** @return the activation, confirmed on 15 June */
    private String activate() {
        producer.goTo(LocalDate.of(2027, 6, 15));
        declare("2027-06", 1, 14, true);
        String activation = producer.send(
                        "capacity.activation-requested",
                        Map.of(
                                "lineId",
                                line,
                                "piecesPerMonth",
                                PER_MONTH,
                                "months",
                                3,
                                "startsOn",
                                "2027-06-15",
                                "decisionReference",
                                "CRISISBESLUIT-" + line))
                .caseId();
        desk.runJobs(activation);
        as(POLICY, "Task_PrepareActivation", activation, browser -> {
            assertThat(browser.factOf("Waarde exclusief btw")).isEqualTo("€ 4.500,00");
            browser.choose("Opstellen en laten tekenen");
            browser.fill("Motivering", "De dekking van dijk 1 is onder twee weken.");
        });
        office.sign(activation);
        tells("capacity.activation-confirmed", Map.of("activationId", activation));
        desk.runJobs(activation);
        recordMilestones(activation);

        String june = ended("2027-06");
        desk.runJobs(june);
        settle("2027-06", "100,00%: gereed op 14 van 14 dagen", "€ 14.000,00");
        return activation;
    }

    /** The first lot comes after its day; at two months a third is missing. */
    private void deliverLate(String activation) {
        producer.goTo(LocalDate.of(2027, 7, 16));
        desk.runJobs(activation);
        act(manager, "Task_DetermineMeasure", activation, () -> {
            manager.choose("Leverancier helpen (materiaal, vervoer, mensen)");
            manager.fill("Toelichting", "De Staat regelt het vervoer van het vlies.");
        });
        producer.goTo(LocalDate.of(2027, 7, 20));
        deliver(activation, "PAK-1", 20_000);
        String july = ended("2027-07");
        desk.runJobs(july);
        settle("2027-07", "niet gemeten, de lijn was geactiveerd", "€ 0,00");

        producer.goTo(LocalDate.of(2027, 8, 16));
        desk.runJobs(activation);
        act(manager, "Task_SetFailureClaim", activation, () -> {
            assertThat(manager.factOf("Te leveren en aanvaard")).isEqualTo("30.000 stuks");
            assertThat(manager.factOf("Op tijd aanvaard")).isEqualTo("20.000 stuks");
            assertThat(manager.factOf("Berekende boete")).isEqualTo("€ 125,00");
            assertThat(manager.factOf("Boete ten hoogste")).isEqualTo("€ 450,00");
            assertThat(manager.factOf("Vergoeding die teruggaat")).isEqualTo("€ 14.000,00");
            assertThat(manager.rowOf("juni 2027")).isEqualTo("juni 2027 € 14.000,00");
            manager.choose("Boete opleggen, zoals berekend");
            manager.fill("Motivering", "Een derde van de capaciteit kwam te laat.");
        });
        act(second, "Task_ConfirmFailureClaim", activation, () -> {
            second.choose("Akkoord: vordering versturen");
            second.fill("Toelichting", "Nagerekend en akkoord.");
        });
        assertThat(desk.tasks("Task_RecordClaimReceipt", activation))
                .as("the claim is followed until it is paid")
                .hasSize(1);

        producer.goTo(LocalDate.of(2027, 8, 24));
        deliver(activation, "PAK-2", 10_000);
        assertThat(desk.openTasks(invoice(activation, PER_MONTH, "1500.00", "315.00", "1815.00")))
                .containsExactly("Task_ApprovePaymentFirst");
    }

    /** Material and start are told on the last day of each. */
    private void recordMilestones(String activation) {
        producer.goTo(LocalDate.of(2027, 6, 22));
        milestone(activation, "MATERIAL_RELEASED", "2027-06-22");
        producer.goTo(LocalDate.of(2027, 6, 29));
        milestone(activation, "LINE_STARTED", "2027-06-29");
    }

    private void milestone(String activation, String milestone, String on) {
        tells(
                "capacity.milestone-reached",
                Map.of(
                        "activationId",
                        activation,
                        "milestone",
                        milestone,
                        "reachedOn",
                        on,
                        "evidence",
                        "foto van de lijn"));
        desk.runJobs(activation);
    }

    /** What only the supplier of the activation may say. */
    private void tells(String event, Map<String, Object> data) {
        new ConnectedSystem(application).sendAs(producer.supplierId(), event, data);
    }

    private void deliver(String activation, String reference, long pieces) {
        tells(
                "capacity.delivery-announced",
                Map.of(
                        "activationId",
                        activation,
                        "reference",
                        reference,
                        "expectedOn",
                        today().toString(),
                        "lots",
                        List.of(Map.of(
                                "supplierLot",
                                "B-" + reference,
                                "quantity",
                                pieces,
                                "producedOn",
                                today().minusDays(3).toString(),
                                "expiresOn",
                                today().plusYears(3).toString()))));
        as(WAREHOUSE, "Task_CountDelivery", activation, browser -> {
            browser.fill("Geteld (stuks), rij 1", String.valueOf(pieces));
            browser.fill("Magazijn waar de goederen liggen", "DC-VENLO");
        });
        lots.release(activation, 800);
    }

    /** Ended on 31 August, ramp-down of a calendar month: the line stands by again from 1 October. */
    private void windDown(String activation) {
        producer.goTo(LocalDate.of(2027, 8, 31));
        producer.send(
                "capacity.activation-stop-requested",
                Map.of("activationId", activation, "stop", "DEACTIVATE", "reason", "Het niveau daalt."));
        desk.runJobs(activation);
        desk.runJobs(ended("2027-08"));
        settle("2027-08", "niet gemeten, de lijn was geactiveerd", "€ 0,00");

        desk.runJobs(ended("2027-09"));
        settle("2027-09", "niet gemeten, de lijn was geactiveerd", "€ 0,00");
        desk.runJobs(activation);
        act(manager, "Task_SettleMaterial", activation, () -> {
            manager.fill("Bedrag exclusief btw (EUR); 0 als niets wordt vergoed", "0,00");
            manager.fill("Bewijs (kenmerk van telling en facturen)", "TELLING-1");
            manager.fill("Toelichting", "Er is geen materiaal over.");
        });
        act(second, "Task_ConfirmMaterial", activation, () -> {
            second.choose("Akkoord");
            second.fill("Toelichting", "Nageteld en akkoord.");
        });
        act(
                manager,
                "Task_WriteLessons",
                activation,
                () -> manager.fill(
                        "Wat ging goed, wat moet anders", "Het vlies kwam te laat; leg er een voorraad van aan."));
        assertThat(desk.ends("standbyActivation", activation)).containsExactly("EndEvent_ActivationEnded");
    }

    private void standReadyAgain() {
        String october = ended("2027-10");
        declare("2027-10", 1, 31, true);
        desk.runJobs(october);
        settle("2027-10", "100,00%: gereed op 31 van 31 dagen", "€ 30.000,00");
        String november = ended("2027-11");
        declare("2027-11", 1, 27, true);
        declare("2027-11", 28, 30, false);
        desk.runJobs(november);
        settle("2027-11", "90,00%: gereed op 27 van 30 dagen", "€ 27.000,00");
        String december = ended("2027-12");
        declare("2027-12", 1, 30, true);
        desk.runJobs(december);
        settle("2027-12", "100,00%: gereed op 30 van 30 dagen", "€ 29.032,26");
    }

    /** A process owner sees the year: two bars for each month, and of months without measuring none of readiness. */
    private void readTheYear(String activation) {
        visitor.signIn("process-owner-1", demo.password());
        visitor.go("/capaciteit?zoek=" + line + "&jaar=2027");
        visitor.await("the year of the line", () -> visitor.text().contains("1 lijn gevonden"));
        assertThat(visitor.rowOf("januari 2027")).endsWith("1 100,00% € 30.000,00 € 30.000,00 100,00%");
        assertThat(visitor.rowOf("februari 2027")).endsWith("1 78,57% € 30.000,00 € 15.000,00 50,00%");
        assertThat(visitor.rowOf("maart 2027")).endsWith("1 0,00% € 30.000,00 € 0,00 0,00%");
        assertThat(visitor.rowOf("april 2027")).endsWith("1 23,33% € 30.000,00 € 0,00 0,00%");
        assertThat(visitor.rowOf("mei 2027")).endsWith("1 90,32% € 30.000,00 € 27.096,77 90,32%");
        assertThat(visitor.rowOf("juni 2027")).endsWith("1 100,00% € 30.000,00 € 14.000,00 46,66%");
        for (String activated : List.of("juli 2027", "augustus 2027", "september 2027")) {
            assertThat(visitor.rowOf(activated)).endsWith("1 onbekend € 30.000,00 € 0,00 0,00%");
        }
        assertThat(visitor.rowOf("oktober 2027")).endsWith("1 100,00% € 30.000,00 € 30.000,00 100,00%");
        assertThat(visitor.rowOf("november 2027")).endsWith("1 90,00% € 30.000,00 € 27.000,00 90,00%");
        assertThat(visitor.rowOf("december 2027")).endsWith("1 100,00% € 29.032,26 € 29.032,26 100,00%");
        assertThat(visitor.driver().getPageSource()).contains("Gereedheid en vergoeding per maand in 2027");
        visitor.makeHigh(1700);
        visitor.screenshot(PICTURES.resolve("capaciteit-jaar.png"));

        visitor.go("/capaciteit/" + line + "?jaar=2027");
        assertThat(visitor.rowOf(activation)).contains("15 juni 2027", "€ 4.500,00");
        visitor.go("/capaciteit/" + line + "?jaar=2026");
        assertThat(visitor.rowOf("december 2026")).isEqualTo("december 2026 100,00% € 967,74 € 967,74 100,00%");
        visitor.signOut();
    }

    /** A month has ended and is open. @return its id */
    private String ended(String month) {
        return producer.ended(YearMonth.parse(month));
    }

    private void declare(String month, int firstDay, int lastDay, boolean ready) {
        producer.declare(YearMonth.parse(month), firstDay, lastDay, ready);
    }

    /** One manager sets the fee, the other one confirms it; both read what it was measured from. */
    private void settle(String month, String readiness, String due) {
        String id = LineMonth.idOf(line, YearMonth.parse(month));
        act(manager, "Task_SetFee", id, () -> {
            assertThat(manager.factOf("Gemeten gereedheid")).isEqualTo(readiness);
            assertThat(manager.factOf("Verschuldigd, exclusief btw")).isEqualTo(due);
            manager.choose("Vergoeding vaststellen zoals berekend");
        });
        act(second, "Task_ConfirmFee", id, () -> {
            assertThat(second.factOf("Verschuldigd, exclusief btw")).isEqualTo(due);
            second.choose("Bevestigen");
        });
    }

    /** @return id of the invoice of the producer about a month or an activation */
    private String invoice(String order, long quantity, String net, String vat, String gross) {
        InvoiceXml invoice = InvoiceXml.sound()
                .number("F-%s-%s".formatted(order, net))
                .order(order)
                .kvk(producer.kvk)
                .with("2026-11-20", today().toString())
                .with(">FFP2<", ">CAP<")
                .charging(quantity, quantity == 1 ? net : "0.05", net, vat, gross);
        Manufacturer maker = new Manufacturer(http, producer.supplierId(), producer.kvk, producer.supplier.secret());
        ResponseEntity<JsonNode> taken = maker.invoices(invoice);
        assertThat(taken.getStatusCode()).as("%s", taken.getBody()).isEqualTo(HttpStatus.CREATED);
        String id = Objects.requireNonNull(taken.getBody()).get("invoiceId").asText();
        desk.runJobs(id);
        return id;
    }

    /** Test runs of the line that wait to be held. */
    private List<String> testRuns() {
        return tasks.createTaskQuery().taskDefinitionKey("Task_HoldTestRun").list().stream()
                .map(task -> runtime.createProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .singleResult()
                        .getBusinessKey())
                .filter(run -> runs.line(run).id().equals(line))
                .toList();
    }

    /** Somebody who is signed in completes the one open task of this kind. */
    private void act(OfficialBrowser who, String taskKey, String caseRef, Runnable fill) {
        Task task = desk.task(taskKey, caseRef);
        who.openTask(task.getId());
        fill.run();
        who.complete(() -> tasks.createTaskQuery().taskId(task.getId()).count() == 0);
        desk.runJobs(caseRef);
    }

    /** Somebody comes for this task alone. */
    private void as(String official, String taskKey, String caseRef, Consumer<OfficialBrowser> fill) {
        office.done(official, taskKey, caseRef, () -> fill.accept(visitor));
    }

    private void at(LocalDateTime moment) {
        desk.travelTo(moment.atZone(DutchCalendar.ZONE).toInstant());
    }

    private LocalDate today() {
        return DutchCalendar.dayOf(producer.now());
    }
}
