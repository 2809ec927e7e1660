package org.ironstock.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.ironstock.demo.TenderWalk.Stop;
import org.ironstock.platform.DemoMode;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.NeedsBrowser;
import org.ironstock.tender.TenderStage;
import org.ironstock.tender.Tenders;
import org.ironstock.tender.dispute.CourtCases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What goes wrong after an award, as officials handle it in Chromium: court, complaint, a second decision and standstill,
 * and a tender that is withdrawn. The tender itself was walked there without a browser.
 */
@EngineTest
@NeedsBrowser
class DisputeBrowserIT {

    private static final Path PICTURES = Path.of("target", "screenshots");

    @LocalServerPort
    private int port;

    @Autowired
    private TenderWalk walk;

    @Autowired
    private Outsiders outsiders;

    @Autowired
    private Desk desk;

    @Autowired
    private Desks desks;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService forms;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private DemoMode demo;

    @Autowired
    private Tenders tenders;

    @Autowired
    private CourtCases courtCases;

    @Autowired
    private Clock clock;

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
    void officialsBringADisputedAwardToASecondStandstill() {
        List<Outsiders.Party> parties = List.of(party("Noordzee"), party("Delta"));
        String tender = walk.walk("Mondmaskers " + UUID.randomUUID(), "IIR-MASK", 500_000, parties, Stop.STANDSTILL);
        String today = DutchCalendar.dayOf(clock.instant()).toString();

        start("tenderDefence", "cibg-lawyer-1", tender);
        done("cibg-lawyer-1", "Task_RecordProceedings", tender, () -> {
            browser.fill("Zaaknummer", "C/09/654321");
            browser.fill("Eiser", "Delta");
            browser.choose("Kort geding");
            fillDay(today);
        });
        done(
                "cibg-lawyer-2",
                "Task_Defend",
                tender,
                () -> browser.fill("Verweer in hoofdlijnen", "De scores zijn volledig en navolgbaar gemotiveerd."));
        done("cibg-lawyer-1", "Task_RecordJudgment", tender, () -> {
            browser.choose("Vordering afgewezen of ingetrokken");
            fillDay(today);
            browser.fill("Vindplaats van de uitspraak", "ECLI:NL:RBDHA:2026:1234");
        });
        assertThat(courtCases.of(tender)).allMatch(courtCase -> !courtCase.open());

        outsiders.send(
                "complaint.received",
                Map.of(
                        "tenderId",
                        tender,
                        "complainant",
                        "Delta",
                        "content",
                        "De brief noemt geen relatieve voordelen."));
        desk.runJobs(tender);
        done("cibg-contract-manager-1", "Task_AnswerComplaint", tender, () -> {
            browser.choose("Gegrond, de gunningsbeslissing wordt heroverwogen");
            browser.fill("Antwoord aan de klager", "U hebt gelijk: de brief was onvolledig. Wij heroverwegen.");
        });
        done("cibg-lawyer-1", "Task_ProposeReview", tender, () -> {
            browser.choose("Nieuwe gunningsbeslissing");
            browser.fill("Motivering", "De motivering van de brieven was onvolledig.");
        });
        done("cibg-director-1", "Task_ConfirmReview", tender, () -> {
            browser.choose("Bevestigen: de gunningsbeslissing vervalt");
            browser.fill("Reden", "De klacht is terecht.");
        });
        assertThat(stage(tender)).isEqualTo(TenderStage.AWARD);
        desks.signAll(tender);
        assertThat(stage(tender)).isEqualTo(TenderStage.STANDSTILL);

        browser.signIn("cibg-lawyer-1", demo.password());
        browser.go("/klachten");
        assertThat(browser.text()).contains("Klachtenmeldpunt", tender, "Delta");
        browser.screenshot(PICTURES.resolve("klachten.png"));
    }

    @Test
    void officialsWithdrawATender() {
        String tender = walk.walk(
                "Mondmaskers " + UUID.randomUUID(), "IIR-MASK", 500_000, List.of(party("Noordzee")), Stop.OPENING);
        start("tenderWithdrawal", "cibg-lawyer-1", tender);
        done("cibg-buyer-2", "Task_MotivateWithdrawal", tender, () -> {
            browser.choose("Intrekken en ter ondertekening voorleggen");
            browser.choose("De behoefte is veranderd");
            browser.choose("Nieuwe aanbesteding");
            browser.fill("Motivering", "De behoefte is door nieuw beleid geheel vervallen.");
        });
        desks.signAll(tender);
        assertThat(stage(tender)).isEqualTo(TenderStage.WITHDRAWN);
    }

    private void start(String process, String official, String tender) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
        desk.as(official).doing(() -> forms.submitStartForm(definition, Map.of("tenderId", tender)));
        desk.runJobs(tender);
    }

    /** The date field of a Camunda form shows a day as its own picker writes it. */
    private void fillDay(String day) {
        browser.driver()
                .executeScript(
                        "const input = document.querySelector('.fjs-input-group input.flatpickr-input, .flatpickr-input');"
                                + "input._flatpickr.setDate(arguments[0], true, 'Y-m-d');",
                        day);
    }

    private void done(String official, String taskKey, String tender, Runnable fill) {
        Task task = desk.task(taskKey, tender);
        browser.signIn(official, demo.password());
        browser.makeHigh(1700);
        browser.openTask(task.getId());
        fill.run();
        browser.screenshot(PICTURES.resolve(taskKey + ".png"));
        browser.complete(() -> tasks.createTaskQuery().taskId(task.getId()).count() == 0);
        browser.signOut();
        desk.runJobs(tender);
    }

    private TenderStage stage(String tender) {
        return tenders.find(tender).orElseThrow().stage();
    }

    private Outsiders.Party party(String name) {
        String kvk = String.valueOf(ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999));
        return walk.party(name + " " + kvk, kvk, "Utrecht");
    }
}
