package org.ironstock.tender.process;

import org.ironstock.platform.ProcessVariable;

/** Variables of the process {@code tenderUrgency}, beside {@link TenderVariables#TENDER_ID}. */
final class TenderUrgencyVariables {

    /** How far the motive came; written by its tasks and {@code barNegotiation}, read by {@code tenderPreparation}. */
    static final ProcessVariable<UrgencyOutcome> URGENCY_OUTCOME =
            ProcessVariable.code("urgencyOutcome", UrgencyOutcome.class);

    /** Whether the motive stays within the rules; written by {@code checkUrgencyMotive}. */
    static final ProcessVariable<Boolean> MOTIVE_SOUND = ProcessVariable.flag("motiveSound");

    /** Whether every condition is said to be met; written by {@code checkUrgencyMotive}. */
    static final ProcessVariable<Boolean> CONDITIONS_HOLD = ProcessVariable.flag("conditionsHold");

    enum UrgencyOutcome {
        /** The motive was handed in. */
        MOTIVATED,
        /** The need is more than a bridge and goes back to the buyer. */
        REDUCE_NEED,
        /** The legal test agrees. */
        ALLOWED,
        /** The legal test does not agree. */
        REFUSED,
        /** Negotiation is barred for this tender. */
        BARRED
    }

    private TenderUrgencyVariables() {}
}
