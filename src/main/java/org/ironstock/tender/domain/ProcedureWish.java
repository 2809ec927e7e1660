package org.ironstock.tender.domain;

import java.util.Optional;

/**
 * What the buyer asks of the procedure; the decision table has the last word.
 *
 * @param wanted procedure that the buyer wants instead of what value and urgency give
 * @param justification why it should be negotiated; empty when that is not asked
 * @param documentsFree whether the documents lie open directly, in full and free of charge (art. 2.74a Aw 2012)
 * @param earlierTender tender without a suitable bid that this one follows; empty otherwise
 * @param exAnte whether the award of a negotiated procedure is announced before the contract (art. 4.16 Aw 2012)
 * @param negotiationBarred whether the legal test refused to negotiate, so that it cannot be wanted again
 */
public record ProcedureWish(
        Wanted wanted,
        Optional<Justification> justification,
        boolean documentsFree,
        String earlierTender,
        boolean exAnte,
        boolean negotiationBarred) {

    /** Nothing is asked: value and urgency decide. */
    public static final ProcedureWish NONE = new ProcedureWish(Wanted.NONE, Optional.empty(), true, "", false, false);

    /** What can be asked. The names stand in the decision table. */
    public enum Wanted {
        NONE("Volgens waarde en urgentie"),
        RESTRICTED("Niet-openbare procedure, met selectie vooraf"),
        NEGOTIATED("Onderhandelingsprocedure zonder aankondiging");

        private final String dutch;

        Wanted(String dutch) {
            this.dutch = dutch;
        }

        public String inDutch() {
            return dutch;
        }
    }

    /** Grounds to negotiate without notice (art. 2.32 lid 1 Aw 2012), with their code in eForms. */
    public enum Justification {
        /** Letter c. */
        URGENCY("urgency", "Dwingende spoed"),
        /** Letter c, in a crisis. */
        CRISIS("crisis", "Dwingende spoed in een crisis"),
        /** Letter a. */
        UNSUITABLE("unsuitable", "Eerdere aanbesteding zonder geschikte inschrijving"),
        /** Letter b. */
        TECHNICAL("technical", "Slechts één ondernemer om technische redenen");

        private final String code;
        private final String dutch;

        Justification(String code, String dutch) {
            this.code = code;
            this.dutch = dutch;
        }

        /** Code in the eForms list {@code direct-award-justification}. */
        public String code() {
            return code;
        }

        public String inDutch() {
            return dutch;
        }

        /** Whether it leans on extreme urgency, which has five conditions. */
        public boolean urgent() {
            return this == URGENCY || this == CRISIS;
        }
    }

    /** The same wish after the legal test said no. */
    public ProcedureWish barred() {
        return new ProcedureWish(Wanted.NONE, Optional.empty(), documentsFree, earlierTender, false, true);
    }
}
