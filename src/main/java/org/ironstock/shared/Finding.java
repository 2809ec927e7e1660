package org.ironstock.shared;

/**
 * One thing that a check found: which rule, about what, in words an official reads, on what ground.
 *
 * @param code stable code of the rule, {@code UPPER_SNAKE}
 * @param subject what it is about: a field, a product code, a document kind
 * @param message what is wrong and what would be right, in Dutch
 * @param ground legal or policy ground, e.g. "art. 2.127 Aw 2012"; empty when the rule is only one of form
 * @param severity whether it stops the case
 */
public record Finding(String code, String subject, String message, String ground, Severity severity) {

    /** A blocking finding stops the step; a warning is shown and recorded. */
    public enum Severity {
        BLOCKING,
        WARNING
    }

    /** A blocking finding without a ground in law. */
    public static Finding of(String code, String subject, String message) {
        return new Finding(code, subject, message, "", Severity.BLOCKING);
    }

    /** A blocking finding with its ground. */
    public static Finding of(String code, String subject, String message, String ground) {
        return new Finding(code, subject, message, ground, Severity.BLOCKING);
    }

    /** A finding that does not stop the step. */
    public static Finding warning(String code, String subject, String message, String ground) {
        return new Finding(code, subject, message, ground, Severity.WARNING);
    }

    public boolean blocking() {
        return severity == Severity.BLOCKING;
    }
}
