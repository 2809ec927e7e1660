package org.ironstock.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import org.ironstock.shared.Finding;
import org.ironstock.support.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormAnswerTest {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    private enum Choice {
        YES
    }

    private record Row(LocalDate day) {}

    private static FormAnswer answer(Consumer<ObjectNode> given) {
        ObjectNode fields = JSON.createObjectNode();
        given.accept(fields);
        return new FormAnswer(fields, Map.of("day", "Nieuwe sluitingsdag"), JSON);
    }

    @Test
    void aFieldThatWasLeftEmptyIsAskedForByWhatStandsBesideIt() {
        assertThat(Refused.findings(
                        () -> answer(fields -> fields.put("day", " ")).text("day")))
                .containsExactly(Finding.of("FIELD_REQUIRED", "day", "Vul 'Nieuwe sluitingsdag' in."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "5.0", "5e0"})
    void aWholeNumberIsWholeHoweverItIsWritten(String five) {
        assertThat(answer(fields -> fields.put("count", new BigDecimal(five))).whole("count"))
                .isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.5", "vijf", "9223372036854775808"})
    void whatIsNoWholeNumberIsRefused(String given) {
        assertThat(Refused.codes(
                        () -> answer(fields -> fields.put("count", given)).whole("count")))
                .containsExactly("FIELD_TYPE");
    }

    @Test
    void aDayIsADayOfTheCalendar() {
        assertThat(answer(fields -> fields.put("day", "2028-02-29")).day("day")).isEqualTo("2028-02-29");
        assertThat(Refused.findings(
                        () -> answer(fields -> fields.put("day", "2026-02-29")).day("day")))
                .containsExactly(Finding.of("FIELD_TYPE", "day", "'Nieuwe sluitingsdag' is een datum (jjjj-mm-dd)."));
    }

    @Test
    void aChoiceIsOneOfTheList() {
        assertThat(answer(fields -> fields.put("choice", "YES")).code("choice", Choice.class))
                .isEqualTo(Choice.YES);
        assertThat(Refused.codes(
                        () -> answer(fields -> fields.put("choice", "MAYBE")).code("choice", Choice.class)))
                .containsExactly("FIELD_VALUE");
    }

    @Test
    void anAnswerWithRowsHasTheShapeOfItsRecord() {
        assertThat(answer(fields -> fields.put("day", "2028-02-29")).as(Row.class))
                .isEqualTo(new Row(LocalDate.of(2028, 2, 29)));
        assertThat(Refused.codes(
                        () -> answer(fields -> fields.put("day", "2026-02-29")).as(Row.class)))
                .containsExactly("ANSWER_SHAPE");
    }
}
