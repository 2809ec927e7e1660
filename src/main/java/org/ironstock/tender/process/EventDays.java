package org.ironstock.tender.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.ironstock.intake.EventRefused;
import org.ironstock.shared.Finding;

/** Days in events: the schema knows their shape, only the calendar knows whether they exist. */
final class EventDays {

    private EventDays() {}

    /** @throws EventRefused when the calendar has no such day */
    static LocalDate in(JsonNode data, String field) {
        String text = data.get(field).asText();
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            throw new EventRefused(
                    List.of(Finding.of("NO_SUCH_DAY", field, "De kalender kent de dag %s niet.".formatted(text))));
        }
    }
}
