package org.ironstock.intake.dispatch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ironstock.intake.EventHandler;
import org.ironstock.shared.Finding;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The types of event that some module takes, each with the JSON Schema of its data. */
@Component
public class EventTypes {

    private static final String PREFIX = "org.ironstock.";
    private static final String VERSION = ".v1";

    private final Map<String, EventType> types = new TreeMap<>();

    EventTypes(List<EventHandler> handlers, ObjectMapper json) {
        handlers.forEach(handler -> types.put(PREFIX + handler.eventName() + VERSION, read(handler, json)));
    }

    /** All types by full name, in order. */
    public Map<String, EventType> all() {
        return Map.copyOf(types);
    }

    Optional<EventType> find(String fullName) {
        return Optional.ofNullable(types.get(fullName));
    }

    private static EventType read(EventHandler handler, ObjectMapper json) {
        try (InputStream bytes = new ClassPathResource(handler.dataSchema()).getInputStream()) {
            JsonNode document = json.readTree(bytes);
            SchemaValidatorsConfig english =
                    SchemaValidatorsConfig.builder().locale(Locale.ENGLISH).build();
            JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(document, english);
            return new EventType(handler, document, schema);
        } catch (IOException missing) {
            throw new UncheckedIOException("No schema %s".formatted(handler.dataSchema()), missing);
        }
    }

    /**
     * One type of event.
     *
     * @param document the JSON Schema as published
     */
    public record EventType(EventHandler handler, JsonNode document, JsonSchema schema) {

        /** One finding for each place where the data breaks the schema. */
        List<Finding> violations(JsonNode data) {
            return schema.validate(data).stream()
                    .map(message -> Finding.of(
                            "SCHEMA_" + message.getType().toUpperCase(Locale.ROOT),
                            message.getInstanceLocation().toString(),
                            message.getMessage()))
                    .toList();
        }
    }
}
