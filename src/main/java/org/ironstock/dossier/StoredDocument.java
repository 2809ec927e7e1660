package org.ironstock.dossier;

import java.time.Instant;
import java.util.UUID;

/**
 * A document in the file.
 *
 * @param version counts per case and kind, from 1
 * @param sha256 hash of the bytes, lower-case hexadecimal
 * @param frozen whether the bytes can no longer be replaced by a new version under the same id
 */
public record StoredDocument(
        UUID id,
        String caseRef,
        String kind,
        String title,
        int version,
        String mediaType,
        long size,
        String sha256,
        DocumentToFile.Audience audience,
        Instant filedAt,
        boolean frozen) {

    /** Address where an official opens it. */
    public String href() {
        return "/documents/" + id;
    }
}
