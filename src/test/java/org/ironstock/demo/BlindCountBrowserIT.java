package org.ironstock.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.ironstock.handover.count.CountResult.Line;
import org.ironstock.handover.count.Counts;
import org.ironstock.handover.process.CountScene;
import org.ironstock.platform.DemoMode;
import org.ironstock.shared.Quantity;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.NeedsBrowser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chromium.ChromiumNetworkConditions;
import org.openqa.selenium.print.PrintOptions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * Two officials count a site on a tablet with a scanner: by keyboard only, the connection gone halfway, the page loaded
 * again. They differ by 20 of 500 pieces, which a third settles.
 */
@EngineTest
@NeedsBrowser
class BlindCountBrowserIT {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Dimension TABLET = new Dimension(1080, 810);
    private static final int MOST_TABS = 200;
    private static final int MANY = 5_000;
    private static final int PAGE = 50;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Counts counts;

    @Autowired
    private DemoMode demo;

    @Autowired
    private Desk desk;

    private CountScene scene;
    private OfficialBrowser browser;

    @BeforeEach
    void openABrowser() {
        scene = new CountScene(beans);
        browser = new OfficialBrowser(port);
        browser.driver().manage().window().setSize(TABLET);
    }

    @AfterEach
    void closeTheBrowser() {
        browser.close();
        counts.cancel(scene.countId, "De proef is voorbij.");
    }

    @Test
    void whatWasTypedOutlivesTheConnectionAndTwoCountsThatDifferAreSettledByAThird() {
        scene.lot(1000).lot(500).lot(200).opened();
        Task first = desk.task("Task_CountFirst", scene.reference);
        browser.signIn(CountScene.FIRST, demo.password());
        browser.openTask(first.getId());
        assertThat(browser.text()).doesNotContain("1.000", "1000", "500", "200");
        countWithoutConnection(first);
        countFromTheBoxes();
        look("Task_CountFirst");
        completeByKeyboard(first);
        assertThat(kept()).isZero();
        browser.signOut();

        Task second = desk.task("Task_CountSecond", scene.reference);
        browser.signIn(CountScene.SECOND, demo.password());
        browser.openTask(second.getId());
        assertThat(browser.text()).doesNotContain("1.000", "480", "200");
        scan("B-1", "1000");
        scan("B-2", "500");
        browser.press("Afronden");
        browser.await(
                "the lot that is missing", () -> browser.text().contains("Nog niet geteld: 1 van 3 partijen (B-3)"));
        scan("B-3", "200");
        completeByKeyboard(second);
        browser.signOut();

        desk.runJobs(scene.reference);
        settle();
        assertThat(counts.result(scene.countId).lines())
                .extracting(Line::accepted)
                .containsExactly(
                        Optional.of(Quantity.of(1000)), Optional.of(Quantity.of(500)), Optional.of(Quantity.of(200)));
    }

    @Test
    void ofFiveThousandLotsTheScannerFindsEachAndPaperHoldsAll() throws IOException {
        for (int lot = 1; lot <= MANY; lot++) {
            scene.lot(lot);
        }
        scene.opened();
        browser.signIn(CountScene.FIRST, demo.password());
        browser.openTask(desk.task("Task_CountFirst", scene.reference).getId());
        browser.await("the sheet", () -> browser.text().contains("Nog niet geteld: 5.000."));
        scan("B-4999", "12");
        assertThat(browser.text())
                .contains("Geteld: 1 van 5.000. Nog niet geteld: 4.999.", "Partij 4.951 tot en met 5.000 van 5.000");
        scan("B-1", "7");
        assertThat(browser.driver().findElements(By.cssSelector("[data-count=pieces]")))
                .hasSize(PAGE);
        look("Task_CountFirst-5000");
        assertThat(printed()).contains("B-1 ", "B-51 ", "B-5000 ").doesNotContain("Scan of zoek");
    }

    /** What comes out of the printer; the window that chooses one does not open here. */
    private String printed() throws IOException {
        browser.driver()
                .executeScript("window.print = () => {};"
                        + "document.querySelector('.ironstock-count-tools').scrollIntoView({block: 'center'});");
        browser.press("Telblad afdrukken");
        byte[] paper = Base64.getDecoder()
                .decode(browser.driver().print(new PrintOptions()).getContent());
        Files.write(PICTURES.resolve("Telblad.pdf"), paper);
        try (PDDocument pages = Loader.loadPDF(paper)) {
            return new PDFTextStripper().getText(pages);
        }
    }

    /** Two lots; the second after the connection dropped. */
    private void countWithoutConnection(Task task) {
        scan("B-1", "1000");
        disconnect();
        scan("B-2", "480");
        assertThat(browser.text()).contains("Er is geen verbinding. Wat u typt, is bewaard op dit apparaat");
        browser.driver().deleteNetworkConditions();

        browser.go("/");
        browser.openTask(task.getId());
        browser.await("what was typed", () -> browser.text().contains("Geteld: 2 van 3."));
        assertThat(browser.valueOf("Stuks, partij B-1")).isEqualTo("1000");
        assertThat(browser.valueOf("Stuks, partij B-2")).isEqualTo("480");
    }

    private void disconnect() {
        ChromiumNetworkConditions none = new ChromiumNetworkConditions();
        none.setOffline(true);
        browser.driver().setNetworkConditions(none);
    }

    /** Four boxes of fifty; a number that is not on the sheet goes nowhere. */
    private void countFromTheBoxes() {
        focusScanner();
        type("B-99", Keys.ENTER);
        assertThat(browser.text()).contains("‘B-99’ staat niet op het telblad.");
        type("B-3", Keys.ENTER);
        assertThat(focused()).isEqualTo("Stuks, partij B-3");
        type(Keys.TAB, "4", Keys.ENTER, "50", Keys.ENTER);
        assertThat(browser.text()).contains("Alle 3 partijen zijn geteld.");
    }

    private void scan(String lot, String pieces) {
        focusScanner();
        type(lot, Keys.ENTER);
        assertThat(focused()).isEqualTo("Stuks, partij " + lot);
        type(pieces, Keys.ENTER);
        assertThat(focusedId()).isEqualTo("ironstock-count-scan");
    }

    private void focusScanner() {
        for (int tabs = 0; tabs < MOST_TABS && !focusedId().equals("ironstock-count-scan"); tabs++) {
            type(Keys.TAB);
        }
    }

    private void completeByKeyboard(Task task) {
        for (int tabs = 0; tabs < MOST_TABS && !words().equals("Afronden"); tabs++) {
            type(Keys.TAB);
        }
        type(Keys.ENTER);
        browser.await("completion", () -> gone(task));
    }

    private void settle() {
        Task third = desk.task("Task_InvestigateDifference", scene.reference);
        browser.signIn(CountScene.THIRD, demo.password());
        browser.openTask(third.getId());
        assertThat(browser.rowOf("B-2")).contains("500", "480");
        browser.fill("Vastgesteld (stuks), rij 1", "500");
        browser.fill("Verklaring van het verschil, rij 1", "De eerste teller telde een doos niet mee.");
        look("Task_InvestigateDifference");
        browser.complete(() -> gone(third));
    }

    /** A form that cannot be read by everybody is no form. */
    private void look(String name) {
        browser.screenshot(PICTURES.resolve(name + ".png"));
        assertThat(browser.seriousFaults(new AxeBuilder().include("[data-ironstock-form]")))
                .isEmpty();
    }

    private boolean gone(Task task) {
        return tasks.createTaskQuery().taskId(task.getId()).count() == 0;
    }

    private long kept() {
        Object found = browser.driver()
                .executeScript(
                        "return Object.keys(localStorage).filter(key => key.startsWith('ironstock.count.')).length;");
        return found instanceof Long number ? number : -1;
    }

    private void type(CharSequence... keys) {
        for (CharSequence some : List.of(keys)) {
            active().sendKeys(some);
        }
    }

    private WebElement active() {
        return browser.driver().switchTo().activeElement();
    }

    private String focused() {
        return Optional.ofNullable(active().getDomAttribute("aria-label")).orElse("");
    }

    private String focusedId() {
        return Optional.ofNullable(active().getDomAttribute("id")).orElse("");
    }

    private String words() {
        return active().getText().strip();
    }
}
