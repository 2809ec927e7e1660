package org.ironstock.intake.dispatch;

/**
 * What the sender is told; the same for every copy of one event.
 *
 * @param status {@code started}, {@code reached} or {@code waiting}
 */
public record Receipt(String caseType, String caseId, String status) {

    /** How the answer differs between the first time and a repeat. */
    public enum Novelty {
        NEW,
        REPEATED
    }

    /** A receipt with its novelty. */
    public record Answer(Receipt receipt, Novelty novelty) {}
}
