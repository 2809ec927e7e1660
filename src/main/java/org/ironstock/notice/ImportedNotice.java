package org.ironstock.notice;

import java.time.Instant;
import java.util.UUID;

/**
 * A notice of elsewhere in the register.
 *
 * @param source where the file came from, in words
 * @param sha256 hash of the file as it was brought
 * @param importedBy official who brought it
 */
public record ImportedNotice(
        UUID id, NoticeReading reading, String source, String sha256, String importedBy, Instant importedAt) {

    /** How a later notice refers to this one, e.g. as {@link NoticeContent.ContractNotice#priorPublication()}. */
    public String reference() {
        return reading.reference();
    }
}
