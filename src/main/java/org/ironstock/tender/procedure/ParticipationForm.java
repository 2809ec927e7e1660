package org.ironstock.tender.procedure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ironstock.shared.Finding;

/** Reads a request to take part strictly, judged against its schema; findings never repeat what stands in it. */
final class ParticipationForm {

    private static final String CODE = "REQUEST_UNREADABLE";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(SchemaLocation.of("classpath:schemas/tender/participationRequest.schema.json"));

    /** The request, or empty with findings. */
    Optional<JsonNode> read(String content, List<Finding> findings) {
        try {
            JsonNode read = JSON.readTree(content);
            List<Finding> wrong = new ArrayList<>();
            for (ValidationMessage message : schema.validate(read)) {
                wrong.add(Finding.of(
                        CODE,
                        "request",
                        "Veld %s voldoet niet aan de voorgeschreven vorm (regel %s)."
                                .formatted(message.getInstanceLocation(), message.getType())));
            }
            findings.addAll(wrong);
            return wrong.isEmpty() ? Optional.of(read) : Optional.empty();
        } catch (JsonProcessingException malformed) {
            findings.add(Finding.of(CODE, "request", "De inhoud is geen welgevormde JSON."));
            return Optional.empty();
        }
    }

    /** A request that was kept. */
    JsonNode read(String kept) {
        try {
            return JSON.readTree(kept);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("Cannot read a stored request", unreadable);
        }
    }
}
