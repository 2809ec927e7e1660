package org.ironstock.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.ironstock.capacity.process.ActivationScene;
import org.ironstock.capacity.process.StandbyScene;
import org.ironstock.platform.DemoMode;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.NeedsBrowser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Wrong answers in forms of stand-by lines: each is told in Dutch beside its field, and what was typed stays. */
@EngineTest
@NeedsBrowser
class StandbyFormsBrowserIT {

    private static final String MANAGER = "rvo-contract-manager-1";
    private static final Path PICTURES = Path.of("target", "screenshots");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private DemoMode demo;

    @Autowired
    private Desk desk;

    private OfficialBrowser browser;

    @BeforeEach
    void aManagerSignsInInFebruary() {
        desk.travelTo(Instant.parse("2026-02-02T09:00:00Z"));
        browser = new OfficialBrowser(port);
        browser.signIn(MANAGER, demo.password());
    }

    @AfterEach
    void closeTheBrowser() {
        browser.close();
    }

    @Test
    void aDeclarationForTheProducerKeepsToDaysThatPassed() {
        StandbyScene scene = StandbyScene.running(application, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        browser.startProcess("Gereedheid namens producent verklaren", () -> {
            browser.fill("Kenmerk van de lijn", "LIN-1999-999");
            browser.press("Starten");
            browser.await("the refusal", () -> browser.text().contains("Er is geen lijn LIN-1999-999."));
            assertThat(browser.text()).doesNotContain("Cannot", "readinessDeclaration");
            assertThat(browser.valueOf("Kenmerk van de lijn")).isEqualTo("LIN-1999-999");
            browser.fill("Kenmerk van de lijn", scene.lineId);
        });

        open("Task_DeclareReadiness", scene.lineId);
        browser.choose("Verklaring vastleggen");
        browser.fill("Eerste dag", "2026-01-30");
        browser.fill("Laatste dag", "2026-02-03");
        browser.choose("niet gereed");
        String source = "Waar de verklaring van de producent staat en wie haar gaf, of waarom u niets vastlegt";
        browser.fill(source, "Brief");
        assertThat(browser.completeInVain()).contains("Niet alle velden zijn goed ingevuld.");
        assertThat(browser.faultBeside("Laatste dag")).isEqualTo("De datum is op zijn laatst 02-02-2026.");
        assertThat(browser.faultBeside("Reden waarom de lijn niet gereedstond")).isEqualTo("Vul dit veld in.");

        browser.fill("Laatste dag", "2026-02-01");
        browser.fill("Reden waarom de lijn niet gereedstond", "De machine staat stil.");
        browser.fill(source, "Brief van 1 februari, directeur De Wit");
        assertThat(browser.completeInVain()).contains("Een verklaring gaat over dagen van één kalendermaand.");
        assertThat(browser.valueOf("Eerste dag")).isEqualTo("2026-01-30");
        assertThat(browser.valueOf("Reden waarom de lijn niet gereedstond")).isEqualTo("De machine staat stil.");
        browser.screenshot(PICTURES.resolve("Task_DeclareReadiness.png"));
        browser.fill("Laatste dag", "2026-01-31");
        complete("Task_DeclareReadiness", scene.lineId);
    }

    @Test
    void aLineIsRegisteredWithNumbersThatAreNumbers() {
        StandbyScene scene = new StandbyScene(application);
        browser.startProcess(
                "Stand-by lijn vastleggen", () -> browser.fill("Kenmerk van het contract", scene.contract));
        open("Task_RegisterLine", scene.contract);
        browser.choose("Lijn vastleggen");
        browser.fill("Naam van de lijn", "Lijn 7");
        browser.fill("Nominale productie per kalendermaand (stuks)", "4 miljoen");
        browser.fill("Vergoeding per kalendermaand, exclusief btw (EUR)", "30,000.00");
        browser.fill("Stuksprijs bij activering, exclusief btw (EUR, ten hoogste zes decimalen)", "acht cent");
        browser.fill("OIN van wie betaalt (twintig cijfers)", "123");
        browser.completeInVain();
        assertThat(browser.faultBeside("Nominale productie per kalendermaand (stuks)"))
                .isEqualTo("Vul een geheel getal in.");
        assertThat(browser.faultBeside("Vergoeding per kalendermaand, exclusief btw (EUR)"))
                .isEqualTo("Vul een bedrag in zoals 1.234,56.");
        assertThat(browser.faultBeside("Stuksprijs bij activering, exclusief btw (EUR, ten hoogste zes decimalen)"))
                .isEqualTo("Vul een prijs in zoals 0,0625, met ten hoogste zes decimalen.");
        assertThat(browser.faultBeside("OIN van wie betaalt (twintig cijfers)"))
                .isEqualTo("Een OIN heeft twintig cijfers.");
        assertThat(browser.valueOf("Naam van de lijn")).isEqualTo("Lijn 7");
        browser.makeHigh(1900);
        browser.screenshot(PICTURES.resolve("Task_RegisterLine.png"));
    }

    @Test
    void aMilestoneWasReachedOnADayThatHasCome() {
        ActivationScene scene = ActivationScene.ready(application);
        String id = scene.running();
        String task =
                scene.taskAbout("Task_RecordMilestone", id, "MATERIAL_RELEASED").getId();
        browser.openTask(task);
        browser.fill("Gehaald op", "2026-02-03");
        browser.fill("Waaruit dat blijkt (bezoek, foto, document met kenmerk)", "Bezoek aan de lijn, foto 17");
        browser.completeInVain();
        assertThat(browser.faultBeside("Gehaald op")).isEqualTo("De datum is op zijn laatst 02-02-2026.");
        assertThat(browser.valueOf("Waaruit dat blijkt (bezoek, foto, document met kenmerk)"))
                .isEqualTo("Bezoek aan de lijn, foto 17");
        browser.fill("Gehaald op", "2026-02-02");
        browser.complete(() -> desk.tasks("Task_RecordMilestone", id).stream()
                .noneMatch(open -> open.getId().equals(task)));
    }

    private void open(String taskKey, String caseRef) {
        browser.openTask(desk.tasks(taskKey, caseRef).get(0).getId());
    }

    private void complete(String taskKey, String caseRef) {
        browser.complete(() -> desk.tasks(taskKey, caseRef).isEmpty());
    }
}
