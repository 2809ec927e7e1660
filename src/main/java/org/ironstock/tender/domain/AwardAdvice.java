package org.ironstock.tender.domain;

import java.time.Instant;

/**
 * Advice of the buyer on the award.
 *
 * @param motive why, in Dutch
 */
public record AwardAdvice(Advice advice, String motive, String advisedBy, Instant advisedAt) {

    /** What the buyer advises. */
    public enum Advice {
        /** Award to the bid in the first place. */
        AWARD("Gunnen aan de eerste in de rangorde"),
        /** The adviser says no, and the award is still put to who signs: only signed as an override with a motive. */
        AGAINST_BUT_SUBMITTED("Negatief advies; wel voorleggen aan wie tekent"),
        /** Award to nobody. */
        NO_AWARD("Niet gunnen");

        private final String dutch;

        Advice(String dutch) {
            this.dutch = dutch;
        }

        public String inDutch() {
            return dutch;
        }
    }

    /** Whether signing the award overrules this advice, so that it asks for the flag {@code NEGATIVE_ADVICE}. */
    public boolean negative() {
        return advice == Advice.AGAINST_BUT_SUBMITTED;
    }
}
