package org.ironstock.tender.domain;

import java.time.Instant;

/**
 * One act at the vault.
 *
 * @param official who acted; {@code system} when the window ran out
 */
public record OpenerAct(Step step, String official, Instant actedAt) {

    /** What was done. */
    public enum Step {
        FIRST,
        SECOND,
        /** The window closed without the second opener: the first must act anew. */
        LAPSED
    }
}
