package org.ironstock.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.ironstock.platform.DemoMode;
import org.ironstock.platform.Officials;
import org.ironstock.support.Desk;
import org.ironstock.tender.inquiry.Notas;
import org.springframework.context.ApplicationContext;

/**
 * Officials at work on a tender in Chromium, each signed in as themselves, every task through its form in Tasklist; and
 * suppliers where they use the public pages. Jobs run between the tasks.
 */
final class BrowserOffice implements DisputeOffice, AutoCloseable {

    static final Path PICTURES = Path.of("target", "screenshots");
    private static final String MOTIVE =
            "De onderbouwing sluit aan bij het gevraagde; zij is concreet en toetsbaar beschreven.";
    private static final String FORM = "[data-ironstock-form], .fjs-container";
    private static final String LAWYER = "cibg-lawyer-1";
    private static final String MANAGER = "cibg-contract-manager-1";

    private final int port;
    private final OfficialBrowser browser;
    private final Desk desk;
    private final TaskService tasks;
    private final Officials officials;
    private final DemoMode demo;
    private final Notas notas;

    BrowserOffice(ApplicationContext beans, int port) {
        this.port = port;
        this.browser = new OfficialBrowser(port);
        this.desk = beans.getBean(Desk.class);
        this.tasks = beans.getBean(TaskService.class);
        this.officials = beans.getBean(Officials.class);
        this.demo = beans.getBean(DemoMode.class);
        this.notas = beans.getBean(Notas.class);
    }

    OfficialBrowser browser() {
        return browser;
    }

    /** One official completes the one open task with this key. */
    void done(String official, String taskKey, String tender, Runnable fill) {
        done(official, desk.task(taskKey, tender), tender, fill);
    }

    void done(String official, Task task, String tender, Runnable fill) {
        browser.signIn(official, demo.password());
        open(task);
        fill.run();
        browser.complete(() -> gone(task));
        browser.signOut();
        desk.runJobs(tender);
    }

    /** A form that cannot be read by everybody is no form. */
    private void open(Task task) {
        browser.openTask(task.getId());
        assertThat(browser.seriousFaults(new AxeBuilder().include(FORM)))
                .as("%s in %s", task.getTaskDefinitionKey(), task.getProcessDefinitionId())
                .isEmpty();
    }

    /** The same, with a picture of the whole form before it is handed in. */
    void pictured(String official, String taskKey, String tender, Runnable fill) {
        browser.makeHigh(1700);
        done(official, taskKey, tender, () -> {
            fill.run();
            browser.screenshot(PICTURES.resolve(taskKey + ".png"));
        });
    }

    /** One official starts a process from Tasklist with the reference of the tender. */
    void start(String official, String process, String tender) {
        browser.signIn(official, demo.password());
        browser.startProcess(process, () -> browser.fill("Kenmerk van de aanbesteding", tender));
        browser.signOut();
        desk.runJobs(tender);
    }

    @Override
    public void appointPanel(String tender) {
        done(MANAGER, "Task_AppointPanel", tender, () -> {
            browser.select("Eerste opener (procesleider)", name("cibg-contract-manager-1"));
            browser.select("Plaatsvervanger van de eerste opener", name("cibg-contract-manager-2"));
            browser.select("Tweede opener", name("cibg-lawyer-1"));
            browser.select("Plaatsvervanger van de tweede opener", name("cibg-lawyer-2"));
            browser.select("Voorzitter van het beoordelingsteam", name("cibg-evaluator-5"));
            for (int evaluator = 1; evaluator <= 3; evaluator++) {
                browser.tick("evaluators-cibg-evaluator-" + evaluator);
            }
            browser.tick("reserves-cibg-evaluator-4");
        });
    }

    @Override
    public void ask(String tender, Outsiders.Party asker, String subject, String question) {
        browser.go("/aanbestedingen/" + tender + "/vragen");
        browser.fill("Leveranciersnummer", asker.id());
        browser.fill("Geheim", asker.secret());
        browser.fill("Onderwerp", subject);
        browser.fill("Vraag", question);
        browser.press("Vraag versturen");
        browser.await("receipt of the question", () -> browser.text().contains("Uw vraag is ontvangen"));
        desk.runJobs(tender);
    }

    @Override
    public void answer(String tender, String answer) {
        pictured(TenderWalk.BUYER, "Task_AnswerQuestion", tender, () -> {
            browser.fill("Antwoord", answer);
            browser.choose("Dit antwoord wijzigt de aanbestedingsstukken wezenlijk");
        });
        pictured(LAWYER, "Task_ReviewAnswer", tender, () -> browser.choose("Akkoord"));
    }

    @Override
    public void publishNota(String tender, String change) {
        browser.signIn(TenderWalk.BUYER, demo.password());
        browser.go("/aanbestedingen/" + tender + "/vragen");
        browser.press("Nota van inlichtingen maken");
        browser.await("order of the nota", () -> notas.inPreparation(tender).isPresent());
        browser.signOut();
        desk.runJobs(tender);
        pictured(TenderWalk.BUYER, "Task_CompileNota", tender, () -> {
            browser.choose("Deze nota wijzigt de aanbestedingsstukken wezenlijk");
            browser.fill("Wat wijzigt en waarom", change);
            browser.choose("De nota voorleggen aan de jurist");
        });
        pictured(LAWYER, "Task_ReviewNota", tender, () -> browser.choose("Akkoord: bekendmaken aan alle partijen"));
    }

    @Override
    public String readAnswers(String tender) {
        browser.go("/aanbestedingen/" + tender + "/vragen");
        return browser.text();
    }

    @Override
    public void moveClosing(String tender) {
        pictured(MANAGER, "Task_DecideExtension", tender, () -> {
            browser.choose("Ja, voor alle partijen");
            assertThat(browser.valueOf("Nieuwe sluitingsdag (tot en met 23:59 uur)"))
                    .as("the proposed day")
                    .isNotBlank();
            browser.fill(
                    "Motivering, zoals partijen haar lezen",
                    "De wijziging vraagt om een nieuwe termijn voor alle partijen.");
        });
        sign(tender);
    }

    @Override
    public void assess(String tender) {
        openVaultByTwo(tender);
        for (Task task : desk.tasks("Task_DeclareInterests", tender)) {
            done(
                    task.getAssignee(),
                    task,
                    tender,
                    () -> browser.choose("Ik heb geen belang bij een van de inschrijvers"));
        }
        judgeEligibility(tender);
        done("cibg-evaluator-5", "Task_CheckKnockOuts", tender, () -> {
            for (int row = browser.rows("Voldoet"); row > 0; row--) {
                browser.select("Voldoet, rij " + row, "Ja");
            }
        });
        for (Task task : desk.tasks("Task_ScoreBids", tender)) {
            done(task.getAssignee(), task, tender, this::fillScores);
        }
        done("cibg-evaluator-5", "Task_SetConsensus", tender, this::fillScores);
        sign(tender);
    }

    /** Two people, each in a browser of their own. */
    private void openVaultByTwo(String tender) {
        try (OfficialBrowser other = new OfficialBrowser(port)) {
            Task first = desk.task("Task_OpenVaultFirst", tender);
            browser.signIn(MANAGER, demo.password());
            other.signIn(LAWYER, demo.password());
            browser.openTask(first.getId());
            browser.choose("Ik open nu de kluis als eerste opener");
            browser.complete(() -> gone(first));
            desk.runJobs(tender);
            Task second = desk.task("Task_OpenVaultSecond", tender);
            other.openTask(second.getId());
            other.choose("Ik open nu de kluis als tweede opener");
            other.complete(() -> gone(second));
            browser.signOut();
            desk.runJobs(tender);
        }
    }

    private void judgeEligibility(String tender) {
        done("cibg-lawyer-2", "Task_JudgeEligibility", tender, () -> {
            for (int row = browser.rows("Oordeel"); row > 0; row--) {
                browser.select("Oordeel, rij " + row, "Geschikt");
            }
            browser.choose("Ik verklaar geen belang te hebben bij een van de inschrijvers");
        });
    }

    private void fillScores() {
        for (int row = browser.rows("Score"); row > 0; row--) {
            browser.fill("Score, rij " + row, "4");
            browser.fill("Motivering, rij " + row, MOTIVE);
        }
    }

    @Override
    public void acceptLowPrice(String tender, String reason) {
        pictured(LAWYER, "Task_JudgeLowPrices", tender, () -> {
            assertThat(browser.rows("Oordeel")).as("flagged prices").isEqualTo(1);
            browser.select("Oordeel, rij 1", "Toelichting aanvaard");
            browser.fill("Reden, rij 1", reason);
        });
    }

    @Override
    public void advise(String tender) {
        done(TenderWalk.BUYER, "Task_GiveAwardAdvice", tender, () -> {
            browser.choose("Gunnen aan de eerste in de rangorde");
            browser.fill("Motivering", "De rangorde volgt uit de gepubliceerde formule en gewichten.");
        });
    }

    @Override
    public void checkEvidence(String tender) {
        done(LAWYER, "Task_CheckEvidence", tender, () -> {
            for (int row = browser.rows("Oordeel"); row > 0; row--) {
                browser.select("Oordeel, rij " + row, "Bewezen");
            }
        });
    }

    /** Who may not sign gives the task back to a colleague. */
    @Override
    public void sign(String tender) {
        List<Task> open = desk.tasks("Task_SignDocument", tender);
        assertThat(open).as("documents to sign").isNotEmpty();
        while (!open.isEmpty()) {
            sign(open.get(0));
            desk.runJobs(tender);
            open = desk.tasks("Task_SignDocument", tender);
        }
    }

    private void sign(Task task) {
        for (String official : candidates(task)) {
            browser.signIn(official, demo.password());
            open(task);
            assertThat(browser.valueOf("SHA-256 van het bestand")).matches("[0-9a-f]{64}");
            assertThat(browser.hrefOf("Het stuk openen (PDF)")).contains("/documents/");
            browser.choose("Ik teken");
            String refusal = browser.completeOrHear(() -> gone(task));
            if (refusal.isEmpty()) {
                browser.signOut();
                return;
            }
            browser.release();
            browser.signOut();
        }
        throw new AssertionError("Nobody may sign " + task.getName());
    }

    /** Members of the groups that may take this task. */
    List<String> candidates(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .flatMap(group -> officials.membersOf(group).stream())
                .toList();
    }

    @Override
    public void defend(String tender, String number, String plaintiff, LocalDate startedOn) {
        start(LAWYER, "Zaak bij de rechter voeren", tender);
        pictured(LAWYER, "Task_RecordProceedings", tender, () -> {
            browser.fill("Zaaknummer", number);
            browser.fill("Eiser", plaintiff);
            browser.choose("Kort geding");
            browser.fillDay(startedOn);
        });
        pictured(
                "cibg-lawyer-2",
                "Task_Defend",
                tender,
                () -> browser.fill("Verweer in hoofdlijnen", "De scores zijn volledig en navolgbaar gemotiveerd."));
    }

    @Override
    public void hearJudgment(String tender, String number, LocalDate givenOn) {
        pictured(LAWYER, "Task_RecordJudgment", tender, () -> {
            assertThat(browser.valueOf("Zaak")).contains(number);
            browser.choose("Nieuwe gunningsbeslissing");
            browser.fillDay(givenOn);
            browser.fill("Vindplaats van de uitspraak", "ECLI:NL:RBDHA:2026:1234");
        });
    }

    @Override
    public void closeFile(String tender) {
        done("cibg-contract-manager-2", "Task_CloseTenderFile", tender, () -> {});
    }

    private String name(String official) {
        return officials.displayName(official);
    }

    private boolean gone(Task task) {
        return tasks.createTaskQuery().taskId(task.getId()).count() == 0;
    }

    @Override
    public void close() {
        browser.close();
    }
}
