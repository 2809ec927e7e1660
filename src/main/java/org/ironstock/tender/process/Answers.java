package org.ironstock.tender.process;

import java.util.List;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.shared.Finding;
import org.jspecify.annotations.Nullable;

/** Reads what an official left empty in a form with rows. */
final class Answers {

    /** A reason of fewer characters explains nothing. */
    static final int SHORTEST_REASON = 10;

    private Answers() {}

    static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    static int whole(@Nullable Integer given) {
        return given == null ? 0 : given;
    }

    static <T> List<T> list(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }

    /** A reason that somebody else can follow. */
    static String reason(@Nullable String given, String field) {
        String reason = text(given);
        if (reason.length() < SHORTEST_REASON) {
            throw new AnswerRefused(Finding.of(
                    "REASON_REQUIRED",
                    field,
                    "Geef een motivering van ten minste %d tekens.".formatted(SHORTEST_REASON)));
        }
        return reason;
    }
}
