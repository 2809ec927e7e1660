package org.ironstock.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.ironstock.demo.TenderWalk.Stop;
import org.ironstock.platform.DemoMode;
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

/** Pages for everybody, with axe (WCAG 2.1 A and AA) and by keyboard; and what of Camunda's own pages is not ours to mend. */
@EngineTest
@NeedsBrowser
class AccessibilityIT {

    /** What axe finds in the web applications of Camunda 7.24.0 outside our forms: src/docs/operations/accessibility.md. */
    private static final Set<String> CAMUNDAS_OWN =
            Set.of("aria-allowed-attr", "button-name", "color-contrast", "link-in-text-block", "link-name");

    @LocalServerPort
    private int port;

    @Autowired
    private TenderWalk walk;

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
        List<Outsiders.Party> parties = List.of(party("Noordzee"), party("Veilig Zorg"), party("Delta"));
        String concluded = walk.walk("Maskers " + UUID.randomUUID(), "IIR-MASK", 500_000, parties, Stop.END);
        for (String path : List.of(
                "/",
                "/login",
                "/leveranciers/registreren",
                "/aanbestedingen",
                "/aanbestedingen?zoek=niets-van-dien-aard",
                "/aanbestedingen/" + running,
                "/aanbestedingen/" + concluded,
                "/aanbestedingen/TND-1999-001")) {
            browser.go(path);
            assertThat(faults(new AxeBuilder())).as(path).isEmpty();
        }
    }

    @Test
    void thePagesForOfficialsHaveNoSeriousFaults() {
        String tender = walk.walk("Jassen " + UUID.randomUUID(), "IIR-MASK", 500_000, List.of(), Stop.BIDDING);
        browser.signIn("cibg-director-1", demo.password());
        for (String path : List.of(
                "/",
                "/aanbestedingen?stand=unpublished",
                "/aanbestedingen/" + tender,
                "/dossiers/" + tender,
                "/producten",
                "/mandaten")) {
            browser.go(path);
            assertThat(faults(new AxeBuilder())).as(path).isEmpty();
        }
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
        assertThat(faults(new AxeBuilder().include("[data-ironstock-form]"))).isEmpty();
        Set<String> found = new TreeSet<>(rules(new AxeBuilder().exclude("[data-ironstock-form]")));
        browser.signOut();

        browser.signIn("process-owner-1", demo.password());
        browser.go("/camunda/app/cockpit/default/#/processes");
        browser.await(
                "Cockpit",
                () -> browser.text().contains("tenderPreparation")
                        || browser.text().contains("Voorbereiding"));
        found.addAll(rules(new AxeBuilder()));
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

    private Set<String> rules(AxeBuilder look) {
        Set<String> rules = new TreeSet<>();
        serious(look).forEach(rule -> rules.add(rule.getId()));
        return rules;
    }

    private List<String> faults(AxeBuilder look) {
        List<String> faults = new ArrayList<>();
        for (Rule rule : serious(look)) {
            rule.getNodes().forEach(node -> faults.add("%s: %s".formatted(rule.getId(), node.getHtml())));
        }
        return faults;
    }

    private List<Rule> serious(AxeBuilder look) {
        return look.analyze(browser.driver()).getViolations().stream()
                .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
                .toList();
    }

    private Outsiders.Party party(String name) {
        String kvk = String.valueOf(ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999));
        return walk.party(name + " " + kvk, kvk, "Utrecht");
    }
}
