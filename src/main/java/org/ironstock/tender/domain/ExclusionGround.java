package org.ironstock.tender.domain;

import java.util.Optional;
import java.util.UUID;

/**
 * A ground of exclusion that a party declared to apply, or on which it gave no answer; neither decides by itself.
 *
 * @param party name of the party as declared
 * @param code eForms code, e.g. {@code exg-crim-corrpt}
 * @param answered whether the party said that it applies; false when it gave no answer
 * @param treatment what the law says of this ground; empty until the decision {@code exclusion} was asked
 */
public record ExclusionGround(
        UUID id,
        UUID bidId,
        String party,
        String code,
        boolean answered,
        String explanation,
        String selfCleaning,
        Optional<Treatment> treatment) {

    /** What the law says about a ground (output of the decision {@code exclusion}). */
    public enum Treatment {
        MANDATORY("Verplicht uitsluiten; terugkijken: vijf jaar", "art. 2.86 Aw 2012"),
        MANDATORY_UNLESS_SETTLED(
                "Verplicht uitsluiten als het onherroepelijk vaststaat en niet is betaald of geregeld",
                "art. 2.86, vierde lid, Aw 2012"),
        FACULTATIVE("Uitsluiten mag; terugkijken: drie jaar", "art. 2.87 Aw 2012"),
        DEFENCE_ONLY(
                "Geldt alleen bij opdrachten voor defensie en veiligheid",
                "Aanbestedingswet op defensie- en veiligheidsgebied"),
        NOT_IN_DUTCH_LAW("Geen grond in Nederlands recht", "art. 2.86 en 2.87 Aw 2012"),
        UNKNOWN("Onbekende code: beoordeel wat de partij bedoelt", "art. 2.84 Aw 2012");

        private final String dutch;
        private final String ground;

        Treatment(String dutch, String ground) {
            this.dutch = dutch;
            this.ground = ground;
        }

        public String inDutch() {
            return dutch;
        }

        /** Legal ground. */
        public String ground() {
            return ground;
        }

        /** What the law says with its article, e.g. "Uitsluiten mag; terugkijken: drie jaar (art. 2.87 Aw 2012)". */
        public String inDutchWithGround() {
            return dutch + " (" + ground + ")";
        }

        /** Whether a bid may be excluded on such a ground at all. */
        public boolean mayExclude() {
            return this == MANDATORY || this == MANDATORY_UNLESS_SETTLED || this == FACULTATIVE;
        }
    }
}
