package org.ironstock.tender.vault;

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
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ironstock.shared.Finding;

/** The form in which price and ESPD envelopes hold JSON: read strictly, judged against a schema. */
final class EnvelopeForm {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonSchema schema;
    private final String code;
    private final String part;

    /**
     * @param schema name of the schema in {@code schemas/tender}
     * @param code code of the finding when content does not satisfy it
     */
    EnvelopeForm(String schema, String code, String part) {
        this.schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(SchemaLocation.of("classpath:schemas/tender/" + schema + ".schema.json"));
        this.code = code;
        this.part = part;
    }

    /** The content, or empty with findings that name each wrong field but never repeat what stands in it. */
    Optional<JsonNode> read(byte[] content, List<Finding> findings) {
        try {
            JsonNode read = JSON.readTree(content);
            List<Finding> wrong = new ArrayList<>();
            for (ValidationMessage message : schema.validate(read)) {
                wrong.add(Finding.of(
                        code,
                        part,
                        "Veld %s voldoet niet aan de voorgeschreven vorm (regel %s)."
                                .formatted(message.getInstanceLocation(), message.getType())));
            }
            findings.addAll(wrong);
            return wrong.isEmpty() ? Optional.of(read) : Optional.empty();
        } catch (JsonProcessingException malformed) {
            findings.add(Finding.of(code, part, "De inhoud is geen welgevormde JSON."));
            return Optional.empty();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
