package org.ironstock.contract.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * A spreadsheet without findings, and how far it is.
 *
 * @param taken rows that have been taken so far
 * @param started cases that were started of them
 * @param refused rows that were no longer sound when their turn came; the rest was known
 */
public record ImportedFile(
        long number,
        String fileName,
        String sha256,
        int rows,
        State state,
        int taken,
        int started,
        int refused,
        String broughtBy,
        Instant broughtAt,
        Optional<String> acceptedBy,
        Optional<Instant> doneAt) {

    /** How far a file is. */
    public enum State {
        /** Waits for somebody to accept it. */
        READY,
        /** Its rows are being taken. */
        ACCEPTED,
        /** Somebody stopped it; what was taken stays, and it can go on. */
        STOPPED,
        DONE
    }
}
