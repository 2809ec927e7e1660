package org.ironstock.contract.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Columns of a spreadsheet with inherited contracts; each header is the name in lower case. */
public enum ImportColumn {
    KENMERK("reference", 60, true),
    TITEL("title", 200, true),
    LEVERANCIER("supplier", 200, true),
    KVK("supplierKvk", 8, false),
    GETEKEND_OP("signedOn", 10, false),
    ONDERTEKENAAR("signer", 200, false),
    FUNCTIE("signerFunction", 200, false),
    MANDAAT("mandateReference", 200, false),
    PRODUCT("productCode", 40, false),
    STUKSPRIJS("unitPrice", 14, false),
    MAXIMUM_AANTAL("maximumQuantity", 13, false),
    BESTELD_AANTAL("orderedQuantity", 13, false),
    MAXIMUM_WAARDE("maximum", 22, false),
    BETAALTERMIJN("paymentTermDays", 3, false),
    ACCEPTATIETERMIJN("acceptanceTermDays", 3, false),
    EINDDATUM("endsOn", 10, false);

    private final String field;
    private final int longest;
    private final boolean required;

    ImportColumn(String field, int longest, boolean required) {
        this.field = field;
        this.longest = longest;
        this.required = required;
    }

    public String header() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Name of the same thing in {@link ContractRules}. */
    public String field() {
        return field;
    }

    int longest() {
        return longest;
    }

    /** Whether the column must be there and filled; of the others the intake finds what is missing. */
    public boolean required() {
        return required;
    }

    /** Whether its cells hold a day. */
    public boolean isDay() {
        return this == GETEKEND_OP || this == EINDDATUM;
    }

    public static Optional<ImportColumn> find(String header) {
        return Arrays.stream(values())
                .filter(column -> column.header().equals(header))
                .findFirst();
    }

    static Optional<ImportColumn> ofField(String field) {
        return Arrays.stream(values())
                .filter(column -> column.field.equals(field))
                .findFirst();
    }

    /** The headers in the order of the file. */
    public static List<String> headers() {
        return Arrays.stream(values()).map(ImportColumn::header).toList();
    }
}
