package org.ironstock.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.handover.HandoverProgress;
import org.ironstock.handover.HandoverState;
import org.ironstock.handover.Handovers;
import org.ironstock.handover.ListText;
import org.ironstock.handover.SiteProgress;
import org.ironstock.handover.SiteState;
import org.ironstock.handover.application.FrameworkRegister;
import org.ironstock.handover.closing.Reconciliations;
import org.ironstock.handover.domain.Reconciliation;
import org.ironstock.handover.process.HandoverScene;
import org.ironstock.platform.DemoMode;
import org.ironstock.signing.Signing;
import org.ironstock.stock.AsOf;
import org.ironstock.stock.Flow;
import org.ironstock.stock.HoldingQuestion;
import org.ironstock.stock.LedgerEntry;
import org.ironstock.stock.MovementKind;
import org.ironstock.stock.PlaceFreezes;
import org.ironstock.stock.StockLedger;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.NeedsBrowser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * The handover of one site as people do it, every task through its form in Tasklist: a list with a lot whose derogation has
 * ended, two counts that differ by fifty of a thousand pieces, a signature that is refused, everything undone, and a second
 * attempt in which the site changes hands. The lot that may not go to care is judged, processed and proved, and the books
 * close at zero.
 */
@EngineTest
@NeedsBrowser
class HandoverBrowserIT {

    private static final String KEEPER = "lch-stock-1";
    private static final String RECEIVER = "consortium-stock-1";
    private static final String MANAGER = "cibg-contract-manager-2";
    private static final String COLLEAGUE = "cibg-contract-manager-1";
    private static final String LAWYER = "cibg-lawyer-1";
    private static final String FOUND_AGAIN = "De vijftig stuks zijn teruggevonden achter stelling 14.";
    private static final String REASON = "De telling is nagelopen en het verschil is verklaard.";

    @TempDir
    private Path folder;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Handovers handovers;

    @Autowired
    private HandoverProgress progress;

    @Autowired
    private FrameworkRegister frameworks;

    @Autowired
    private StockLedger ledger;

    @Autowired
    private PlaceFreezes freezes;

    @Autowired
    private Signing signing;

    @Autowired
    private Reconciliations reconciliations;

    @Autowired
    private Dossier dossier;

    @Autowired
    private DemoMode demo;

    @Autowired
    private Desk desk;

    private HandoverScene scene;
    private String site = "";
    private String receiver = "";
    private String handover = "";
    private BrowserOffice office;
    private OfficialBrowser browser;

    @BeforeEach
    void aFrameworkIsSignedAndABrowserOpens() {
        scene = new HandoverScene(beans);
        site = "DC-" + scene.batch;
        receiver = frameworks.find(scene.frameworkRef).orElseThrow().supplierId();
        office = new BrowserOffice(beans, port);
        browser = office.browser();
    }

    @AfterEach
    void closeTheBrowser() {
        office.close();
    }

    @Test
    void peopleHandASiteOverInASecondAttemptAndCloseTheBooksAtZero() throws IOException {
        begin();
        bringList();
        acceptAndPlan();
        desk.travelTo(Instant.parse("2026-03-02T09:00:00Z"));
        desk.runJobs(handover);
        sample();

        count("1000", "950");
        settle();
        value();
        receiverSigns();
        UUID refused = minutes();
        refuse();
        nothingHappened(refused);

        tryAgain();
        count("1000", "1000");
        value();
        receiverSigns();
        office.sign(handover);
        siteChangedHands(refused);

        judgeQuarantine();
        processEndedDerogation();
        report();
        booksAreAtZero();
    }

    private void begin() {
        browser.signIn(MANAGER, demo.password());
        assertThat(browser.startInVain(
                        "Noodvoorraad overdragen",
                        () -> browser.fill("Kenmerk van de raamovereenkomst", "CTR-2026-987654")))
                .contains("Het proces kon niet worden gestart: ", "CTR-2026-987654")
                .doesNotContain("Cannot");
        browser.signOut();
        browser.signIn(MANAGER, demo.password());
        browser.startProcess(
                "Noodvoorraad overdragen", () -> browser.fill("Kenmerk van de raamovereenkomst", scene.frameworkRef));
        browser.signOut();
        handover = handovers.all().stream()
                .filter(one -> one.frameworkRef().equals(scene.frameworkRef))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** The derogation of the second lot ended two days before; whether it is lawful outside care nobody has judged. */
    private void bringList() throws IOException {
        Path file = folder.resolve("lijst.csv");
        Files.write(
                file,
                ListText.of(
                        "%s;IIR-MASK;%s;vrij;1000;2028-01-01;MDR-2017-745;;;;;;;".formatted(site, batch(1)),
                        "%s;FFP2-MASK;%s;vrij;200;2028-01-01;DEROGATION-2020-403;2026-01-31;;;;;;"
                                .formatted(site, batch(2))));
        page(KEEPER, () -> {
            browser.upload("bestand", file);
            browser.press("Breng de voorraadlijst");
            browser.await("the list", () -> browser.text().contains("wacht op aanvaarding"));
        });
    }

    /** Number on the boxes of a lot. */
    private String batch(int number) {
        return "B-%s-%d".formatted(scene.batch, number);
    }

    private void acceptAndPlan() {
        office.pictured(
                MANAGER,
                "Task_AcceptStockList",
                handover,
                () -> browser.fill("Toelichting (verplicht als er opmerkingen zijn)", "De lijst is volledig."));
        page(KEEPER, () -> assertThat(browser.text()).contains("overnemen", "quarantaine"));
        office.pictured(MANAGER, "Task_DraftHandoverPlan", handover, () -> {
            browser.fill("Verzekeraar van de voorraad tot de overdracht", "Verzekeraar N.V.");
            browser.fill("Beveiliging van de locaties en het vervoer", "Bewaking dag en nacht.");
            browser.fill("Golf, rij 1", "1");
            browser.fill("Bevroren vanaf, rij 1", "2026-03-02");
            browser.fill("Overdracht op, rij 1", "2026-03-05");
        });
        office.sign(handover);
    }

    private void sample() {
        office.pictured("tno-test-1", "Task_RecordSamples", handover, () -> {
            browser.fill("Laboratorium, rij 1", "TNO Delft");
            browser.fill("Rapportnummer, rij 1", "R-17");
            browser.fill("Getest op, rij 1", "2026-02-20");
        });
    }

    /** Both count the second lot as it is; of the first each counts what they find, and neither is told what to find. */
    private void count(String first, String second) {
        Map<String, String> found = Map.of("Task_CountFirst", first, "Task_CountSecond", second);
        for (String key : List.of("Task_CountFirst", "Task_CountSecond")) {
            office.pictured(key.equals("Task_CountFirst") ? KEEPER : RECEIVER, key, handover, () -> {
                assertThat(browser.text()).doesNotContainPattern("\\b1\\.?000\\b");
                browser.fill("Stuks, partij " + batch(1), found.get(key));
                browser.fill("Stuks, partij " + batch(2), "200");
            });
        }
    }

    private void settle() {
        office.pictured(COLLEAGUE, "Task_InvestigateDifference", handover, () -> {
            assertThat(browser.rowOf(batch(1))).contains("1.000", "950");
            browser.fill("Vastgesteld (stuks), rij 1", "950");
            browser.fill("Verklaring van het verschil, rij 1", "De eerste teller telde een lege pallet mee.");
        });
    }

    private void value() {
        office.pictured(MANAGER, "Task_DetermineValuation", handover, () -> {
            browser.fill("Ontvangende partij (nummer van de leverancier)", receiver);
            browser.fill("Temperatuurlogboek van de locatie (kenmerk)", "Logboek 7");
            browser.fill("Gemiddelde kosten, rij 1", "0,10");
            browser.fill("Huidige prijs, rij 1", "0,08");
            browser.fill("Houdbaarheid in maanden, rij 1", "48");
            browser.fill("Bron, rij 1", "Factuur F-2026-12");
        });
    }

    private void receiverSigns() {
        String sha = dossier.get(minutes()).sha256();
        office.pictured(MANAGER, "Task_RecordReceiverSignature", handover, () -> {
            browser.choose("Getekend");
            browser.fill("Naam van wie tekende", "A. Directeur");
            browser.fill("SHA-256 bij de handtekening", sha);
        });
    }

    /** Who keeps the stock does not sign for fifty pieces that are gone. */
    private void refuse() {
        office.pictured(KEEPER, "Task_SignDocument", handover, () -> {
            browser.choose("Ik weiger te tekenen");
            browser.fill("Reden of voorwaarden (verplicht als u niet tekent)", FOUND_AGAIN);
        });
    }

    /** The minutes stay in the file and bind nobody; of the stock nothing moved and nothing is held. */
    private void nothingHappened(UUID refused) {
        assertThat(siteNow().state()).isEqualTo(SiteState.UNDONE);
        assertThat(freezes.of(site)).isEmpty();
        assertThat(held(1)).containsExactly("VWS 1000");
        assertThat(held(2)).containsExactly("VWS 200");
        assertThat(booked(1)).containsExactly(MovementKind.OPENING);
        assertThat(signing.notSigned(refused)).isPresent();
        assertThat(signing.whyNotSigned(refused).orElse("")).contains(FOUND_AGAIN);
        assertThat(kinds()).contains("transfer").doesNotContain("handoverSettlement");
        page(MANAGER, () -> {
            assertThat(browser.text()).contains("Ongedaan gemaakt: 1.");
            assertThat(browser.rowOf(site))
                    .contains("ongedaan gemaakt", "1.000")
                    .doesNotContain("950");
        });
    }

    private void tryAgain() {
        office.pictured(MANAGER, "Task_DecideNextAttempt", handover, () -> {
            assertThat(browser.factOf("Reden")).contains(FOUND_AGAIN);
            browser.choose("Opnieuw proberen");
            browser.fill("Opnieuw bevroren vanaf", "2026-03-02");
            browser.fill("Overdracht op", "2026-03-09");
            browser.fill("Motivering", REASON);
        });
    }

    private void siteChangedHands(UUID refused) {
        assertThat(siteNow().state()).isEqualTo(SiteState.TRANSFERRED);
        assertThat(siteNow().attempt()).isEqualTo(2);
        assertThat(minutes()).isNotEqualTo(refused);
        assertThat(dossier.get(minutes()).title()).endsWith(", poging 2");
        assertThat(signing.notSigned(minutes())).isEmpty();
        assertThat(held(1)).containsExactly(receiver + " 1000");
        assertThat(held(2)).containsExactly("VWS 200");
        assertThat(booked(1)).containsExactly(MovementKind.OPENING, MovementKind.OWNERSHIP);
        assertThat(freezes.of(site)).isEmpty();
        assertThat(handovers.get(handover).state()).isEqualTo(HandoverState.CLOSING);
    }

    private void judgeQuarantine() {
        office.pictured(LAWYER, "Task_JudgeQuarantine", handover, () -> {
            assertThat(browser.text())
                    .contains(
                            "FFP2-MASK",
                            "Aanbeveling (EU) 2020/403 (tijdelijke afwijking), tot en met 31 januari 2026");
            browser.select("Oordeel", "verwerking");
            browser.fill("Motivering", "De afwijking is geëindigd en buiten de zorg is er geen rechtmatig gebruik.");
        });
    }

    private void processEndedDerogation() {
        office.pictured(MANAGER, "Task_ChooseLots", handover, () -> browser.choose("Partijen kiezen voor een besluit"));
        office.pictured(MANAGER, "Task_OrderProcessing", handover, () -> {
            assertThat(browser.factOf("Stuks")).isEqualTo("200");
            browser.fill("Verwerker", "Verwerker B.V.");
            browser.fill("Nummer van de vergunning", "VIHB-505050");
            browser.select("Wijze van verwerken", "recycling");
            browser.fill("Verwacht gewicht (kg)", "12");
            browser.fill("Kosten, exclusief btw (EUR; 0 als er geen zijn)", "40,00");
        });
        office.sign(handover);
        assertThat(held(2)).as("until there is proof").containsExactly("VWS 200");
        office.pictured(COLLEAGUE, "Task_RecordCertificate", handover, () -> {
            browser.fill("Nummer van het afvalbewijs", "AF-2026-1");
            browser.fill("Gewicht (kg)", "12");
            browser.fill("Verwerkt op", "2026-03-02");
        });
        assertThat(held(2)).isEmpty();
        assertThat(booked(2)).containsExactly(MovementKind.OPENING, MovementKind.PROCESSING);
    }

    private void report() {
        office.pictured(MANAGER, "Task_DraftFinalReport", handover, () -> {
            assertThat(browser.rowOf("IIR-MASK")).contains("1.000");
            assertThat(browser.rowOf("FFP2-MASK")).contains("200");
            browser.fill(
                    "Hoe de overdracht is verlopen",
                    "De locatie is in een tweede poging overgedragen, nadat vijftig stuks waren teruggevonden.");
            browser.fill(
                    "Wat een volgende keer anders moet",
                    "Een volgende keer worden de stellingen leeggemaakt voordat het tellen begint.");
        });
        office.sign(handover);
    }

    private void booksAreAtZero() {
        assertThat(handovers.get(handover).state()).isEqualTo(HandoverState.ENDED);
        assertThat(desk.openTasks(handover)).isEmpty();
        assertThat(desk.ends("stockHandover", handover)).containsExactly("EndEvent_HandoverEnded");
        Reconciliation.Verdict verdict = reconciliations.verdict(handover);
        assertThat(verdict.differences()).isEmpty();
        assertThat(verdict.lines())
                .extracting(Reconciliation.Line::productCode)
                .containsExactlyInAnyOrder("IIR-MASK", "FFP2-MASK");
        assertThat(verdict.lines()).allSatisfy(line -> {
            assertThat(line.balance()).isZero();
            assertThat(line.left()).isZero();
        });
        assertThat(sum(verdict, Flow.OPENING)).isEqualTo(1200);
        assertThat(sum(verdict, Flow.TRANSFERRED)).isEqualTo(1000);
        assertThat(sum(verdict, Flow.PROCESSED)).isEqualTo(200);
        assertThat(ledger.verify().findings()).isEmpty();
        assertThat(dossier.brokenDocuments(handover)).isEmpty();
        assertThat(kinds())
                .contains(
                        "stockListAcceptance",
                        "handoverPlan",
                        "countRecord",
                        "transfer",
                        "handoverSettlement",
                        "processing",
                        "wasteCertificate",
                        "reconciliation",
                        "finalReport");
        page(MANAGER, () -> assertThat(browser.text())
                .contains("De voorraad sluit", "De overdracht is afgesloten op", "afgerond"));
    }

    private static long sum(Reconciliation.Verdict verdict, Flow flow) {
        return verdict.lines().stream().mapToLong(line -> line.of(flow)).sum();
    }

    /** Somebody looks at the page of the handover, or works on it. */
    private void page(String official, Runnable work) {
        browser.signIn(official, demo.password());
        browser.go("/overdrachten/" + handover);
        work.run();
        browser.screenshot(BrowserOffice.PICTURES.resolve("handover-%s-%d.png".formatted(official, kinds().size())));
        browser.signOut();
    }

    private SiteProgress siteNow() {
        return progress.of(handover).stream()
                .filter(one -> one.site().equals(site))
                .findFirst()
                .orElseThrow();
    }

    /** The newest minutes of transfer. */
    private UUID minutes() {
        return dossier.latest(handover, "transfer").map(StoredDocument::id).orElseThrow();
    }

    private List<String> kinds() {
        return dossier.documentsOf(handover).stream().map(StoredDocument::kind).toList();
    }

    /** A lot by its place on the list, of which the first row is the heading. */
    private String lot(int number) {
        return "%s-%06d".formatted(handover, number + 1);
    }

    /** Owner and pieces of what is left of a lot. */
    private List<String> held(int number) {
        return ledger.holdings(HoldingQuestion.ofLot(lot(number), AsOf.latest())).stream()
                .map(held -> held.holding().owner() + " " + held.quantity().pieces())
                .toList();
    }

    private List<MovementKind> booked(int number) {
        return ledger.entriesOfLot(lot(number), 0, 10).stream()
                .map(LedgerEntry::kind)
                .toList();
    }
}
