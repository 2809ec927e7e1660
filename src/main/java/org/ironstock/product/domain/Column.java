package org.ironstock.product.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Columns of a list file; each header is the name in lower case. */
public enum Column {
    CODE,
    NAAM,
    GROEP,
    EENHEID,
    CPV,
    STATUS,
    SPECIFICATIE,
    WET,
    NORMEN,
    NORM_NIET_NODIG_OMDAT,
    PRIJS_REFERENTIE,
    PRIJS_MINIMUM,
    PRIJS_MAXIMUM,
    PRIJS_EIGENAAR,
    PRIJS_GELDIG_TOT,
    GELDIG_VANAF,
    TOELICHTING;

    public String header() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The headers in the order of the file. */
    public static List<String> headers() {
        return Arrays.stream(values()).map(Column::header).toList();
    }
}
