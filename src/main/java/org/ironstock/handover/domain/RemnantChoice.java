package org.ironstock.handover.domain;

/**
 * Which lots of a lane somebody means. However it is asked, what expires first is taken first.
 *
 * @param productCode empty for all products
 * @param lotId empty for all lots
 * @param pieces most pieces to take; the last lot is cut where they end
 */
public record RemnantChoice(Lane lane, String productCode, String lotId, long pieces) {

    /** More than any stock has. */
    public static final long ALL = 1_000_000_000_000_000L;

    /** @throws IllegalArgumentException when nothing is asked */
    public RemnantChoice {
        if (pieces < 1 || pieces > ALL) {
            throw new IllegalArgumentException("A choice takes pieces, found " + pieces);
        }
    }
}
