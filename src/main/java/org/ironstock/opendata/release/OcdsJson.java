package org.ironstock.opendata.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.ironstock.shared.Money;

/** JSON of open data: amounts are written in euro with their two decimals and read back as such, never as a binary fraction. */
public final class OcdsJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private OcdsJson() {}

    public static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static ArrayNode array() {
        return JSON.createArrayNode();
    }

    public static ObjectNode read(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A stored release cannot be read", unreadable);
        }
    }

    public static String write(JsonNode node) {
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("A release cannot be written", unwritable);
        }
    }

    /** A moment as RFC 3339 in UTC, to the second. */
    public static String moment(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    static void put(ObjectNode object, String name, Optional<String> text) {
        text.filter(value -> !value.isBlank()).ifPresent(value -> object.put(name, value));
    }

    static void putMoment(ObjectNode object, String name, Optional<Instant> moment) {
        moment.ifPresent(value -> object.put(name, moment(value)));
    }

    /** Leaves out what is empty: OCDS wants no empty objects or lists. */
    static void put(ObjectNode object, String name, JsonNode value) {
        if (!value.isEmpty()) {
            object.set(name, value);
        }
    }

    static ObjectNode value(Money money) {
        BigDecimal euro = money.inEuro();
        return object().put("amount", euro).put("currency", "EUR");
    }
}
