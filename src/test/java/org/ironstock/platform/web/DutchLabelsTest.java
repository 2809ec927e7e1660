package org.ironstock.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Dutch of the web applications against the English that the engine brings. */
class DutchLabelsTest {

    private static final String PLACE = "META-INF/resources/webjars/camunda/app/%s/locales/%s.json";
    private static final Pattern BLANK = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");
    private static final int MEBIBYTE = 1 << 20;

    /** Words that Dutch shares with English, and signs. */
    private static final Set<String> SAME_IN_DUTCH = Set.of(
            "",
            "<",
            "<=",
            ">",
            ">=",
            "Filter",
            "Filters",
            "Diagram",
            "Criteria",
            "Status",
            "Job",
            "Jobs",
            "{{count}} jobs",
            "Account",
            "Tenant",
            "Tenants",
            "ID",
            "ID*",
            "OK",
            " OK",
            "Element",
            "Optimize");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void everyLabelOfTheEngineHasItsDutchKeyAndNoOther(String application) throws IOException {
        assertThat(dutch(application).keySet()).isEqualTo(english(application).keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin"})
    void noLabelThatOfficialsReadStaysEnglish(String application) throws IOException {
        Map<String, String> english = english(application);
        Set<String> untranslated = new TreeSet<>();
        dutch(application).forEach((key, text) -> {
            if (text.equals(english.get(key)) && !SAME_IN_DUTCH.contains(text)) {
                untranslated.add(key + "=" + text);
            }
        });
        assertThat(untranslated).isEmpty();
    }

    /** The rest of Cockpit's labels belongs to screens that this edition of the engine does not have. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "COCKPIT_",
                "DASHBOARD_",
                "PROCESS_DEFINITION_",
                "PROCESS_INSTANCE_",
                "PLUGIN_INCIDENTS_TAB_",
                "PLUGIN_USER_TASKS_",
                "PLUGIN_JOBS_",
                "PLUGIN_CALLED_PROCESS_",
                "PLUGIN_PROCESS_INSTANCE_",
                "PLUGIN_PROCESS_DEF_",
                "PLUGIN_VARIABLE_",
                "PAGES_"
            })
    void whatAProcessOwnerSeesInCockpitIsDutch(String prefix) throws IOException {
        Map<String, String> english = english("cockpit");
        Map<String, String> shown = new TreeMap<>(dutch("cockpit"));
        shown.keySet().removeIf(key -> !key.startsWith(prefix));
        assertThat(shown).isNotEmpty().allSatisfy((key, text) -> assertThat(text)
                .satisfiesAnyOf(
                        dutch -> assertThat(dutch).isNotEqualTo(english.get(key)),
                        same -> assertThat(SAME_IN_DUTCH).contains(same)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void everyBlankInALabelIsStillThereToBeFilled(String application) throws IOException {
        Map<String, String> english = english(application);
        dutch(application)
                .forEach((key, text) ->
                        assertThat(blanks(text)).as(key).isEqualTo(blanks(english.getOrDefault(key, ""))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void theBannerAboutTheEndOfTheEngineIsGone(String application) throws IOException {
        assertThat(dutch(application)).containsEntry("BANNER_CE_EOL_TEXT", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void theBrowserIsOfferedDutchWhateverItsOwnLanguage(String application) throws IOException {
        String settings = read("META-INF/resources/webjars/camunda/app/%s/scripts/config.js".formatted(application));
        assertThat(settings).contains("availableLocales: ['nl']").contains("fallbackLocale: 'nl'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit"})
    void datesAreDutch(String application) throws IOException {
        JsonNode dates = file(application, "nl").path("dateLocales");
        assertThat(dates.path("months").path(2).asText()).isEqualTo("maart");
        assertThat(dates.path("weekdays").path(0).asText()).isEqualTo("zondag");
        assertThat(dates.path("longDateFormat").path("L").asText()).isEqualTo("DD-MM-YYYY");
        Set<String> names = new HashSet<>();
        file(application, "en").path("dateLocales").fieldNames().forEachRemaining(names::add);
        assertThat(dates.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void noFileOfOursIsTooLargeToReadInARepository() throws IOException {
        for (String application : Set.of("tasklist", "welcome", "admin", "cockpit")) {
            assertThat(read(PLACE.formatted(application, "nl")).getBytes(StandardCharsets.UTF_8))
                    .hasSizeLessThan(MEBIBYTE);
        }
    }

    private static Set<String> blanks(String text) {
        Set<String> blanks = new TreeSet<>();
        BLANK.matcher(text).results().forEach(found -> blanks.add(found.group(1)));
        return blanks;
    }

    private static Map<String, String> dutch(String application) throws IOException {
        return labels(application, "nl");
    }

    private static Map<String, String> english(String application) throws IOException {
        return labels(application, "en");
    }

    private static Map<String, String> labels(String application, String language) throws IOException {
        Map<String, String> labels = new TreeMap<>();
        file(application, language)
                .path("labels")
                .fields()
                .forEachRemaining(
                        label -> labels.put(label.getKey(), label.getValue().asText()));
        assertThat(labels).isNotEmpty();
        return labels;
    }

    private static JsonNode file(String application, String language) throws IOException {
        return new ObjectMapper()
                .readTree(read(PLACE.formatted(application, language)).replace("\uFEFF", ""));
    }

    private static String read(String name) throws IOException {
        Set<URL> places = new HashSet<>(
                Collections.list(DutchLabelsTest.class.getClassLoader().getResources(name)));
        assertThat(places).as(name).isNotEmpty();
        URL ours = places.stream()
                .filter(place -> place.getProtocol().equals("file"))
                .findFirst()
                .orElseGet(() -> places.iterator().next());
        try (InputStream content = ours.openStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
