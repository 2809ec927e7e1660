package org.ironstock.handover.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Columns of a list of stock; each header is the name in lower case. */
public enum ListColumn {
    LOCATIE(100, true),
    PRODUCT(100, true),
    PARTIJ(100, true),
    STATUS(40, true),
    AANTAL(40, true),
    HOUDBAAR_TOT(40, true),
    GRONDSLAG(100, true),
    GRONDSLAG_TOT_EN_MET(40, false),
    GEPRODUCEERD_OP(40, false),
    PRODUCENT(100, false),
    EIGENAAR(100, false),
    GERESERVEERD_VOOR(100, false),
    PALLET(40, false),
    BUITEN_ZORG(40, false);

    private final int longest;
    private final boolean required;

    ListColumn(int longest, boolean required) {
        this.longest = longest;
        this.required = required;
    }

    public String header() {
        return name().toLowerCase(Locale.ROOT);
    }

    int longest() {
        return longest;
    }

    /** Whether the column must be there, and filled in each row. */
    public boolean required() {
        return required;
    }

    boolean isDay() {
        return this == HOUDBAAR_TOT || this == GRONDSLAG_TOT_EN_MET || this == GEPRODUCEERD_OP;
    }

    public static Optional<ListColumn> find(String header) {
        return Arrays.stream(values())
                .filter(column -> column.header().equals(header))
                .findFirst();
    }

    /** The headers in the order of the file. */
    public static List<String> headers() {
        return Arrays.stream(values()).map(ListColumn::header).toList();
    }
}
