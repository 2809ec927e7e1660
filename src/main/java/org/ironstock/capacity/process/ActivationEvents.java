package org.ironstock.capacity.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ironstock.intake.EventRefused;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.shared.Finding;
import org.springframework.stereotype.Component;

/** Reads data of events and answers about activations, which satisfied their schemas. */
@Component
class ActivationEvents {

    private final ObjectMapper json;

    ActivationEvents(ObjectMapper json) {
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
        return find(text).orElseThrow(() -> new EventRefused(List.of(noDay(field, text))));
    }

    /** @throws AnswerRefused when the calendar has no such day */
    static LocalDate dayAnswered(String field, String text) {
        return find(text).orElseThrow(() -> new AnswerRefused(noDay(field, text)));
    }

    private static Optional<LocalDate> find(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static Finding noDay(String field, String text) {
        return Finding.of("ACTIVATION_NO_SUCH_DAY", field, "De kalender kent de dag %s niet.".formatted(text));
    }

    /** @throws EventRefused when something was found */
    static void refuse(List<Finding> faults) {
        if (!faults.isEmpty()) {
            throw new EventRefused(faults);
        }
    }
}
