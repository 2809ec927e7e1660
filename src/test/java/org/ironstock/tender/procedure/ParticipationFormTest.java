package org.ironstock.tender.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.ironstock.shared.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A request to take part is read strictly, and a finding never repeats what stands in it. */
class ParticipationFormTest {

    private static final String SOUND = """
            {"espd": {"party": {"name": "Firma", "registrationNumber": "61000001", "role": "SOLE"},
              "answers": [{"ground": "exg-crim-corrpt", "applies": false}],
              "signedBy": "A. Directeur", "signedOn": "2026-02-10"}}""";

    private final ParticipationForm form = new ParticipationForm();
    private final List<Finding> findings = new ArrayList<>();

    @Test
    void aSoundRequestIsRead() {
        assertThat(form.read(SOUND, findings))
                .map(read -> read.at("/espd/party/name"))
                .map(JsonNode::asText)
                .contains("Firma");
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"espd\": ", "geheim", "{\"espd\": 1, \"espd\": 2}", "{} {}"})
    void whatIsNoPlainJsonIsRefused(String content) {
        assertThat(form.read(content, findings)).isEmpty();
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("REQUEST_UNREADABLE");
            assertThat(finding.message()).isEqualTo("De inhoud is geen welgevormde JSON.");
        });
    }

    @Test
    void everyFieldThatIsWrongIsNamedWithoutItsContent() {
        String wrong = SOUND.replace("\"SOLE\"", "\"geheim\"").replace("\"61000001\"", "\"1\"");

        assertThat(form.read(wrong, findings)).isEmpty();
        assertThat(findings).hasSize(2).allSatisfy(finding -> {
            assertThat(finding.code()).isEqualTo("REQUEST_UNREADABLE");
            assertThat(finding.message())
                    .startsWith("Veld $.espd.party.")
                    .contains("voldoet niet aan de voorgeschreven vorm")
                    .doesNotContain("geheim");
        });
    }
}
