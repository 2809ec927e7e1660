package org.ironstock.capacity.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.ironstock.intake.EventRefused;
import org.ironstock.shared.Finding;
import org.springframework.stereotype.Component;

/** Reads data of events about stand-by capacity, which satisfied their schemas. */
@Component
class CapacityEvents {

    private final ObjectMapper json;

    CapacityEvents(ObjectMapper json) {
        this.json = json;
    }

    <T> T read(JsonNode data, Class<T> type) {
        try {
            return json.treeToValue(data, type);
        } catch (JsonProcessingException mismatch) {
            throw new IllegalStateException("The data passed its schema and cannot be read", mismatch);
        }
    }

    /** @throws EventRefused when the calendar has no such day */
    static LocalDate day(String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            throw new EventRefused(List.of(
                    Finding.of("CAPACITY_NO_SUCH_DAY", field, "De kalender kent de dag %s niet.".formatted(text))));
        }
    }
}
