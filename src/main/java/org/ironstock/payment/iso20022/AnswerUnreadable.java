package org.ironstock.payment.iso20022;

import org.ironstock.shared.Finding;

/** A file that is no answer of a bank which we can read; the finding says why. */
public final class AnswerUnreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    AnswerUnreadable(String code, String message) {
        super(code + ": " + message);
        this.finding = Finding.of(code, "bestand", message, "ISO 20022");
    }

    AnswerUnreadable(String code, String message, Throwable cause) {
        super(code + ": " + message, cause);
        this.finding = Finding.of(code, "bestand", message, "ISO 20022");
    }

    /** Why, in words that an official reads. */
    public Finding finding() {
        return finding;
    }
}
