package org.ironstock.supplier.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.ironstock.shared.Finding;
import org.ironstock.supplier.SupplierRegistration;

/** Reads a registration: spaces and capitals put right, and every finding named by its field. */
public final class RegistrationCheck {

    private static final Pattern KVK = Pattern.compile("\\d{8}");
    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s<>()\",;:]+@[^@\\s<>()\",;:.]+(\\.[^@\\s<>()\",;:.]+)+");
    private static final Pattern DUTCH_POSTAL_CODE = Pattern.compile("([1-9]\\d{3}) ?([A-Z]{2})");
    private static final Pattern UNPRINTABLE = Pattern.compile("\\p{Cntrl}");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final List<Finding> findings = new ArrayList<>();

    /** What came of the check. */
    public sealed interface Outcome {

        /** The registration as it can be kept. */
        record Sound(SupplierRegistration registration) implements Outcome {}

        /** Everything that is wrong with it. */
        record Unsound(List<Finding> findings) implements Outcome {}
    }

    private RegistrationCheck() {}

    public static Outcome check(SupplierRegistration registration) {
        return new RegistrationCheck().read(registration);
    }

    private Outcome read(SupplierRegistration raw) {
        String name = text("name", "de naam", raw.name(), 200);
        String kvk = text("kvkNumber", "het KvK-nummer", raw.kvkNumber(), 20);
        if (!kvk.isEmpty() && !KVK.matcher(kvk).matches()) {
            finding("KVK_NUMBER", "kvkNumber", "Het KvK-nummer bestaat uit acht cijfers.");
        }
        String email = text("contactEmail", "het e-mailadres", raw.contactEmail(), 254);
        if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
            finding("EMAIL", "contactEmail", "Dit is geen e-mailadres, bijvoorbeeld inkoop@bedrijf.nl.");
        }
        String street = text("street", "straat en huisnummer", raw.street(), 200);
        String city = text("city", "de plaats", raw.city(), 100);
        String country =
                text("countryCode", "de landcode", raw.countryCode(), 20).toUpperCase(Locale.ROOT);
        if (!country.isEmpty() && !COUNTRIES.contains(country)) {
            finding("COUNTRY", "countryCode", "De landcode heeft twee letters volgens ISO 3166, bijvoorbeeld NL.");
        }
        String postalCode = postalCode(raw.postalCode(), country);
        if (!findings.isEmpty()) {
            return new Outcome.Unsound(List.copyOf(findings));
        }
        return new Outcome.Sound(
                new SupplierRegistration(name, kvk, email, street, postalCode, city, country, raw.smallOrMedium()));
    }

    private String postalCode(String raw, String country) {
        String code = text("postalCode", "de postcode", raw, 20).toUpperCase(Locale.ROOT);
        if (!country.equals("NL") || code.isEmpty()) {
            return code;
        }
        var dutch = DUTCH_POSTAL_CODE.matcher(code);
        if (!dutch.matches()) {
            finding("POSTAL_CODE", "postalCode", "Een Nederlandse postcode heeft vier cijfers en twee letters.");
            return code;
        }
        return dutch.group(1) + " " + dutch.group(2);
    }

    private String text(String field, String inDutch, String raw, int longest) {
        String text = raw.strip();
        if (text.isEmpty()) {
            finding("FIELD_REQUIRED", field, "Vul " + inDutch + " in.");
        } else if (text.length() > longest) {
            finding("FIELD_TOO_LONG", field, "Ten hoogste %d tekens; gevonden: %d.".formatted(longest, text.length()));
        } else if (UNPRINTABLE.matcher(text).find()) {
            finding("FIELD_UNPRINTABLE", field, "Regeleinden en stuurtekens zijn niet toegestaan.");
        }
        return text;
    }

    private void finding(String code, String field, String message) {
        findings.add(Finding.of(code, field, message));
    }
}
