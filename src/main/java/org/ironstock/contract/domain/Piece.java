package org.ironstock.contract.domain;

import java.util.Locale;

/** The pieces without which the file of an inherited contract is not complete. */
public enum Piece {
    SIGNED_COPY("getekend exemplaar", false),
    SIGNER("ondertekenaar namens de Staat", false),
    MANDATE("mandaat van de ondertekenaar", false),
    SPECIFICATIONS("specificaties", false),
    PRICE("prijs", false),
    MAXIMUM("maximale hoeveelheid en waarde", false),
    SCHEDULE("leverschema", false),
    PAYMENT_TERMS("betaalvoorwaarden", false),
    GUARANTEE("garantie", true),
    TEST_REPORT("testrapport", false),
    FILTER_CLAUSE("bepaling over filtermateriaal", true),
    END_DATE("einddatum", false);

    private final String inDutch;
    private final boolean mayNotApply;

    Piece(String inDutch, boolean mayNotApply) {
        this.inDutch = inDutch;
        this.mayNotApply = mayNotApply;
    }

    /** Name of the piece as the subject of a finding, e.g. {@code signedCopy}. */
    public String key() {
        StringBuilder key = new StringBuilder();
        for (String word : name().toLowerCase(Locale.ROOT).split("_")) {
            key.append(key.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return key.toString();
    }

    public String inDutch() {
        return inDutch;
    }

    /** Whether a motivated statement that it does not apply may stand in its place. */
    public boolean mayNotApply() {
        return mayNotApply;
    }
}
