package org.ironstock.tender.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ironstock.shared.Quantity;

/**
 * Why a tender may be negotiated without notice. Extreme urgency has five conditions that hold together or not at all;
 * the other grounds have one motive.
 *
 * @param conditions answers on the five conditions; empty unless the ground is urgency
 * @param motive motive of another ground; empty with urgency
 * @param bridge what is bought until a stable solution stands; only with urgency
 */
public record UrgencyMotive(List<Answer> conditions, String motive, Optional<Bridge> bridge) {

    /** Conditions of art. 2.32 lid 1 onder c Aw 2012. */
    public enum Condition {
        UNFORESEEABLE("Onvoorzienbaar", "De gebeurtenis was voor de aanbestedende dienst niet te voorzien."),
        EXTREME_URGENCY("Dwingende spoed", "De termijnen van een procedure met aankondiging zijn niet haalbaar."),
        CAUSAL("Oorzakelijk verband", "De spoed komt door die gebeurtenis en door niets anders."),
        NOT_OWN_DOING("Niet te wijten aan de dienst", "De aanbestedende dienst heeft de spoed niet zelf veroorzaakt."),
        STRICTLY_NECESSARY(
                "Strikt noodzakelijk", "Er wordt niet meer en niet langer gekocht dan nodig is om te overbruggen.");

        private final String dutch;
        private final String statement;

        Condition(String dutch, String statement) {
            this.dutch = dutch;
            this.statement = statement;
        }

        public String inDutch() {
            return dutch;
        }

        /** What must be true. */
        public String statement() {
            return statement;
        }
    }

    /** One condition: whether it is met and why. */
    public record Answer(Condition condition, boolean met, String text) {}

    /**
     * What is strictly necessary.
     *
     * @param stableFrom day on which an ordinary tender can have given a contract
     * @param quantity base units needed until then
     */
    public record Bridge(LocalDate stableFrom, Quantity quantity) {}

    public UrgencyMotive {
        conditions = List.copyOf(conditions);
    }

    /** Whether nothing in it forbids to negotiate. */
    public boolean holds() {
        return conditions.stream().allMatch(Answer::met);
    }
}
