package org.ironstock.capacity.domain;

import java.util.Optional;
import java.util.UUID;
import org.ironstock.shared.DrawSeed;

/**
 * The draw of a year.
 *
 * @param seed secret until the year is over
 * @param commitment what was published before the year
 * @param documentId paper on which the commitment stands
 * @param revealDocumentId paper on which the seed stands; empty until it was revealed
 */
public record YearDraw(int year, DrawSeed seed, String commitment, UUID documentId, Optional<UUID> revealDocumentId) {

    /** Whether the seed is the one that was committed to. */
    public boolean keepsItsWord() {
        return TestRunDraw.commitment(year, seed).equals(commitment);
    }
}
