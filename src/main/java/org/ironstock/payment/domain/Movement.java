package org.ironstock.payment.domain;

import java.time.Instant;
import org.ironstock.shared.Money;

/**
 * One change of the totals of a budget line.
 *
 * @param contractRef empty unless a contract made the change
 * @param reserved added to what is reserved; negative when it is given back
 * @param committed added to what is committed
 * @param actor official who asked for it; empty when a step of the process did
 */
public record Movement(
        String budgetLine,
        String caseRef,
        String contractRef,
        Kind kind,
        Money reserved,
        Money committed,
        String actor,
        Instant at) {

    /** Kinds of movement. */
    public enum Kind {
        RESERVE,
        RELEASE,
        COMMIT
    }
}
