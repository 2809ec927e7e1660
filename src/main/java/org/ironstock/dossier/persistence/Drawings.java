package org.ironstock.dossier.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import org.ironstock.dossier.DocumentToDraw;

/** What a document was drawn from, as text. */
final class Drawings {

    /** In ASCII, since a text from outside may hold half a character that the database would refuse. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .configure(JsonWriteFeature.ESCAPE_NON_ASCII, true)
            .build();

    private Drawings() {}

    static String written(DocumentToDraw document) {
        try {
            return JSON.writeValueAsString(document);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static DocumentToDraw read(String content) {
        try {
            return JSON.readValue(content, DocumentToDraw.class);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
