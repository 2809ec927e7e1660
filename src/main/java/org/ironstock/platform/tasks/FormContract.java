package org.ironstock.platform.tasks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.shared.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What a form accepts, read from the form itself: a Camunda form carries its fields, an HTML form has a JSON Schema
 * beside it and submits one text {@code answer}. The browser checks the same things, but the browser is not trusted.
 */
sealed interface FormContract {

    /** Name of the one variable that an HTML form submits. */
    String ANSWER = "answer";

    /**
     * Checks what was submitted.
     *
     * @param submitted plain values by name
     * @param facts what the form showed, by name; may be sent back unchanged
     * @return the writable fields alone
     * @throws AnswerRefused with one finding per fault
     */
    ObjectNode check(Map<String, ? extends @Nullable Object> submitted, Map<String, Object> facts);

    /** What officials read beside the fields, by key; in the schema of an HTML form the title of a field. */
    Map<String, String> labels();

    /** Contract of a {@code .form} file. */
    static FormContract ofCamundaForm(JsonNode form) {
        Map<String, Field> fields = new LinkedHashMap<>();
        collect(form.path("components"), fields);
        return new CamundaForm(fields);
    }

    /** Contract of an HTML form. */
    static FormContract ofSchema(JsonNode schema, ObjectMapper json) {
        return new SchemaForm(
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema), json);
    }

    private static void collect(JsonNode components, Map<String, Field> fields) {
        for (JsonNode component : components) {
            collect(component.path("components"), fields);
            if (component.hasNonNull("key")) {
                fields.put(component.get("key").asText(), new Field(component));
            }
        }
    }

    /** One field of a Camunda form. */
    record Field(JsonNode component) {

        String key() {
            return component.get("key").asText();
        }

        String label() {
            return component.path("label").asText(key());
        }

        boolean writable() {
            return !component.path("disabled").asBoolean(false)
                    && !component.path("readonly").asBoolean(false)
                    && !"expression".equals(component.path("type").asText());
        }

        private boolean required() {
            // A field that may be hidden is asked for by the domain, which knows the choice that shows it.
            return component.path("validate").path("required").asBoolean(false) && !component.has("conditional");
        }

        @Nullable
        JsonNode read(@Nullable Object value, List<Finding> findings) {
            if (value == null || (value instanceof String text && text.isBlank())) {
                if (required()) {
                    findings.add(refuse("FIELD_REQUIRED", "Vul '%s' in.".formatted(label())));
                }
                return null;
            }
            return switch (component.path("type").asText()) {
                case "checkbox" -> readFlag(value, findings);
                case "checklist" -> readChoices(value, findings);
                case "number" -> readNumber(value, findings);
                case "select", "radio" -> readChoice(value, findings);
                case "datetime", "date" -> readDay(value, findings);
                default -> readText(value, findings);
            };
        }

        private @Nullable JsonNode readFlag(Object value, List<Finding> findings) {
            if (!(value instanceof Boolean flag)) {
                findings.add(refuse("FIELD_TYPE", "'%s' is ja of nee.".formatted(label())));
                return null;
            }
            if (!flag && required()) {
                findings.add(refuse("FIELD_REQUIRED", "Vink '%s' aan.".formatted(label())));
            }
            return JsonNodeFactory.instance.booleanNode(flag);
        }

        private @Nullable JsonNode readNumber(Object value, List<Finding> findings) {
            BigDecimal number;
            try {
                number = new BigDecimal(String.valueOf(value));
            } catch (NumberFormatException noNumber) {
                findings.add(refuse("FIELD_TYPE", "'%s' is een getal.".formatted(label())));
                return null;
            }
            JsonNode limits = component.path("validate");
            if (limits.has("min") && number.compareTo(limits.get("min").decimalValue()) < 0) {
                findings.add(refuse(
                        "FIELD_MIN",
                        "'%s' is ten minste %s."
                                .formatted(label(), limits.get("min").asText())));
            }
            if (limits.has("max") && number.compareTo(limits.get("max").decimalValue()) > 0) {
                findings.add(refuse(
                        "FIELD_MAX",
                        "'%s' is ten hoogste %s."
                                .formatted(label(), limits.get("max").asText())));
            }
            int decimals = component.path("decimalDigits").asInt(0);
            if (number.stripTrailingZeros().scale() > decimals) {
                findings.add(
                        refuse("FIELD_DECIMALS", "'%s' heeft ten hoogste %d decimalen.".formatted(label(), decimals)));
            }
            return JsonNodeFactory.instance.numberNode(number);
        }

        private @Nullable JsonNode readChoice(Object value, List<Finding> findings) {
            String chosen = String.valueOf(value);
            for (JsonNode option : component.path("values")) {
                if (option.path("value").asText().equals(chosen)) {
                    return JsonNodeFactory.instance.textNode(chosen);
                }
            }
            findings.add(refuse("FIELD_VALUE", "Kies bij '%s' een van de mogelijkheden.".formatted(label())));
            return null;
        }

        private @Nullable JsonNode readChoices(Object value, List<Finding> findings) {
            ArrayNode chosen = JsonNodeFactory.instance.arrayNode();
            if (!(value instanceof Iterable<?> values)) {
                findings.add(refuse("FIELD_TYPE", "'%s' is een lijst van keuzes.".formatted(label())));
                return null;
            }
            for (Object one : values) {
                JsonNode choice = readChoice(one, findings);
                if (choice != null) {
                    chosen.add(choice);
                }
            }
            return chosen;
        }

        private @Nullable JsonNode readDay(Object value, List<Finding> findings) {
            try {
                return JsonNodeFactory.instance.textNode(
                        LocalDate.parse(String.valueOf(value)).toString());
            } catch (DateTimeParseException noDay) {
                findings.add(refuse("FIELD_TYPE", "'%s' is een datum (jjjj-mm-dd).".formatted(label())));
                return null;
            }
        }

        private @Nullable JsonNode readText(Object value, List<Finding> findings) {
            if (!(value instanceof String text)) {
                findings.add(refuse("FIELD_TYPE", "'%s' is een tekst.".formatted(label())));
                return null;
            }
            JsonNode limits = component.path("validate");
            if (text.length() < limits.path("minLength").asInt(0)) {
                findings.add(refuse(
                        "FIELD_MIN_LENGTH",
                        "'%s' heeft ten minste %d tekens."
                                .formatted(label(), limits.path("minLength").asInt())));
            }
            if (text.length() > limits.path("maxLength").asInt(20_000)) {
                findings.add(refuse(
                        "FIELD_MAX_LENGTH",
                        "'%s' heeft ten hoogste %d tekens."
                                .formatted(label(), limits.path("maxLength").asInt(20_000))));
            }
            if (limits.hasNonNull("pattern")
                    && !Pattern.compile(limits.get("pattern").asText())
                            .matcher(text)
                            .find()) {
                findings.add(refuse("FIELD_PATTERN", "'%s' heeft niet de juiste vorm.".formatted(label())));
            }
            return JsonNodeFactory.instance.textNode(text);
        }

        private Finding refuse(String code, String message) {
            return Finding.of(code, key(), message);
        }
    }

    /** A Camunda form: the file is the contract. */
    record CamundaForm(Map<String, Field> fields) implements FormContract {

        @Override
        public Map<String, String> labels() {
            Map<String, String> labels = new LinkedHashMap<>();
            fields.forEach((key, field) -> labels.put(key, field.label()));
            return labels;
        }

        @Override
        public ObjectNode check(Map<String, ? extends @Nullable Object> submitted, Map<String, Object> facts) {
            List<Finding> findings = new ArrayList<>();
            for (Map.Entry<String, ? extends @Nullable Object> entry : submitted.entrySet()) {
                Field field = fields.get(entry.getKey());
                boolean shown = field != null || facts.containsKey(entry.getKey());
                if (!shown) {
                    findings.add(Finding.of(
                            "FIELD_UNKNOWN",
                            entry.getKey(),
                            "Het formulier kent geen veld '%s'.".formatted(entry.getKey())));
                } else if ((field == null || !field.writable())
                        && changed(entry.getValue(), facts.get(entry.getKey()))) {
                    findings.add(Finding.of(
                            "FIELD_READ_ONLY",
                            entry.getKey(),
                            "Het veld '%s' kan niet worden gewijzigd.".formatted(entry.getKey())));
                }
            }
            ObjectNode answer = JsonNodeFactory.instance.objectNode();
            for (Field field : fields.values()) {
                if (field.writable()) {
                    JsonNode value = field.read(submitted.get(field.key()), findings);
                    if (value != null) {
                        answer.set(field.key(), value);
                    }
                }
            }
            if (!findings.isEmpty()) {
                throw new AnswerRefused(findings);
            }
            return answer;
        }

        private static boolean changed(@Nullable Object sent, @Nullable Object shown) {
            return sent != null
                    && !String.valueOf(sent).isEmpty()
                    && !String.valueOf(sent).equals(String.valueOf(shown));
        }
    }

    /** An HTML form: its JSON Schema is the contract of the one text it submits. */
    record SchemaForm(JsonSchema schema, ObjectMapper json) implements FormContract {

        @Override
        public Map<String, String> labels() {
            Map<String, String> labels = new LinkedHashMap<>();
            schema.getSchemaNode().path("properties").properties().forEach(field -> {
                if (field.getValue().hasNonNull("title")) {
                    labels.put(field.getKey(), field.getValue().get("title").asText());
                }
            });
            return labels;
        }

        @Override
        public ObjectNode check(Map<String, ? extends @Nullable Object> submitted, Map<String, Object> facts) {
            List<Finding> findings = new ArrayList<>();
            submitted.keySet().stream()
                    .filter(name -> !name.equals(ANSWER) && !facts.containsKey(name))
                    .forEach(name -> findings.add(
                            Finding.of("FIELD_UNKNOWN", name, "Het formulier kent geen veld '%s'.".formatted(name))));
            ObjectNode answer = parse(submitted.get(ANSWER), findings);
            for (ValidationMessage message : schema.validate(
                    answer, context -> context.getExecutionConfig().setLocale(Locale.ENGLISH))) {
                String where = message.getInstanceLocation().toString();
                findings.add(Finding.of(
                        "FIELD_" + message.getType().toUpperCase(Locale.ROOT),
                        where,
                        "Het antwoord klopt niet bij '%s': %s.".formatted(where, message.getMessage())));
            }
            if (!findings.isEmpty()) {
                throw new AnswerRefused(findings);
            }
            return answer;
        }

        private ObjectNode parse(@Nullable Object text, List<Finding> findings) {
            try {
                if (text instanceof String written && json.readTree(written) instanceof ObjectNode answer) {
                    return answer;
                }
            } catch (JsonProcessingException broken) {
                findings.add(Finding.of("ANSWER_JSON", ANSWER, "Het antwoord is geen geldige JSON."));
                return JsonNodeFactory.instance.objectNode();
            }
            findings.add(Finding.of("ANSWER_MISSING", ANSWER, "Het antwoord ontbreekt."));
            return JsonNodeFactory.instance.objectNode();
        }
    }
}
