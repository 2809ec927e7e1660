package org.ironstock.capacity.domain;

import java.time.Instant;
import org.ironstock.shared.Money;

/**
 * What a person decided about an activation.
 *
 * @param agreed whether it goes on
 * @param amount amount that was set, or zero where none was
 * @param evidence what shows the amount; empty text where none was
 */
public record ActivationStep(
        Kind kind, boolean agreed, Money amount, String evidence, String motive, String official, Instant at) {

    /** Steps that people take. */
    public enum Kind {
        PREPARATION,
        SILENCE,
        MEASURE,
        CLAIM_SET,
        CLAIM_CONFIRMED,
        MATERIAL_SET,
        MATERIAL_CONFIRMED,
        LESSONS,
        START_COST,
        STOP
    }
}
