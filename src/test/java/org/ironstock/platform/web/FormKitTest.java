package org.ironstock.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.ironstock.support.BrowserAvailable;
import org.ironstock.support.NeedsBrowser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The form kit in a browser, beside a stand-in for Tasklist. */
@NeedsBrowser
class FormKitTest {

    private static final String SCRIPTS = "META-INF/resources/webjars/camunda/app/tasklist/scripts";

    private static HttpServer server;
    private static ChromeDriver browser;
    private static int viewStatus = 200;

    private static final String VIEW = """
            {"facts": [{"label": "Zaak", "value": "<img src=x onerror='window.hacked=true'>"}],
             "documents": [{"title": "Besluit", "href": "/documents/1", "sha256": "abc"},
                           {"title": "Vals", "href": "javascript:window.hacked=true", "sha256": ""}],
             "tables": [{"caption": "Inschrijvingen", "columns": ["Naam", "Prijs"], "rows": [["Alfa", "1.234,50"]]}],
             "findings": [{"code": "NORM", "subject": "FFP2", "message": "De norm ontbreekt.", "ground": "EN 149",
                           "severity": "BLOCKING"},
                          {"code": "MISSING", "subject": "needStatement", "message": "De behoeftestelling ontbreekt.",
                           "ground": "", "severity": "BLOCKING"}],
             "data": {"lots": [{"title": "Maskers", "quantity": 5, "id": "LOT-1"}],
                      "offered": {"way": ["SLOW"]},
                      "bounds": {"seenOn": {"min": "2026-02-02", "max": "2026-02-09"}}}}""";

    @BeforeAll
    static void openBrowser() throws IOException {
        BrowserAvailable installed = new BrowserAvailable();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", FormKitTest::answer);
        server.start();
        ChromeOptions options = new ChromeOptions();
        options.setBinary(installed.getBrowser().toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1200,1400");
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(installed.getDriver().toFile())
                        .usingAnyFreePort()
                        .build(),
                options);
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.quit();
        }
        if (server != null) {
            server.stop(0);
        }
    }

    @BeforeEach
    void openForm() {
        viewStatus = 200;
        load();
        waitFor("return document.querySelector('[data-rows] tbody tr') !== null");
    }

    @Test
    void whatTheTaskShowsIsReadAsTextAndNeverAsMarkup() {
        assertThat(browser.findElement(By.cssSelector("[data-view] dd")).getText())
                .startsWith("<img");
        assertThat(run("return window.hacked === undefined")).isEqualTo(true);
        assertThat(browser.findElements(By.cssSelector("[data-view] a")))
                .singleElement()
                .satisfies(link -> {
                    assertThat(link.getText()).startsWith("Besluit");
                    assertThat(link.getDomAttribute("target")).isEqualTo("_blank");
                });
        assertThat(browser.findElement(By.cssSelector("[data-view]")).getText())
                .contains("FFP2: De norm ontbreekt.", "EN 149", "Inschrijvingen", "1.234,50")
                .contains("De behoeftestelling ontbreekt.")
                .doesNotContain("needStatement");
    }

    @Test
    void everyFieldThatIsNotRightIsNamedInDutch() {
        field("days").sendKeys("31");
        assertThat(submit()).isNull();
        assertThat(browser.findElement(By.cssSelector("[data-errors]")).getText())
                .contains("Toelichting: Vul dit veld in.")
                .contains("Bedrag: Vul dit veld in.")
                .contains("Dagen: De waarde is ten hoogste 30.")
                .contains("Besluit: Maak een keuze.");
        assertThat(field("days").getDomAttribute("aria-invalid")).isEqualTo("true");
    }

    @Test
    void onlyWhatCanBeChosenStandsThereAndASoleChoiceIsTaken() throws IOException {
        assertThat(browser.findElements(By.name("way"))).hasSize(1);
        fillIn("1");
        assertThat(answer().get("way").asText()).isEqualTo("SLOW");
    }

    @Test
    void aDayOutsideTheBoundsOfTheCaseIsRefusedBesideItAndStays() {
        fillIn("1");
        run("document.getElementById('seen').value = '2026-02-10'");
        assertThat(submit()).isNull();
        assertThat(errors()).contains("Gezien op: De datum is op zijn laatst 09-02-2026.");
        assertThat(field("seen").getDomProperty("value")).isEqualTo("2026-02-10");
        run("document.getElementById('seen').value = '2026-02-02'");
        assertThat(submit()).isNotNull();
    }

    @Test
    void amountsAreReadAsADutchOfficialWritesThemAndEmptyFieldsAreLeftOut() throws IOException {
        fillIn("4.999,5");
        JsonNode answer = answer();
        assertThat(answer.get("amountCents").asLong()).isEqualTo(499_950);
        assertThat(answer.get("urgent").asBoolean()).isFalse();
        assertThat(answer.has("days")).isFalse();
        assertThat(answer.get("outcome").asText()).isEqualTo("APPROVED");
    }

    @Test
    void anAmountThatIsNoneOrTooHighIsRefused() {
        fillIn("4,999.50");
        assertThat(submit()).isNull();
        assertThat(errors()).contains("Vul een bedrag in zoals 1.234,56.");
        field("amount").clear();
        field("amount").sendKeys("5.000,01");
        assertThat(submit()).isNull();
        assertThat(errors()).contains("ten hoogste");
        field("amount").clear();
        field("amount").sendKeys("5.000");
        assertThat(submit()).isNotNull();
    }

    @Test
    void whatBelongsToAnotherChoiceIsNeitherShownNorAskedNorHandedIn() throws IOException {
        assertThat(field("refusal").isDisplayed()).isFalse();
        fillIn("1");
        assertThat(answer().has("refusal")).isFalse();

        browser.findElement(By.cssSelector("[value=REFUSED]")).click();
        assertThat(field("refusal").isDisplayed()).isTrue();
        assertThat(submit()).isNull();
        assertThat(errors()).contains("Waarom niet? Vul dit veld in.");
        field("refusal").sendKeys("Te duur.");
        assertThat(answer().get("refusal").asText()).isEqualTo("Te duur.");

        browser.findElement(By.cssSelector("[value=APPROVED]")).click();
        assertThat(answer().has("refusal")).isFalse();
    }

    @Test
    void aStatementIsAnsweredWithYesOrNoAndExplained() throws IOException {
        fillIn("1");
        browser.findElement(By.name("urgent")).click();
        assertThat(submit()).isNull();
        assertThat(errors())
                .contains(
                        "Was het te voorzien? Maak een keuze.",
                        "Toelichting op \"Was het te voorzien?\": Vul dit veld in.");
        browser.findElement(By.cssSelector("[name=foreseen][value=NO]")).click();
        browser.findElement(By.name("foreseenText")).sendKeys("Nee, niemand zag het komen.");
        JsonNode answer = answer();
        assertThat(answer.get("foreseen").asText()).isEqualTo("NO");
        assertThat(answer.get("foreseenText").asText()).startsWith("Nee");
    }

    @Test
    void rowsCanBeAddedAndRemovedAndKeepWhatIsNotShown() throws IOException {
        fillIn("1");
        browser.findElement(By.cssSelector(".ironstock-add")).click();
        assertThat(submit()).isNull();
        assertThat(errors()).contains("Perceel, rij 2: Vul dit veld in.");
        cell(2, "title").sendKeys("Jassen");
        cell(2, "quantity").sendKeys("7");
        JsonNode lots = answer().get("lots");
        assertThat(lots).hasSize(2);
        assertThat(lots.get(0).get("id").asText()).isEqualTo("LOT-1");
        assertThat(lots.get(1).get("quantity").asInt()).isEqualTo(7);
        browser.findElements(By.cssSelector(".ironstock-remove")).get(0).click();
        assertThat(answer().get("lots"))
                .singleElement()
                .satisfies(lot -> assertThat(lot.get("title").asText()).isEqualTo("Jassen"));
    }

    @Test
    void factsOfARowStandUnderEachOtherBesideItsInputsAndStayInItsValues() {
        String built = (String) run("""
                const place = document.createElement('div');
                document.body.append(place);
                const table = IronStock.rows(place, {caption: 'Gronden', about: 'Inschrijver en grond', columns: [
                    {name: 'bidder', label: 'Inschrijver', type: 'fact'}, {name: 'law', label: 'Wet', type: 'fact'},
                    {name: 'reason', label: 'Reden', type: 'textarea'}],
                  rows: [{bidder: 'Alfa', law: '', reason: 'Omdat.'}]});
                return [...place.querySelectorAll('th')].map(head => head.textContent).join('|')
                  + '/' + place.querySelector('.ironstock-about').textContent + '/' + JSON.stringify(table.values());""");
        assertThat(built)
                .isEqualTo("Inschrijver en grond|Reden/InschrijverAlfa/"
                        + "[{\"bidder\":\"Alfa\",\"law\":\"\",\"reason\":\"Omdat.\"}]");
    }

    @Test
    void manyRowsStandInPagesThatTellHowFarTheyAre() {
        run("""
                const place = document.createElement('div');
                place.id = 'many';
                document.querySelector('form').append(place);
                const page = name => ({label: name,
                  rows: Array.from({length: 150}, (_, index) => ({id: name + '-' + index}))});
                window.many = window.IronStock.pages(place, {caption: 'Scores', pageLabel: 'Inschrijver',
                  columns: [{name: 'id', type: 'hidden'},
                            {name: 'score', label: 'Score', type: 'whole', required: true}],
                  pages: [page('Alfa'), page('Beta')]});
                window.scoreAll = score => document.querySelectorAll('#many tbody input').forEach(input => {
                  input.value = score;
                  input.dispatchEvent(new Event('change', {bubbles: true}));
                });""");
        assertThat(run("return document.querySelectorAll('#many tbody tr').length"))
                .isEqualTo(150L);
        assertThat(String.valueOf(run("return many.missing()"))).contains("2 van 2", "Alfa, Beta");

        run("scoreAll(4); document.querySelectorAll('#many button')[1].click(); scoreAll(3)");
        assertThat(String.valueOf(run("return many.missing()"))).isEqualTo("[]");
        assertThat(browser.findElement(By.cssSelector("#many option")).getText())
                .isEqualTo("Alfa (150 van 150)");
        assertThat(run("return many.values().map(row => row.id + ':' + row.score)"
                        + ".filter((row, index) => index % 149 === 0).join(' ')"))
                .isEqualTo("Alfa-0:4 Alfa-149:4 Beta-148:3");
    }

    @Test
    void nobodyDecidesOnWhatTheyHaveNotSeen() {
        viewStatus = 403;
        load();
        waitFor("return document.querySelector('[data-view] [role=alert]') !== null");
        assertThat(browser.findElement(By.cssSelector("[data-view]")).getText())
                .contains("konden niet worden geladen", "toegewezen");
        fillInBare();
        assertThat(submit()).isNull();
        assertThat(errors()).contains("nog niet geladen");
    }

    @Test
    void aRefusalByTheServerIsReadWithoutTheEnglishOfTheEngine() {
        run("camForm.fire('submit-failed', new Error('Cannot submit task form 8db73829-e646-11f1-b3cd-02fc00000001:"
                + " De datum moet na vandaag liggen.'))");
        assertThat(errors()).contains("De datum moet na vandaag liggen.").doesNotContain("Cannot");
    }

    @Test
    void aDraftComesBackAsItWasLeft() {
        fillIn("12,34");
        cell(1, "title").sendKeys(" en kappen");
        String draft =
                (String) run("camForm.fire('store'); return camForm.variableManager.variables.ironstockDraft.value");
        load();
        waitFor("return document.querySelector('[data-rows] tbody tr') !== null");
        run(
                "camForm.variableManager.createVariable({name: 'ironstockDraft', value: arguments[0]});"
                        + " camForm.fire('variables-restored')",
                draft);
        assertThat(field("amount").getDomProperty("value")).isEqualTo("12,34");
        assertThat(cell(1, "title").getDomProperty("value")).isEqualTo("Maskers en kappen");
        assertThat(run("return 'ironstockDraft' in camForm.variableManager.variables"))
                .isEqualTo(false);
    }

    private static void load() {
        browser.get("http://localhost:" + server.getAddress().getPort() + "/");
        waitFor("return window.kitLoaded === true");
    }

    private void fillIn(String amount) {
        fillInBare();
        field("amount").clear();
        field("amount").sendKeys(amount);
    }

    private void fillInBare() {
        field("reason").sendKeys("Omdat het nodig is.");
        field("amount").sendKeys("1");
        browser.findElement(By.cssSelector("[value=APPROVED]")).click();
    }

    private static WebElement field(String id) {
        return browser.findElement(By.id(id));
    }

    private static WebElement cell(int row, String column) {
        return browser.findElement(
                By.cssSelector("[data-rows] tbody tr:nth-child(%d) [data-column=%s]".formatted(row, column)));
    }

    private static Object submit() {
        return run("return window.submitForm()");
    }

    private static JsonNode answer() throws IOException {
        return new ObjectMapper().readTree((String) Objects.requireNonNull(submit()));
    }

    private static String errors() {
        return browser.findElement(By.cssSelector("[data-errors]")).getText();
    }

    private static Object run(String script, Object... arguments) {
        return ((JavascriptExecutor) browser).executeScript(script, arguments);
    }

    private static void waitFor(String script) {
        new WebDriverWait(browser, Duration.ofSeconds(20)).until(page -> Boolean.TRUE.equals(run(script)));
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/form-kit.js") || path.equals("/count-sheet.js")) {
            send(exchange, 200, "text/javascript", resource(SCRIPTS + path));
        } else if (path.equals("/api/tasks/task-1/view")) {
            send(exchange, viewStatus, "application/json", VIEW.getBytes(StandardCharsets.UTF_8));
        } else if (path.equals("/")) {
            send(exchange, 200, "text/html", resource("formkit/page.html"));
        } else {
            send(exchange, 404, "text/plain", new byte[0]);
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type + "; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream content = FormKitTest.class.getClassLoader().getResourceAsStream(name)) {
            return Objects.requireNonNull(content, name).readAllBytes();
        }
    }
}
