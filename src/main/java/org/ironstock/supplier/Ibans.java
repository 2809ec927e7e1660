package org.ironstock.supplier;

import java.util.List;
import java.util.Locale;
import org.iban4j.Iban4jException;
import org.iban4j.IbanUtil;
import org.ironstock.shared.Finding;

/** International bank account numbers as people write them. */
public final class Ibans {

    private static final String GROUND = "ISO 13616";

    private Ibans() {}

    /** Without spaces, in capitals: as it is kept and compared. */
    public static String electronic(String iban) {
        return iban.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    /** In groups of four, as people read it. */
    public static String inGroups(String iban) {
        return electronic(iban).replaceAll("(.{4})(?!$)", "$1 ");
    }

    /**
     * Why this is no IBAN: country, length, form for the country and check digits.
     *
     * @param subject the field it stands in
     */
    public static List<Finding> findings(String iban, String subject) {
        try {
            IbanUtil.validate(electronic(iban));
            return List.of();
        } catch (Iban4jException unsound) {
            return List.of(Finding.of(
                    "IBAN_UNSOUND",
                    subject,
                    "Dit is geen geldig IBAN: land, lengte of controlegetal klopt niet.",
                    GROUND));
        }
    }
}
