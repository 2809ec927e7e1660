package org.ironstock.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ironstock.capacity.process.ActivationScene;
import org.ironstock.contract.application.ContractImports;
import org.ironstock.contract.ending.ContractReports;
import org.ironstock.contract.process.ContractScene;
import org.ironstock.demo.TenderWalk.Stop;
import org.ironstock.handover.ListText;
import org.ironstock.handover.process.ClosingScene;
import org.ironstock.handover.process.HandoverScene;
import org.ironstock.payment.BankScene;
import org.ironstock.platform.DemoMode;
import org.ironstock.stock.Counter;
import org.ironstock.stock.MovementKind;
import org.ironstock.stock.StockLedger;
import org.ironstock.stock.StockMother;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.NeedsBrowser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/** Pages for everybody, with axe (WCAG 2.1 A and AA) and by keyboard; and what of Camunda's own pages is not ours to mend. */
@EngineTest
@NeedsBrowser
class AccessibilityIT {

    /** What axe finds in the web applications of Camunda 7.24.0 outside our forms: src/docs/operations/accessibility.md. */
    private static final Set<String> CAMUNDAS_OWN =
            Set.of("aria-allowed-attr", "button-name", "color-contrast", "link-in-text-block", "link-name");

    /** Files, data, the map that a page fetches again, and pages that are Swagger's. */
    private static final Pattern NO_PAGE = Pattern.compile(
            "/(api|v3|actuator|css|documents|swagger-ui|favicon\\.ico)\\b.*|.*\\.(js|csv|xml)|.*/(export|kaart|woo)");

    /** NoticeRegisterIT looks at the page of a notice from elsewhere. */
    private static final Set<String> BY_ANOTHER_TEST = Set.of("/aankondigingen/elders/{id}");

    private final Set<String> seen = new TreeSet<>();
    private final List<String> faults = new ArrayList<>();

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TenderWalk walk;

    @Autowired
    private Outsiders outsiders;

    @Autowired
    private Desk desk;

    @Autowired
    private DemoMode demo;

    private OfficialBrowser browser;

    @BeforeEach
    void openABrowserInFebruary() {
        desk.travelTo(Instant.parse("2026-02-02T09:00:00Z"));
        browser = new OfficialBrowser(port);
    }

    @AfterEach
    void closeTheBrowser() {
        browser.close();
    }

    @Test
    void thePagesForEverybodyHaveNoSeriousFaults() {
        String running = walk.walk("Brillen " + UUID.randomUUID(), "IIR-MASK", 500_000, List.of(), Stop.BIDDING);
        DisputedTender disputed = new DisputedTender(application, new DeskOffice(application));
        disputed.play();
        desk.travelTo(Instant.parse("2026-02-02T09:00:00Z"));
        look("/");
        look("/login");
        look("/aanbestedingen");
        look("/aanbestedingen?zoek=niets-van-dien-aard");
        look("/aanbestedingen/" + running);
        look("/aanbestedingen/" + disputed.id());
        look("/aanbestedingen/" + disputed.id() + "/vragen");
        look("/aanbestedingen/TND-1999-001");
        look("/aanbestedingen/" + running + "/vragen");
        ask("Leveranciersnummer", "Geheim", "Onderwerp", "Vraag");
        browser.press("Vraag versturen");
        browser.await("the refusal", () -> browser.text().contains("klopt niet"));
        look("a question that was refused", new AxeBuilder());
        look("/leveranciers/registreren");
        browser.press("Registreren");
        browser.await("the refusal", () -> browser.text().contains("Uw registratie is niet bewaard"));
        look("a registration that was refused", new AxeBuilder());
        register();
        look("a registration that was taken", new AxeBuilder());
        assertThat(faults).isEmpty();
        assertThat(seen).containsAll(pages("PUBLIC"));
    }

    private void ask(String... labels) {
        for (String label : labels) {
            browser.fill(label, "iets");
        }
    }

    private void register() {
        browser.fill("Naam van de onderneming", "Lezer BV");
        browser.fill("KvK-nummer", String.valueOf(kvk()));
        browser.fill("E-mailadres voor berichten over aanbestedingen", "lezer@example.org");
        browser.fill("Straat en huisnummer", "Havenstraat 1");
        browser.fill("Postcode", "3011 AA");
        browser.fill("Plaats", "Rotterdam");
        browser.fill("Landcode", "NL");
        browser.press("Registreren");
        browser.await("the number", () -> browser.text().contains("Uw registratie is ontvangen"));
    }

    @Test
    void thePagesForOfficialsHaveNoSeriousFaults() {
        String tender = walk.walk("Jassen " + UUID.randomUUID(), "IIR-MASK", 500_000, List.of(), Stop.BIDDING);
        outsiders.ask(tender, party("Noordzee"), "Levertijd", "Blijft de levertijd 48 uur?");
        outsiders.send(
                "complaint.received",
                Map.of("tenderId", tender, "complainant", "Delta", "content", "De eisen zijn niet te toetsen."));
        browser.signIn(TenderWalk.BUYER, demo.password());
        look("/");
        look("/aanbestedingen?stand=unpublished");
        look("/aanbestedingen/" + tender);
        look("/aanbestedingen/" + tender + "/vragen");
        look("/dossiers/" + tender);
        look("/dossiers/TND-1999-001");
        look("/klachten");
        look("/leveranciers");
        look("/aankondigingen");
        look("/producten");
        look("/producten/product/IIR-MASK");
        look("/producten/wijzigen");
        browser.fill("Inhoud van het bestand", "code;naam\nX");
        browser.press("Toon wat er verandert");
        browser.await("the findings", () -> browser.text().contains("bevinding"));
        look("a list of products that was refused", new AxeBuilder());
        look("/dossiers/" + tender + "/woo");
        String lot = lot();
        look("/voorraad?zoek=DC-VENLO");
        look("/voorraad/product/IIR-MASK?behoefte=1000");
        look("/voorraad/partij/" + lot);
        browser.signOut();

        browser.signIn(ContractScene.MANAGER, demo.password());
        lookAtContracts();
        browser.signOut();

        browser.signIn("lch-stock-1", demo.password());
        look("/voorraad/controle");
        lookAtHandovers();
        browser.signOut();

        String batch = batch();
        browser.signIn("cibg-finance-1", demo.password());
        look("/betalingen");
        look("/betalingen/" + batch);
        look("/facturen");
        look("/leveranciers/" + party("Noordzee").id() + "/rekeningen");
        browser.signOut();

        browser.signIn("cibg-director-1", demo.password());
        look("/mandaten");
        seen.addAll(BY_ANOTHER_TEST);
        assertThat(faults).isEmpty();
        assertThat(seen).containsAll(pages("OFFICIAL"));
    }

    /** A batch with one payment, waiting for its release. */
    private String batch() {
        BankScene bank = new BankScene(application);
        bank.newDay();
        bank.approve(bank.supplier(), 50_000);
        String batch = bank.payMoment();
        desk.travelTo(Instant.parse("2026-02-02T09:00:00Z"));
        return batch;
    }

    private void lookAtHandovers() {
        HandoverScene scene = new HandoverScene(application).opened();
        look("/overdrachten");
        look("/spiegelvoorraad");
        look("/spiegelvoorraad/rotatie");
        look("/overdrachten/" + scene.handoverId);
        look("/overdrachten/" + new HandoverScene(application).begun().handoverId);
        long refused = scene.begun()
                .bring(ListText.row("VENLO", "MOON-MASK", scene.batch, "vrij", "0", "2028-01-01"))
                .number();
        look("/overdrachten/%s/lijsten/%d".formatted(scene.handoverId, refused));
        look("/spiegelvoorraad/" + scene.frameworkRef);
        ClosingScene closing = new ClosingScene(application).begun();
        closing.sellable();
        look("/overdrachten/%s/afvoer".formatted(closing.handoverId));
        look("/overdrachten/%s/afvoer/%s-A1".formatted(closing.handoverId, closing.handoverId));
    }

    private void lookAtContracts() {
        ContractScene scene =
                new ContractScene(application).transferred().withAllPieces().registered();
        String line = ActivationScene.ready(application).lineId;
        look("/capaciteit");
        look("/capaciteit?zoek=niets-van-dien-aard");
        look("/capaciteit/" + line);
        look("/contracten");
        look("/contracten/" + scene.contractId);
        look("/contracten/" + new ContractScene(application).takenOver().contractId);
        application.getBean(ContractReports.class).compile("2026-01");
        look("/contracten/maandrapportages");
        look("/contracten/maandrapportages/2026-01/1");
        look("/contracten/importeren");
        String file = "kenmerk;titel;leverancier\r\n" + scene.reference + "-b;Jassen;Naaiatelier\r\n";
        long number = application
                .getBean(ContractImports.class)
                .bring("jassen.csv", file.getBytes(StandardCharsets.UTF_8), ContractScene.MANAGER)
                .file()
                .orElseThrow()
                .number();
        look("/contracten/importeren/" + number);
        browser.press("Overnemen");
        browser.await("the progress", () -> browser.text().contains("rijen verwerkt"));
        look("a spreadsheet that is taken", new AxeBuilder());
        look("/initiatieven");
        browser.fill("Naam", "Filterdoek");
        browser.fill("Partij", "Weverij Twente");
        browser.fill("Wat het maakt of vernieuwt", "filtermateriaal");
        browser.fill("Waarom het op de lijst komt", "Kansrijk en niet gebruikt");
        browser.press("Toevoegen");
        browser.await("the initiative", () -> browser.text().contains("Nieuwe versie bewaren"));
        look(browser.driver().getCurrentUrl().replaceFirst("^https?://[^/]+", ""));
    }

    private String lot() {
        StockLedger ledger = application.getBean(StockLedger.class);
        String lotId = "LOT-" + UUID.randomUUID();
        Instant now = application.getBean(Clock.class).instant();
        ledger.register(StockMother.lot(lotId, "IIR-MASK", LocalDate.of(2029, 1, 1)));
        ledger.post(StockMother.movement(
                "R-" + lotId, MovementKind.RECEIPT, now, lotId, 100, Counter.SUPPLIER, StockMother.notFree()));
        return lotId;
    }

    @Test
    void aTenderIsFoundAndReadByKeyboardAlone() {
        String title = "Schorten " + UUID.randomUUID();
        String tender = walk.walk(title, "IIR-MASK", 500_000, List.of(), Stop.BIDDING);
        browser.go("/aanbestedingen");
        press(Keys.TAB);
        assertThat(focused().getText()).isEqualTo("Naar de inhoud");
        press(Keys.ENTER);
        tabTo("zoek");
        press(title);
        press(Keys.ENTER);
        browser.await("the list", () -> browser.text().contains(tender));
        tabToText(tender);
        press(Keys.ENTER);
        browser.await("the tender", () -> browser.text().contains("U kunt inschrijven tot en met"));
        assertThat(browser.driver().findElement(By.tagName("html")).getDomAttribute("lang"))
                .isEqualTo("nl");
        tabToText("Aanbestedingsstukken " + title);
    }

    @Test
    void ofCamundasPagesOnlyCamundasOwnPartsHaveSeriousFaults() {
        String tender = walk.walk("Handschoenen " + UUID.randomUUID(), "IIR-MASK", 500_000, List.of(), Stop.DOCUMENTS);
        browser.signIn(TenderWalk.BUYER, demo.password());
        browser.openTask(desk.task("Task_DraftDocuments", tender).getId());
        look("the form", new AxeBuilder().include("[data-ironstock-form]"));
        Set<String> found = new TreeSet<>(browser.seriousFaults(new AxeBuilder().exclude("[data-ironstock-form]"))
                .keySet());
        browser.signOut();

        browser.signIn("process-owner-1", demo.password());
        browser.go("/camunda/app/cockpit/default/#/processes");
        browser.await(
                "Cockpit",
                () -> browser.text().contains("tenderPreparation")
                        || browser.text().contains("Voorbereiding"));
        found.addAll(browser.seriousFaults(new AxeBuilder()).keySet());
        assertThat(faults).isEmpty();
        assertThat(found).isSubsetOf(CAMUNDAS_OWN);
    }

    private void press(CharSequence keys) {
        new Actions(browser.driver()).sendKeys(keys).perform();
    }

    private WebElement focused() {
        return browser.driver().switchTo().activeElement();
    }

    private void tabTo(String id) {
        for (int step = 0; step < 40; step++) {
            press(Keys.TAB);
            if (id.equals(focused().getDomAttribute("id"))) {
                return;
            }
        }
        throw new AssertionError("No way to #" + id + " by keyboard");
    }

    private void tabToText(String text) {
        for (int step = 0; step < 60; step++) {
            press(Keys.TAB);
            if (text.equals(focused().getText())) {
                return;
            }
        }
        throw new AssertionError("No way to '" + text + "' by keyboard");
    }

    private void look(String path) {
        browser.go(path);
        look(path, new AxeBuilder());
        PathContainer address = PathContainer.parsePath(path.replaceAll("\\?.*", ""));
        addresses()
                .map(row -> row[2])
                .filter(pattern ->
                        PathPatternParser.defaultInstance.parse(pattern).matches(address))
                .forEach(seen::add);
    }

    private void look(String what, AxeBuilder how) {
        browser.seriousFaults(how).forEach((rule, where) -> faults.add("%s: %s %s".formatted(what, rule, where)));
    }

    /** Addresses that answer with a page of ours, from the table of all addresses. */
    private static List<String> pages(String who) {
        return addresses()
                .filter(row -> row[3].startsWith(who))
                .map(row -> row[2])
                .filter(path -> !NO_PAGE.matcher(path).matches())
                .toList();
    }

    private static Stream<String[]> addresses() {
        try {
            return new ClassPathResource("access-matrix.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("rule;GET;"))
                    .map(line -> line.split(";"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Outsiders.Party party(String name) {
        String kvk = String.valueOf(kvk());
        return walk.party(name + " " + kvk, kvk, "Utrecht");
    }

    private static int kvk() {
        return ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
    }
}
