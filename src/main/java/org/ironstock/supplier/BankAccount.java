package org.ironstock.supplier;

import java.time.Instant;

/**
 * A bank account of a supplier, past or present.
 *
 * @param number order in which accounts and telephone numbers were entered
 * @param iban without spaces, in capitals
 * @param holder name on the account
 * @param enteredBy official who entered it; never the one who verified it
 */
public record BankAccount(
        long number, String supplierId, String iban, String holder, State state, String enteredBy, Instant enteredAt) {

    /** Where an account stands. */
    public enum State {
        /** Entered by one official; nothing is paid to it yet. */
        ENTERED,
        /** Verified by another official after a call-back: the account that is paid. */
        VERIFIED,
        /** The call-back did not confirm it. */
        REFUSED,
        /** A later account took its place. */
        REPLACED,
        /** It may no longer be paid, e.g. after a report of fraud. */
        WITHDRAWN
    }
}
