package org.ironstock.tender.process;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what an official left empty in a form with rows. */
final class Answers {

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
}
