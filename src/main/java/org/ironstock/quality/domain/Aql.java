package org.ironstock.quality.domain;

import java.math.BigDecimal;
import org.ironstock.shared.DutchText;

/**
 * Acceptance quality limit in percent, with its columns in the master tables of ISO 2859-1: for each code letter the
 * acceptance number, or an arrow to the plan that is used instead.
 */
public enum Aql {
    /** Examination gloves (EN 455-1) and visible defects. */
    ONE_AND_A_HALF("1.5", "v v v 0 ^ v 1 2 3 5 7 10 14 21 ^ ^", "v v v v 0 v v 1 2 3 5 8 12 18 ^ ^"),
    /** Surgical gloves (EN 455-1). */
    POINT_SIXTY_FIVE("0.65", "v v v v v 0 ^ v 1 2 3 5 7 10 14 21", "v v v v v v 0 v v 1 2 3 5 8 12 18");

    private static final String LETTERS = "ABCDEFGHJKLMNPQR";
    private static final int[] SIZES = {2, 3, 5, 8, 13, 20, 32, 50, 80, 125, 200, 315, 500, 800, 1250, 2000};

    private final BigDecimal percent;
    private final String[] normal;
    private final String[] tightened;

    Aql(String percent, String normal, String tightened) {
        this.percent = new BigDecimal(percent);
        this.normal = normal.split(" ");
        this.tightened = tightened.split(" ");
    }

    /** @throws IllegalArgumentException when no plan of this limit is known here */
    public static Aql of(BigDecimal percent) {
        for (Aql aql : values()) {
            if (aql.percent.compareTo(percent) == 0) {
                return aql;
            }
        }
        throw new IllegalArgumentException("There is no sampling plan for an AQL of %s percent".formatted(percent));
    }

    /** Place of the plan that holds for a code letter, its arrow followed. */
    private int place(char letter, Severity severity) {
        String[] column = severity == Severity.NORMAL ? normal : tightened;
        int place = LETTERS.indexOf(letter);
        int step = "v".equals(column[place]) ? 1 : -1;
        while (column[place].equals("v") || column[place].equals("^")) {
            place += step;
        }
        return place;
    }

    /** The plan of the table, whatever the size of the lot. */
    SamplingPlan plan(char letter, Severity severity) {
        int place = place(letter, severity);
        String[] column = severity == Severity.NORMAL ? normal : tightened;
        return new SamplingPlan(
                LETTERS.charAt(place), SIZES[place], Integer.parseInt(column[place]), severity, this, false);
    }

    /** Code letter of the smallest sample of at least so many pieces. */
    static char letterOfAtLeast(int pieces) {
        int place = 0;
        while (SIZES[place] < pieces) {
            place++;
        }
        return LETTERS.charAt(place);
    }

    static boolean after(char one, char other) {
        return LETTERS.indexOf(one) > LETTERS.indexOf(other);
    }

    /** The share of a lot that this limit stands for, in whole pieces. */
    long shareOf(long lotSize) {
        return percent.multiply(BigDecimal.valueOf(lotSize)).movePointLeft(2).longValue();
    }

    /** Whether it lets fewer defective pieces through. */
    boolean stricterThan(Aql other) {
        return percent.compareTo(other.percent) < 0;
    }

    /** In percent as an official reads it, e.g. {@code 1,5}. */
    String inDutch() {
        return DutchText.decimal(percent);
    }
}
