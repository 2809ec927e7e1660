package org.ironstock.demo;

import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.support.BrowserAvailable;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A browser of its own with an empty profile, in which an official works: signs in, opens tasks, fills in forms. */
final class OfficialBrowser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration BLANK = Duration.ofSeconds(20);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(150);
    private static final Path IN_VAIN = Path.of("target", "browser-waited-in-vain.png");
    private static final String CLAIM = "Op mijn naam zetten";
    private static final String RELEASE = "Terugleggen";
    private static final String COMPLETE = "Afronden";

    /** The input that belongs to a label, as somebody who reads the page would find it. */
    private static final String CONTROL_OF_LABEL = """
            const wanted = arguments[0];
            const plain = text => text.replace(/\\*/g, '').replace(/\\s+/g, ' ').trim();
            const seen = element => element.getClientRects().length > 0;
            for (const input of document.querySelectorAll('input[aria-label],select[aria-label],textarea[aria-label]')) {
              if (plain(input.getAttribute('aria-label')) === wanted && seen(input)) return input;
            }
            for (const label of document.querySelectorAll('label')) {
              if (label.control && seen(label) && plain(label.textContent) === wanted) return label.control;
            }
            return null;
            """;

    private static final int RETYPES = 3;

    private final ChromeDriver driver;
    private final String site;

    OfficialBrowser(int port) {
        BrowserAvailable installed = new BrowserAvailable();
        this.site = "http://localhost:" + port;
        ChromeOptions options = new ChromeOptions();
        options.setBinary(installed.getBrowser().toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--window-size=1280,1000");
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(installed.getDriver().toFile())
                .usingAnyFreePort()
                .withEnvironment(Map.of("TZ", DutchCalendar.ZONE.getId()))
                .build();
        this.driver = new ChromeDriver(service, options);
        driver.manage().window().setSize(new Dimension(1280, 1000));
    }

    ChromeDriver driver() {
        return driver;
    }

    void go(String path) {
        driver.get(site + path);
    }

    void signIn(String official, String password) {
        go("/login");
        fill("Gebruikersnaam", official);
        fill("Wachtwoord", password);
        button("Aanmelden").click();
        await("landing page of " + official, () -> text().contains("U bent aangemeld als"));
    }

    /** Signs out by the button of the landing page. */
    void signOut() {
        go("/");
        button("Afmelden").click();
        await("signing out", () -> text().contains("U bent afgemeld."));
    }

    /** Opens Tasklist at a task, puts it on the own name where it has none yet, and waits for its form. */
    void openTask(String taskId) {
        showTask(taskId);
        await("form or claim of task " + taskId, () -> shown(CLAIM) || usable());
        if (shown(CLAIM)) {
            button(CLAIM).click();
            await("claim of task " + taskId, () -> !shown(CLAIM) && usable());
        }
    }

    /** Opens Tasklist at a task, without touching it; a page that stays blank is loaded anew, as somebody would. */
    void showTask(String taskId) {
        go("/camunda/app/tasklist/default/#/?task=" + taskId);
        long[] since = {System.nanoTime()};
        await("Tasklist", () -> {
            if (text().isEmpty() && System.nanoTime() - since[0] > BLANK.toNanos()) {
                driver.navigate().refresh();
                since[0] = System.nanoTime();
            }
            return text().contains("Taken van mijn groepen");
        });
    }

    /** Starts a process by the link in the head of Tasklist, after its start form is filled in. */
    void startProcess(String name, Runnable fill) {
        handInStart(name, fill);
        await("start of " + name, () -> driver.findElements(By.cssSelector(".modal-dialog"))
                .isEmpty());
    }

    /** Hands in a start form that is refused; gives what Tasklist says of it. */
    String startInVain(String name, Runnable fill) {
        handInStart(name, fill);
        By refusal = By.cssSelector(".modal-dialog [ng-repeat*='notification']");
        await("refusal of " + name, () -> !driver.findElements(refusal).isEmpty());
        return textOf(driver.findElement(refusal)).replaceAll("\\s+", " ");
    }

    private void handInStart(String name, Runnable fill) {
        go("/camunda/app/tasklist/default/");
        press("Proces starten");
        press(name);
        fill.run();
        press("Starten");
    }

    /** Gives the open task back to the group. */
    void release() {
        button(RELEASE).click();
        await("release", () -> shown(CLAIM));
    }

    /** Presses the button that completes; waits until the task is gone. */
    void complete(BooleanSupplier gone) {
        String refusal = completeOrHear(gone);
        if (!refusal.isEmpty()) {
            throw new AssertionError("Not completed: " + refusal);
        }
    }

    /** Presses the button that completes; empty when the task is gone, else what is wrong. */
    String completeOrHear(BooleanSupplier gone) {
        List<String> before = errors();
        button(COMPLETE).click();
        await("completion", () -> gone.getAsBoolean() || !newErrors(before).isEmpty());
        return gone.getAsBoolean() ? "" : String.join(" | ", newErrors(before));
    }

    /** Presses the button that completes; waits for what is wrong. */
    String completeInVain() {
        List<String> before = errors();
        button(COMPLETE).click();
        await("refusal", () -> !newErrors(before).isEmpty());
        return String.join(" | ", newErrors(before));
    }

    /** What the page says is wrong, in its own words. */
    List<String> errors() {
        return driver
                .findElements(By.cssSelector(".ironstock-errors, .alert-danger, .alert-error, .fjs-form-field-error"))
                .stream()
                .map(place -> textOf(place).replace("×", "").strip())
                .filter(words -> !words.isBlank())
                .toList();
    }

    private List<String> newErrors(List<String> before) {
        return errors().stream().filter(words -> !before.contains(words)).toList();
    }

    void fill(String label, String value) {
        WebElement input = control(label);
        if ("date".equals(input.getDomAttribute("type"))) {
            driver.executeScript(
                    "arguments[0].value = arguments[1];"
                            + "arguments[0].dispatchEvent(new Event('input', {bubbles: true}));"
                            + "arguments[0].dispatchEvent(new Event('change', {bubbles: true}));",
                    input,
                    value);
            return;
        }
        type(input, value);
        if (input.findElements(By.xpath("ancestor::*[contains(@class, 'fjs-form')]"))
                .isEmpty()) {
            return;
        }
        // A Camunda form draws itself anew after each field, and may wipe what is typed at that moment.
        for (int again = 0; again < RETYPES && !keeps(label, value); again++) {
            type(control(label), value);
        }
    }

    private static void type(WebElement input, String value) {
        input.clear();
        input.sendKeys(value);
    }

    /** Leaves the field, lets the page draw, and looks what is in it. */
    private boolean keeps(String label, String value) {
        driver.switchTo().activeElement().sendKeys(Keys.TAB);
        driver.executeAsyncScript(
                "const done = arguments[0]; setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(done)), 100);");
        return valueOf(label).equals(value);
    }

    /** Leaves the field, and waits until the Camunda form has nothing against what was typed. */
    void settle() {
        driver.switchTo().activeElement().sendKeys(Keys.TAB);
        await("the form to take what was typed", () -> driver.findElements(By.cssSelector(".fjs-form-field-error"))
                .isEmpty());
    }

    void select(String label, String option) {
        new Select(control(label)).selectByVisibleText(option);
    }

    /** Chooses the first of several that is not the invitation to choose. */
    void selectFirst(String label) {
        new Select(control(label)).selectByIndex(1);
    }

    /** Chooses a file of this machine in the field with this id. */
    void upload(String id, Path file) {
        driver.findElement(By.id(id)).sendKeys(file.toAbsolutePath().toString());
    }

    /** Ticks a box or takes a choice by its label. */
    void choose(String label) {
        WebElement input = control(label);
        if (!input.isSelected()) {
            input.click();
        }
    }

    /** Presses a button or follows a link by its words. */
    void press(String words) {
        button(words).click();
    }

    /** Fills the date of a Camunda form, which shows a day as its own picker writes it. */
    void fillDay(LocalDate day) {
        driver.executeScript(
                "const input = document.querySelector('.fjs-input-group input.flatpickr-input, .flatpickr-input');"
                        + "input._flatpickr.setDate(arguments[0], true, 'Y-m-d');",
                day.toString());
    }

    /** Ticks the box with this id, where several boxes carry the same label. */
    void tick(String id) {
        WebElement box = driver.findElement(By.id(id));
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'});", box);
        box.click();
    }

    String valueOf(String label) {
        String value = control(label).getDomProperty("value");
        return value == null ? "" : value;
    }

    boolean has(String label) {
        return driver.executeScript(CONTROL_OF_LABEL, label) != null;
    }

    /** What stands beside a field as wrong with it; empty when nothing does. */
    String faultBeside(String label) {
        String described = control(label).getDomAttribute("aria-describedby");
        return described == null ? "" : textOf(driver.findElement(By.id(described.strip())));
    }

    /** How many rows the tables with a column of this label have together. */
    int rows(String columnLabel) {
        int row = 0;
        while (has(columnLabel + ", rij " + (row + 1))) {
            row++;
        }
        return row;
    }

    String text() {
        return textOf(driver.findElement(By.tagName("body")));
    }

    /** What a form shows above the choice under this label; amounts with an ordinary space. */
    String factOf(String label) {
        return words(By.xpath("//dt[normalize-space(.)='%s']/following-sibling::dd[1]".formatted(label)));
    }

    /** The row of a table that begins with these words; amounts with an ordinary space. */
    String rowOf(String head) {
        return words(By.xpath("//tr[td and *[1][contains(normalize-space(.), '%s')]]".formatted(head)));
    }

    private String words(By place) {
        await("words at " + place, () -> !driver.findElements(place).isEmpty());
        return textOf(driver.findElement(place)).replace('\u00a0', ' ').replaceAll("\\s+", " ");
    }

    String hrefOf(String linkText) {
        String href = driver.findElement(By.partialLinkText(linkText)).getDomProperty("href");
        return href == null ? "" : href;
    }

    /**
     * Waits until it is there; a wait in vain leaves a picture of the page. A look that falls into a change of page is no
     * answer, so it looks again.
     */
    void await(String what, BooleanSupplier there) {
        new WebDriverWait(driver, PATIENCE, LOOK_AGAIN)
                .ignoring(WebDriverException.class)
                .withMessage(() -> {
                    screenshot(IN_VAIN);
                    return "Waited for %s; see %s; the page says: %s".formatted(what, IN_VAIN, text());
                })
                .until(any -> there.getAsBoolean());
    }

    /** What axe (WCAG 2.1 A and AA) calls serious or critical on the page as it is now, by rule. */
    Map<String, List<String>> seriousFaults(AxeBuilder look) {
        Map<String, List<String>> faults = new TreeMap<>();
        for (Rule rule : look.analyze(driver).getViolations()) {
            if (Set.of("serious", "critical").contains(rule.getImpact())) {
                faults.put(
                        rule.getId(),
                        rule.getNodes().stream().map(CheckedNode::getHtml).toList());
            }
        }
        return faults;
    }

    void makeHigh(int height) {
        driver.manage().window().setSize(new Dimension(1280, height));
    }

    void screenshot(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private WebElement control(String label) {
        await("field " + label, () -> has(label));
        WebElement found = (WebElement) driver.executeScript(CONTROL_OF_LABEL, label);
        if (found == null) {
            throw new AssertionError("No field %s".formatted(label));
        }
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'});", found);
        return found;
    }

    /** The form has loaded what it shows and may be handed in. */
    private boolean usable() {
        return shown(COMPLETE)
                && !driver.findElements(By.cssSelector(".ironstock-view, .fjs-container"))
                        .isEmpty();
    }

    private boolean shown(String words) {
        return driver.findElements(withText(words)).stream().anyMatch(WebElement::isDisplayed);
    }

    private WebElement button(String words) {
        await("button " + words, () -> clickable(words) != null);
        WebElement found = clickable(words);
        if (found == null) {
            throw new AssertionError("No button %s".formatted(words));
        }
        return found;
    }

    private @Nullable WebElement clickable(String words) {
        return driver.findElements(withText(words)).stream()
                .filter(WebElement::isDisplayed)
                .filter(WebElement::isEnabled)
                .findFirst()
                .orElse(null);
    }

    private static By withText(String words) {
        return By.xpath(
                "//*[self::button or self::a or self::span or self::input][normalize-space(.)='%s']".formatted(words));
    }

    private static String textOf(WebElement place) {
        String words = place.getDomProperty("innerText");
        return words == null ? "" : words.strip();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
