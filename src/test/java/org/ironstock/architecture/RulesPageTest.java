package org.ironstock.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of rules tells what the code does, rule by rule; and each way to differ is caught. */
class RulesPageTest {

    private static final String SOUND = """
            | Rule | Ground | In short | Lives in | Test |
            | --- | --- | --- | --- | --- |
            | `TOO_LATE` | art. 1 | Te laat is te laat. | `Closing` | `ClosingTest#late_is_refused` |
            | `limits` |  | Termijnen. | `limits` | `ClosingTest#late_is_refused` |
            | Nothing is read | design 2 | Niemand leest. | `Closing` | `ClosingTest#late_is_refused` |
            """;

    private static final RulesPage CODE = new RulesPage(
            Map.of("Closing", "Finding.of(\n    \"TOO_LATE\", \"x\", \"y\", \"art. 1\");"),
            Map.of("ClosingTest", "void late_is_refused() {"),
            Map.of("limits", "<decision id=\"limits\"/>"));

    @Test
    void everyRuleStandsOnThePageWithItsHomeAndItsTest() throws IOException {
        String page = Files.readString(Path.of("src/docs/rules.md"));

        assertThat(RulesPage.ofTheTree().differences(page)).isEmpty();
    }

    @Test
    void thePlantedPageIsSound() {
        assertThat(CODE.differences(SOUND)).isEmpty();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            TOO_LATE           | TOO_EARLY        | is not on the page
            TOO_LATE           | TOO_EARLY        | does not live in
            `limits`           | `other`          | decision limits is not on the page
            art. 1             | art. 2           | has a ground that the code does not know
            Te laat is te laat.| ' '              | has no text
            late_is_refused    | early_is_taken   | names the unknown test
            #late_is_refused   | ''               | names no test
            Nothing is read    | TOO_LATE         | stands on the page twice
            """)
    void aPageThatDiffersFromTheCodeIsCaught(String sound, String broken, String finding) {
        assertThat(CODE.differences(SOUND.replace(sound, broken)))
                .as("breaking %s", sound)
                .anySatisfy(found -> assertThat(found).contains(finding));
    }
}
