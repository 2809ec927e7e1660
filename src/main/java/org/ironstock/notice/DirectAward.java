package org.ironstock.notice;

/**
 * Why a contract is awarded without a call for competition (BT-136, BT-135); every use has to be explained.
 *
 * @param explanation in the words of the authority, without which nobody can contest it
 */
public record DirectAward(Reason reason, String explanation) {

    /** eForms direct-award-justification, as far as art. 2.32 to 2.36 Aw 2012 know it for supplies. */
    public enum Reason {
        /** No suitable tenders came in an earlier procedure (art. 2.32 lid 1 sub a). */
        UNSUITABLE("unsuitable", "Er kwamen eerder geen geschikte inschrijvingen"),
        /** Only irregular or unacceptable tenders came, and all who qualified negotiate (art. 2.28, 2.32). */
        IRREGULAR("irregular", "Er kwamen eerder alleen onregelmatige of onaanvaardbare inschrijvingen"),
        /** No competition for technical reasons (art. 2.32 lid 1 sub b). */
        TECHNICAL("technical", "Om technische redenen kan maar één ondernemer leveren"),
        /** Exclusive rights (art. 2.32 lid 1 sub b). */
        EXCLUSIVE("exclusive", "Door uitsluitende rechten kan maar één ondernemer leveren"),
        /** Extreme urgency, unforeseeable and not attributable to the authority (art. 2.32 lid 1 sub c). */
        URGENCY("urgency", "Dwingende spoed die niet was te voorzien"),
        /** Urgency that results from a crisis. */
        CRISIS("crisis", "Urgentie als gevolg van een crisis"),
        /** Research, experiment, study or development (art. 2.33 sub a). */
        RESEARCH("resd", "Onderzoek, proef, studie of ontwikkeling"),
        /** Partial replacement or extension by the original supplier (art. 2.33 sub b). */
        EXISTING("existing", "Vernieuwing of uitbreiding door de oorspronkelijke leverancier"),
        /** Quoted on a commodity market (art. 2.33 sub c). */
        COMMODITY("commodity", "Goederen van een grondstoffenmarkt"),
        /** Advantageous terms from a supplier that winds up (art. 2.33 sub d). */
        CLOSURE("closure", "Gunstige voorwaarden bij beëindiging van een onderneming"),
        /** Advantageous terms from a liquidator (art. 2.33 sub d). */
        LIQUIDATOR("liquidator", "Gunstige voorwaarden bij een curator");

        private final String code;
        private final String label;

        Reason(String code, String label) {
            this.code = code;
            this.label = label;
        }

        /** Code in the notice. */
        public String code() {
            return code;
        }

        /** As an official reads it. */
        public String label() {
            return label;
        }
    }
}
