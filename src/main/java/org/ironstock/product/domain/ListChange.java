package org.ironstock.product.domain;

/**
 * What accepting one row would do.
 *
 * @param row row as a spreadsheet numbers it
 */
public record ListChange(int row, Kind kind, ProductVersion version) {

    /** Kinds of change. */
    public enum Kind {
        NEW("nieuw"),
        CHANGED("gewijzigd"),
        UNCHANGED("ongewijzigd");

        private final String dutch;

        Kind(String dutch) {
            this.dutch = dutch;
        }

        public String inDutch() {
            return dutch;
        }
    }

    /** Whether accepting it would add a version of the product. */
    public boolean adds() {
        return kind != Kind.UNCHANGED;
    }
}
