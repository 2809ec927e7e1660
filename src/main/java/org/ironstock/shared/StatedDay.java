package org.ironstock.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** A day as somebody wrote it (yyyy-mm-dd): a schema knows its shape, only the calendar knows whether it exists. */
public final class StatedDay {

    private StatedDay() {}

    /** The day; empty when the calendar has none of that name. */
    public static Optional<LocalDate> find(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** What is said of a day that does not exist. @param field where it was written */
    public static Finding missing(String field, String text) {
        return Finding.of("NO_SUCH_DAY", field, "De kalender kent de dag %s niet.".formatted(text));
    }
}
