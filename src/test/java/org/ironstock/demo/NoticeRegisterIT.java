package org.ironstock.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import org.ironstock.notice.Notices;
import org.ironstock.platform.DemoMode;
import org.ironstock.support.EngineTest;
import org.ironstock.support.NeedsBrowser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An official brings a notice of elsewhere through the page, in a browser. */
@EngineTest
@NeedsBrowser
class NoticeRegisterIT {

    private static final String IDENTIFIER = "<cbc:ID schemeName=\"notice-id\">";

    @TempDir
    private Path folder;

    @LocalServerPort
    private int port;

    @Autowired
    private Notices notices;

    @Autowired
    private DemoMode demo;

    private OfficialBrowser browser;

    @BeforeEach
    void signIn() {
        browser = new OfficialBrowser(port);
        browser.signIn(TenderWalk.BUYER, demo.password());
    }

    @AfterEach
    void closeTheBrowser() {
        browser.close();
    }

    @Test
    void aFileIsChosenReadAndKept() throws IOException {
        String id = UUID.randomUUID().toString();
        browser.go("/aankondigingen");
        assertNoSeriousFaults();

        send(file("cn_24_maximal", id));
        browser.await("what was read", () -> browser.text().contains("Wat is gelezen"));
        assertThat(browser.text()).contains(id + "-03", "Aankondiging van een opdracht");
        assertNoSeriousFaults();

        press("Bewaar in het register");
        browser.await("the notice", () -> browser.text().contains("Herkomst"));
        assertThat(notices.findImported(id + "-03"))
                .hasValueSatisfying(kept -> assertThat(kept.source()).isEqualTo("TED, zoekdienst"));
        assertNoSeriousFaults();
    }

    @Test
    void aWrongFileIsRefusedWithReasons() throws IOException {
        browser.go("/aankondigingen");

        send(file("INVALID_cn_24_empty", UUID.randomUUID().toString()));

        browser.await("the reasons", () -> browser.text().contains("De aankondiging wordt geweigerd"));
        assertThat(browser.text())
                .contains("(BT-21) ontbreekt. Vul dit veld in.")
                .doesNotContain("Bewaar in");
        assertNoSeriousFaults();
    }

    private void send(Path file) {
        browser.driver().findElement(By.id("bron")).sendKeys("TED, zoekdienst");
        browser.driver().findElement(By.id("gekozen")).sendKeys(file.toString());
        browser.await("the file", () -> browser.text().contains("is gelezen."));
        press("Lees en toets");
    }

    private void press(String button) {
        browser.driver().findElements(By.tagName("button")).stream()
                .filter(candidate -> candidate.getText().equals(button))
                .findFirst()
                .ifPresent(WebElement::click);
    }

    private void assertNoSeriousFaults() {
        assertThat(browser.seriousFaults(new AxeBuilder())).isEmpty();
    }

    /** An official sample with an identifier of its own. */
    private Path file(String sample, String id) throws IOException {
        try (InputStream stream = Objects.requireNonNull(
                NoticeRegisterIT.class.getResourceAsStream("/eforms-sdk/examples/notices/" + sample + ".xml"))) {
            String xml = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            int from = xml.indexOf(IDENTIFIER) + IDENTIFIER.length();
            String own =
                    from > IDENTIFIER.length() ? xml.substring(0, from) + id + xml.substring(from + id.length()) : xml;
            return Files.writeString(folder.resolve(sample + ".xml"), own);
        }
    }
}
