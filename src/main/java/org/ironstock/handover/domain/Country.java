package org.ironstock.handover.domain;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A country as an official chooses and reads it.
 *
 * @param code by ISO 3166-1, e.g. {@code DE}
 * @param name in Dutch, e.g. "Duitsland"
 */
public record Country(String code, String name) {

    private static final Locale DUTCH = new Locale("nl", "NL");
    private static final Set<String> CODES = Set.of(Locale.getISOCountries());

    private static Country of(String code) {
        return new Country(code, new Locale("", code).getDisplayCountry(DUTCH));
    }

    /** All countries, by their Dutch name. */
    public static List<Country> all() {
        return Stream.of(Locale.getISOCountries())
                .map(Country::of)
                .sorted(Comparator.comparing(Country::name, Collator.getInstance(DUTCH)))
                .toList();
    }

    static boolean known(String code) {
        return CODES.contains(code);
    }

    /** The Dutch name behind a code; the code itself when no country has it. */
    public static String inDutch(String code) {
        return known(code) ? of(code).name() : code;
    }
}
