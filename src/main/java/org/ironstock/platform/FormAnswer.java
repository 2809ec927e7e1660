package org.ironstock.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.ironstock.shared.Finding;
import org.ironstock.shared.StatedDay;

/**
 * The answer of an official, already checked against the contract of the form: only its writable fields, of the right
 * type, within its limits.
 */
public final class FormAnswer {

    private final ObjectNode fields;
    private final Map<String, String> labels;
    private final ObjectMapper json;

    /** @param labels what stands beside the fields in the form, by key */
    public FormAnswer(ObjectNode fields, Map<String, String> labels, ObjectMapper json) {
        this.fields = fields.deepCopy();
        this.labels = Map.copyOf(labels);
        this.json = json;
    }

    /** Text of a field that the form requires, or that what was chosen requires. */
    public String text(String key) {
        return findText(key).orElseThrow(() -> refused("FIELD_REQUIRED", key, "Vul '%s' in."));
    }

    private AnswerRefused refused(String code, String key, String message) {
        return new AnswerRefused(Finding.of(code, key, message.formatted(labels.getOrDefault(key, key))));
    }

    /** Text of a field that may be left empty. */
    public Optional<String> findText(String key) {
        JsonNode value = fields.get(key);
        return value == null || value.isNull() || value.asText().isBlank()
                ? Optional.empty()
                : Optional.of(value.asText().strip());
    }

    /** The chosen code. */
    public <E extends Enum<E>> E code(String key, Class<E> type) {
        String value = text(key);
        try {
            return Enum.valueOf(type, value);
        } catch (IllegalArgumentException unknown) {
            throw refused("FIELD_VALUE", key, "Kies bij '%s' een van de mogelijkheden.");
        }
    }

    public boolean flag(String key) {
        JsonNode value = fields.get(key);
        return value != null && value.asBoolean(false);
    }

    /** A whole number, however it was written. */
    public long whole(String key) {
        try {
            return new BigDecimal(text(key)).longValueExact();
        } catch (ArithmeticException | NumberFormatException noWhole) {
            throw refused("FIELD_TYPE", key, "'%s' is een geheel getal.");
        }
    }

    /** A day that the calendar has. */
    public LocalDate day(String key) {
        try {
            return LocalDate.parse(text(key));
        } catch (DateTimeParseException noDay) {
            throw refused("FIELD_TYPE", key, "'%s' is een datum (jjjj-mm-dd).");
        }
    }

    /**
     * A day in a row of an answer, of which the schema knows the shape only.
     *
     * @throws AnswerRefused when the calendar has no such day
     */
    public static LocalDate dayIn(String field, String text) {
        return StatedDay.find(text).orElseThrow(() -> new AnswerRefused(StatedDay.missing(field, text)));
    }

    /** The whole answer as a record of the module; for forms with rows. */
    public <T> T as(Class<T> type) {
        try {
            return json.treeToValue(fields, type);
        } catch (JsonProcessingException mismatch) {
            throw new AnswerRefused(Finding.of(
                    "ANSWER_SHAPE", "answer", "Het antwoord heeft niet de vorm die het formulier verwacht."));
        }
    }

    /** The answer as JSON, e.g. to hash or store it in the domain. */
    public ObjectNode toJson() {
        return fields.deepCopy();
    }
}
