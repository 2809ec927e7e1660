package org.ironstock.capacity.domain;

import java.util.Optional;
import java.util.UUID;

/**
 * The draw of a year.
 *
 * @param seed secret until the year is over
 * @param commitment what was published before the year
 * @param documentId paper on which the commitment stands
 * @param revealDocumentId paper on which the seed stands; empty until it was revealed
 */
public record YearDraw(int year, HexSeed seed, String commitment, UUID documentId, Optional<UUID> revealDocumentId) {

    /** A seed that never shows itself in a log. */
    public record HexSeed(String hex) {

        public byte[] bytes() {
            return java.util.HexFormat.of().parseHex(hex);
        }

        @Override
        public String toString() {
            return "seed";
        }
    }

    /** Whether the seed is the one that was committed to. */
    public boolean keepsItsWord() {
        return TestRunDraw.commitment(year, seed.bytes()).equals(commitment);
    }
}
