package org.ironstock.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;
import org.ironstock.shared.Finding;

/**
 * The answer of an official, already checked against the contract of the form: only its writable fields, of the right
 * type, within its limits.
 */
public final class FormAnswer {

    private final ObjectNode fields;
    private final ObjectMapper json;

    public FormAnswer(ObjectNode fields, ObjectMapper json) {
        this.fields = fields.deepCopy();
        this.json = json;
    }

    /** Text of a field that the form requires. */
    public String text(String key) {
        return findText(key)
                .orElseThrow(
                        () -> new AnswerRefused(Finding.of("FIELD_REQUIRED", key, "Vul het veld '" + key + "' in.")));
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
            throw new AnswerRefused(
                    Finding.of("FIELD_VALUE", key, "De keuze '" + value + "' bestaat niet bij '" + key + "'."));
        }
    }

    public boolean flag(String key) {
        JsonNode value = fields.get(key);
        return value != null && value.asBoolean(false);
    }

    public long whole(String key) {
        return Long.parseLong(text(key));
    }

    public LocalDate day(String key) {
        return LocalDate.parse(text(key));
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
