package org.ironstock.tender.process;

import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.shared.Finding;
import org.jspecify.annotations.Nullable;

/** Reasons that another can follow. */
final class Reasons {

    private static final int LEAST = 10;

    private Reasons() {}

    /** @throws AnswerRefused when the reason is shorter than ten characters, or not there */
    static String required(FormAnswer answer, String key) {
        return required(answer.findText(key).orElse(""), key);
    }

    /** @throws AnswerRefused when the reason is shorter than ten characters, or not there */
    static String required(@Nullable String given, String key) {
        String reason = Answers.text(given);
        if (reason.length() < LEAST) {
            throw new AnswerRefused(
                    Finding.of("REASON_TOO_SHORT", key, "Geef een motivering van ten minste " + LEAST + " tekens."));
        }
        return reason;
    }
}
