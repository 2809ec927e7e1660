package org.ironstock.quality.domain;

/** General inspection levels of ISO 2859-1: level I takes smaller samples than level II. */
public enum InspectionLevel {
    I(new char[] {'A', 'A', 'B', 'C', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'L', 'M', 'N'}),
    II(new char[] {'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'L', 'M', 'N', 'P', 'Q'});

    /** Largest lot of each row of table 1; the last row has no end. */
    private static final long[] LARGEST = {
        8, 15, 25, 50, 90, 150, 280, 500, 1_200, 3_200, 10_000, 35_000, 150_000, 500_000, Long.MAX_VALUE
    };

    private final char[] letters;

    InspectionLevel(char[] letters) {
        this.letters = letters;
    }

    /** Code letter for a lot of this size (ISO 2859-1, table 1). */
    char letter(long lotSize) {
        int row = 0;
        while (lotSize > LARGEST[row]) {
            row++;
        }
        return letters[row];
    }
}
