package org.ironstock.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;

/**
 * The one way to write a fact that is hashed: members in the order of their names, no white space. Values are text,
 * whole numbers, booleans, lists and maps of these; a moment is written as ISO 8601 text by the caller.
 */
public final class CanonicalJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private CanonicalJson() {}

    public static String of(Map<String, ?> fact) {
        try {
            return JSON.writeValueAsString(fact);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("A fact holds plain values only", unwritable);
        }
    }

    /**
     * Reads what {@link #of} wrote.
     *
     * @throws IllegalArgumentException when it is no JSON
     */
    public static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("This is no JSON", unreadable);
        }
    }
}
