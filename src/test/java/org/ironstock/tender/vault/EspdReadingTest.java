package org.ironstock.tender.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ironstock.shared.Finding;
import org.ironstock.tender.domain.EspdAnswers;
import org.ironstock.tender.domain.EspdAnswers.Statement;
import org.ironstock.tender.domain.GroundCode;
import org.ironstock.tender.vault.EspdCriteria.Criterion;
import org.ironstock.tender.vault.EspdCriteria.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Self-declarations as XML and as JSON: an answer for each ground, a statement for each criterion, with Dutch names. */
class EspdReadingTest {

    private static final Path SAMPLE = Path.of("src/test/resources/espd/ESPD-Response-v4.1.0.xml");
    private static final Pattern TYPE = Pattern.compile("<cbc:CriterionTypeCode[^>]*>([^<]+)<");
    private static final Pattern ROW = Pattern.compile("<Row>(.*?)</Row>", Pattern.DOTALL);

    private final List<Finding> findings = new ArrayList<>();

    static Stream<Criterion> everyGroundOfTheOfficialSampleGivesItsAnswer() throws IOException {
        return codesInSample().stream()
                .map(code -> EspdCriteria.find(code).orElseThrow())
                .filter(criterion -> criterion.kind() == Kind.EXCLUSION);
    }

    @ParameterizedTest
    @MethodSource
    void everyGroundOfTheOfficialSampleGivesItsAnswer(Criterion criterion) throws IOException {
        EspdAnswers declared = sample();

        Optional<EspdAnswers.Answer> answer = declared.answer(criterion.eforms());
        if (criterion.espd().equals("tax-pay") || criterion.espd().equals("socsec-pay")) {
            assertThat(answer)
                    .as("the sample answers only where the proof is found, so a person asks")
                    .isEmpty();
            return;
        }
        assertThat(answer).hasValueSatisfying(said -> assertThat(said.applies()).isTrue());
        assertThat(GroundCode.of(criterion.eforms())).map(GroundCode::inDutch).contains(criterion.label());
    }

    @Test
    void everyOtherCriterionOfTheOfficialSampleIsAStatementInDutch() throws IOException {
        EspdAnswers declared = sample();
        List<Criterion> others = new ArrayList<>();
        for (String code : codesInSample()) {
            EspdCriteria.find(code)
                    .filter(criterion -> criterion.kind() != Kind.EXCLUSION)
                    .ifPresent(others::add);
        }

        assertThat(declared.selection())
                .hasSize(38)
                .extracting(Statement::code, Statement::label)
                .containsExactlyElementsOf(others.stream()
                        .map(criterion -> tuple(criterion.code(), criterion.label()))
                        .toList());
        assertThat(declared.selection())
                .filteredOn(said -> said.code().equals("slc-abil-ref-supply"))
                .singleElement()
                .satisfies(said -> {
                    assertThat(said.label()).isEqualTo("Referenties voor gespecificeerde leveringen");
                    assertThat(said.confirmed()).contains(true);
                    assertThat(said.explanation()).contains("Total amount: ");
                    assertThat(said.inDutch()).startsWith("ja; ");
                });
        assertThat(declared.unknown()).isEmpty();
    }

    @Test
    void unknownCriterionGoesToAPersonWithWhatItSays() throws IOException {
        String other = text().replace(">corruption<", ">corruption-2030<");

        EspdAnswers declared = xml(other);

        assertThat(declared.answer("exg-crim-corrpt")).isEmpty();
        assertThat(declared.unknown()).singleElement().satisfies(said -> {
            assertThat(said.code()).isEqualTo("corruption-2030");
            assertThat(said.label()).isEqualTo("Corruption");
            assertThat(said.confirmed()).contains(true);
        });
    }

    @Test
    void groundAnsweredBothWaysAppliesSinceItAppliesOnce() throws IOException {
        String once = "C3_EG_fraud/QG1/Q1</cbc:ValidatedCriterionPropertyID>";
        String response = text().substring(
                        text().lastIndexOf("<cac:TenderingCriterionResponse>", text().indexOf(once)),
                        text().indexOf("</cac:TenderingCriterionResponse>", text().indexOf(once))
                                + "</cac:TenderingCriterionResponse>".length());
        String denied = response.replace(">true<", ">false<");

        assertThat(xml(text().replace(response, denied)).answer("exg-crim-fraud"))
                .map(EspdAnswers.Answer::applies)
                .contains(false);
        assertThat(xml(text().replace(response, denied + response)).answer("exg-crim-fraud"))
                .map(EspdAnswers.Answer::applies)
                .contains(true);
    }

    @Test
    void jsonAnswersAreReadPerGroundAndPerCriterion() {
        EspdAnswers declared = json("""
                {"party": {"name": "Masker BV", "registrationNumber": "12345678", "role": "SOLE"},
                 "answers": [{"ground": "exg-crim-fraud", "applies": true, "explanation": "Boete in 2024."},
                             {"ground": "exg-nieuw", "applies": false, "explanation": "Nieuw."}],
                 "selection": [{"criterion": "slc-stand-ratio", "met": true, "explanation": "0,4"},
                               {"criterion": "slc-nieuw", "met": false}],
                 "signedBy": "A. de Vries", "signedOn": "2026-03-01"}""");

        assertThat(findings).isEmpty();
        assertThat(declared.answer("exg-crim-fraud"))
                .hasValueSatisfying(said -> assertThat(said.explanation()).isEqualTo("Boete in 2024."));
        assertThat(declared.selection())
                .extracting(Statement::code, Statement::label, Statement::inDutch)
                .containsExactly(tuple("slc-stand-ratio", "Financiële ratio", "ja; 0,4"));
        assertThat(declared.unknown())
                .extracting(Statement::code, Statement::inDutch)
                .containsExactly(tuple("exg-nieuw", "nee; Nieuw."), tuple("slc-nieuw", "nee"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
                "<!DOCTYPE a [<!ENTITY b \"ha\"><!ENTITY c \"&b;&b;&b;&b;\">]><a>&c;</a>",
                "<open>",
                "<ContractNotice/>"
            })
    @Timeout(10)
    void hostileOrOtherXmlIsNoDeclaration(String hostile) {
        assertThat(EspdXml.read(hostile.getBytes(StandardCharsets.UTF_8), findings))
                .isEmpty();
        assertThat(findings).extracting(Finding::code).containsExactly("ESPD_UNREADABLE");
    }

    @Test
    void labelsAreThoseOfTheOfficialCodeLists() throws IOException {
        Map<String, String> official = new HashMap<>();
        official.putAll(labels("exclusion-ground"));
        official.putAll(labels("selection-criterion"));

        for (GroundCode ground : GroundCode.values()) {
            assertThat(ground.inDutch()).isEqualTo(official.get(ground.code()));
        }
        assertThat(EspdCriteria.all())
                .filteredOn(criterion -> !criterion.eforms().isEmpty())
                .hasSize(54)
                .allSatisfy(criterion -> assertThat(criterion.label()).isEqualTo(official.get(criterion.eforms())));
    }

    private EspdAnswers sample() throws IOException {
        return xml(text());
    }

    private EspdAnswers xml(String content) {
        return EspdXml.read(content.getBytes(StandardCharsets.UTF_8), findings).orElseThrow();
    }

    private EspdAnswers json(String content) {
        return new EspdForm()
                .read("application/json", content.getBytes(StandardCharsets.UTF_8), findings)
                .orElseThrow();
    }

    private static String text() throws IOException {
        return Files.readString(SAMPLE);
    }

    private static List<String> codesInSample() throws IOException {
        return TYPE.matcher(text())
                .results()
                .map(found -> found.group(1).strip())
                .toList();
    }

    private static Map<String, String> labels(String list) throws IOException {
        try (InputStream file = Objects.requireNonNull(
                EspdReadingTest.class.getResourceAsStream("/eforms-sdk/codelists/" + list + ".gc"))) {
            Map<String, String> labels = new HashMap<>();
            ROW.matcher(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .forEach(row -> labels.put(value(row.group(1), "code"), value(row.group(1), "nld_label")));
            return labels;
        }
    }

    private static String value(String row, String column) {
        Matcher value = Pattern.compile("ColumnRef=\"" + column + "\">\\s*<SimpleValue>([^<]*)<")
                .matcher(row);
        return value.find() ? value.group(1) : "";
    }
}
