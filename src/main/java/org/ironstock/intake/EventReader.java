package org.ironstock.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import org.ironstock.intake.EventHandler.InboundEvent;
import org.ironstock.shared.StatedDay;
import org.springframework.stereotype.Component;

/** Reads the data of events, which satisfied their schemas, for the handlers of every module. */
@Component
public class EventReader {

    private final ObjectMapper json;

    EventReader(ObjectMapper json) {
        this.json = json;
    }

    /**
     * The data as a record of the module.
     *
     * @throws IllegalStateException when the record does not have the shape that the schema describes
     */
    public <T> T read(InboundEvent event, Class<T> type) {
        try {
            return json.treeToValue(event.data(), type);
        } catch (JsonProcessingException mismatch) {
            throw new IllegalStateException("The data passed its schema and cannot be read", mismatch);
        }
    }

    /** @throws EventRefused when the calendar has no such day */
    public static LocalDate day(String field, String text) {
        return StatedDay.find(text).orElseThrow(() -> new EventRefused(List.of(StatedDay.missing(field, text))));
    }
}
