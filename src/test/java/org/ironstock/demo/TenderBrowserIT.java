package org.ironstock.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.camunda.bpm.engine.task.Task;
import org.ironstock.demo.TenderWalk.Stop;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.notice.Notice;
import org.ironstock.notice.Notices;
import org.ironstock.platform.DemoMode;
import org.ironstock.signing.Signing;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.NeedsBrowser;
import org.ironstock.tender.TenderStage;
import org.ironstock.tender.Tenders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * The main job as officials do it: in Chromium, each signed in as themselves, every user task of one tender through its
 * form in Tasklist. Only those outside do their part over HTTP: the ministry that asks, the publisher of notices, the
 * suppliers. Jobs run and the clock moves between the tasks.
 *
 * <p>With the system property {@code ironstock.screenshots} the pictures in {@code src/docs/screenshots} are taken anew.
 */
@EngineTest
@NeedsBrowser
class TenderBrowserIT {

    private static final Path PICTURES = Path.of("src", "docs", "screenshots");

    @LocalServerPort
    private int port;

    @Autowired
    private TenderWalk walk;

    @Autowired
    private Desk desk;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private DemoMode demo;

    @Autowired
    private Tenders tenders;

    @Autowired
    private Dossier dossier;

    @Autowired
    private Notices notices;

    @Autowired
    private Signing signing;

    private BrowserOffice office;
    private OfficialBrowser browser;

    @BeforeEach
    void openABrowserInFebruary() {
        desk.travelTo(Instant.parse("2026-02-02T09:00:00Z"));
        office = new BrowserOffice(application, port);
        browser = office.browser();
    }

    @AfterEach
    void closeTheBrowser() {
        office.close();
    }

    @Test
    void officialsTakeATenderFromEventToSignedContract() {
        List<Outsiders.Party> parties = List.of(party("Noordzee"), party("Veilig Zorg"), party("Delta"));
        String tender = walk.request("Mondmaskers " + UUID.randomUUID(), "IIR-MASK", 500_000);

        recordNeed(tender);
        draftDocuments(tender);
        reviewLegally(tender);
        approve("vws-gmt-policy-1", "Task_ReviewPolicy", tender);
        approve("ggd-ghor-1", "Task_ReviewCooperation", tender);
        office.sign(tender);
        walk.noticePublished(tender);
        desk.runJobs(tender);

        office.appointPanel(tender);
        bids(tender, parties);
        office.assess(tender);
        office.advise(tender);
        walk.showEvidence(tender, parties);
        desk.runJobs(tender);
        office.checkEvidence(tender);
        office.sign(tender);

        walk.waitOutStandstill(tender);
        desk.runJobs(tender);
        walk.supplierSigns(tender, parties);
        desk.runJobs(tender);
        office.sign(tender);
        walk.noticePublished(tender);
        desk.runJobs(tender);
        office.closeFile(tender);

        assertThat(tenders.find(tender).orElseThrow().stage()).isEqualTo(TenderStage.CONCLUDED);
        StoredDocument contract = dossier.latest(tender, "frameworkContract").orElseThrow();
        assertThat(signing.notSigned(contract.id())).isEmpty();
        assertThat(notices.findPublished(tender, Notice.AWARD_NOTICE)).isPresent();
        assertThat(desk.openTasks(tender)).isEmpty();
    }

    private void recordNeed(String tender) {
        office.done(TenderWalk.BUYER, "Task_RecordNeed", tender, () -> {
            assertThat(browser.valueOf("Aantal per maand, rij 1")).isEqualTo("500000");
            browser.fill("Aantal per maand, rij 1", "0");
            assertThat(browser.completeInVain())
                    .as("what the form itself refuses")
                    .contains("De waarde is ten minste 1.");
            browser.fill("Aantal per maand, rij 1", "500000");
            String needBy = browser.valueOf("Contract nodig op");
            browser.fill("Contract nodig op", "2020-01-01");
            assertThat(browser.completeInVain())
                    .as("what the server refuses")
                    .contains("De server heeft het antwoord niet aangenomen.");
            browser.fill("Contract nodig op", needBy);
            browser.fill("Regio's, gescheiden door komma's", "Noord, Oost, Zuid, West");
            browser.fill("Vergoeding voor diensten over de hele looptijd, exclusief btw (EUR)", "96.000,00");
        });
    }

    /** Takes the proposal over, and says for each requirement what it asks where the proposal leaves that open. */
    private void draftDocuments(String tender) {
        office.done(TenderWalk.BUYER, "Task_DraftDocuments", tender, () -> {
            for (int row = 1; row <= 14; row++) {
                if (browser.valueOf("Tekst, of reden als niet van toepassing, rij " + row)
                        .isBlank()) {
                    browser.select("Soort, rij " + row, "Eis");
                    browser.fill(
                            "Tekst, of reden als niet van toepassing, rij " + row,
                            "De opdrachtnemer voldoet aan dit onderwerp zoals omschreven in de stukken.");
                }
            }
            if (browser.valueOf("Boetebeding").isBlank()) {
                browser.fill("Boetebeding", "Boete van 0,5% van de orderwaarde per dag vertraging, ten hoogste 10%.");
            }
        });
    }

    private void reviewLegally(String tender) {
        office.done("cibg-lawyer-1", "Task_ReviewLegally", tender, () -> {
            browser.choose("Niet akkoord");
            assertThat(browser.completeInVain())
                    .as("the refusal of the server")
                    .contains("Geef een motivering van ten minste 10 tekens.");
            browser.choose("Akkoord");
        });
    }

    private void approve(String official, String taskKey, String tender) {
        office.done(official, taskKey, tender, () -> browser.choose("Akkoord"));
    }

    private void bids(String tender, List<Outsiders.Party> parties) {
        for (int i = 0; i < parties.size(); i++) {
            walk.bid(tender, "IIR-MASK", parties.get(i), 70 + 8 * i);
        }
        desk.travelTo(
                tenders.find(tender).orElseThrow().closingAt().orElseThrow().plusSeconds(2));
        desk.runJobs(tender);
    }

    @Test
    void whoSignsSeesWhichFileAndCanReadIt() {
        desk.travelTo(Instant.now(Clock.systemUTC()));
        String tender =
                walk.walk("Mondmaskers IIR 2027-2030", "IIR-MASK", 500_000, List.of(), Stop.PUBLICATION_DECISION);
        Task task = desk.task("Task_SignDocument", tender);
        StoredDocument decision = dossier.latest(tender, "publicationDecision").orElseThrow();

        browser.signIn(office.candidates(task).get(0), demo.password());
        browser.openTask(task.getId());
        assertThat(browser.valueOf("SHA-256 van het bestand")).isEqualTo(decision.sha256());
        String href = browser.hrefOf("Het stuk openen (PDF)");
        assertThat(href).endsWith("/documents/" + decision.id());
        assertThat(statusOf(href)).isEqualTo(200);
        assertThat(browser.seriousFaults(new AxeBuilder().include(".fjs-container")))
                .isEmpty();
        picture("ondertekenen.png", 1500);
    }

    @Test
    void theFirstPageLeadsToEverythingThereIs() {
        browser.go("/");
        assertThat(browser.text()).contains("Aanbestedingen", "Klachtenmeldpunt");
        picture("landingspagina.png", 1740);
    }

    @Test
    void aStrangerDoesNotSeeTheTask() {
        String title = "Schorten " + UUID.randomUUID();
        String tender = walk.walk(title, "IIR-MASK", 500_000, List.of(), Stop.DOCUMENTS);
        String task = desk.task("Task_DraftDocuments", tender).getId();

        browser.signIn(TenderWalk.BUYER, demo.password());
        browser.showTask(task);
        browser.await("the task", () -> browser.text().contains("Stukken opstellen"));
        browser.signOut();

        browser.signIn("vws-finance-1", demo.password());
        browser.showTask(task);
        browser.await(
                "the answer to a stranger",
                () -> !browser.errors().isEmpty() || browser.text().contains("Selecteer een taak"));
        assertThat(browser.text()).doesNotContain(tender).doesNotContain(title).doesNotContain("Stukken opstellen");
        assertThat(statusOf("/api/tasks/" + task + "/view")).isIn(403L, 404L);
    }

    @Test
    void theProcessOwnerSeesTheDiagramOfARunningTender() {
        String tender = walk.walk("Handschoenen " + UUID.randomUUID(), "IIR-MASK", 500_000, List.of(), Stop.REVIEWS);
        String instance = desk.task("Task_ReviewLegally", tender).getProcessInstanceId();

        browser.signIn("process-owner-1", demo.password());
        browser.go("/camunda/app/cockpit/default/#/process-instance/" + instance + "/runtime");
        browser.await("the diagram", () -> !browser.driver()
                .findElements(By.cssSelector("[data-element-id='Task_ReviewLegally'] .djs-visual"))
                .isEmpty());
        browser.await(
                "the tokens",
                () -> browser.driver()
                                .findElements(By.cssSelector(".djs-overlay .badge"))
                                .size()
                        >= 3);
        assertThat(browser.text()).contains(tender);
        picture("cockpit.png", 1000);
    }

    private long statusOf(String path) {
        Object status = browser.driver()
                .executeAsyncScript(
                        "const tell = arguments[1]; fetch(arguments[0]).then(answer => tell(answer.status));", path);
        return status instanceof Long number ? number : -1;
    }

    private void picture(String name, int height) {
        if (System.getProperty("ironstock.screenshots") != null) {
            browser.makeHigh(height);
            browser.screenshot(PICTURES.resolve(name));
        }
    }

    private Outsiders.Party party(String name) {
        String kvk = String.valueOf(ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999));
        return walk.party(name + " " + kvk, kvk, "Utrecht");
    }
}
