package org.ironstock.handover.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ironstock.shared.Finding;

/**
 * To whom a set of lots is given.
 *
 * @param register number in the trade register; needed of a charity
 * @param country by ISO 3166-1
 * @param purpose what it will be used for
 * @param marketNote why the market is not disturbed
 * @param advice of Foreign Affairs; empty while it was not asked or not given
 */
public record Donation(
        String recipient,
        RecipientType type,
        String register,
        String country,
        String purpose,
        String marketNote,
        String official,
        Optional<Advice> advice) {

    private static final String GROUND = "werkwijze overdracht noodvoorraad, stap 4: schenking";
    private static final int SHORTEST_ADVICE = 20;
    private static final String HOME = "NL";

    /** Who may be given stock of the State. */
    public enum RecipientType {
        CHARITY("goed doel"),
        /** A country in need; Foreign Affairs advises. */
        NEEDY_COUNTRY("land in nood"),
        PUBLIC_TASK("publieke taak");

        private final String dutch;

        RecipientType(String dutch) {
            this.dutch = dutch;
        }

        /** As an official reads it. */
        public String inDutch() {
            return dutch;
        }
    }

    /** What Foreign Affairs says about a donation to a country. */
    public record Advice(boolean positive, String text, String official) {

        /** What is wrong with it. */
        public List<Finding> findings() {
            return text.strip().length() >= SHORTEST_ADVICE
                    ? List.of()
                    : List.of(Finding.of(
                            "ADVICE_TEXT",
                            "text",
                            "Motiveer het advies in ten minste %d tekens.".formatted(SHORTEST_ADVICE),
                            GROUND));
        }
    }

    /** Whether Foreign Affairs must advise first. */
    public boolean needsAdvice() {
        return type == RecipientType.NEEDY_COUNTRY;
    }

    /** What is wrong with giving it to this recipient. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(Sale.noteFindings(marketNote));
        if (!Country.known(country)) {
            findings.add(Sale.unknown("country", country));
        } else if (type == RecipientType.NEEDY_COUNTRY && country.equals(HOME)) {
            findings.add(Finding.of(
                    "DONATION_COUNTRY", "country", "Een schenking aan een land gaat naar een ander land.", GROUND));
        } else if (type != RecipientType.NEEDY_COUNTRY && !country.equals(HOME)) {
            findings.add(Finding.of(
                    "DONATION_ABROAD",
                    "country",
                    "Een schenking naar het buitenland is een schenking aan een land in nood; daarover adviseert Buitenlandse Zaken.",
                    GROUND));
        }
        if (type == RecipientType.CHARITY && !register.matches("\\d{8}")) {
            findings.add(Finding.of(
                    "DONATION_REGISTER",
                    "register",
                    "Vermeld het KvK-nummer van het goede doel: acht cijfers.",
                    GROUND));
        }
        return findings;
    }
}
