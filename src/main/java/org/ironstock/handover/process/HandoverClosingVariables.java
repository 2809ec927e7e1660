package org.ironstock.handover.process;

import org.ironstock.handover.domain.Lane;
import org.ironstock.platform.ProcessVariable;
import org.ironstock.signing.SigningOutcome;

/** Variables of {@code handoverClosing} and of {@code lotDisposal}, which it calls for each lane. */
public final class HandoverClosingVariables {

    /** Id of the handover; given by the caller, also the business key. */
    public static final ProcessVariable<String> HANDOVER_ID = ProcessVariable.text("handoverId");

    /** Whether something waits to be disposed of, in any lane or in that of the process; written by whoever takes lots. */
    public static final ProcessVariable<Boolean> LOTS_LEFT = ProcessVariable.flag("lotsLeft");

    /** Lanes in which something waits; written by {@code collectRemnants} for the multi-instance call, not stored. */
    static final String LANES = "lanes";

    /** The lane that a {@code lotDisposal} works on. */
    public static final ProcessVariable<Lane> LANE = ProcessVariable.code("lane", Lane.class);

    /** What was done with lots of the lane; written by the task "Partijen kiezen". */
    public static final ProcessVariable<LotChoice> LOT_CHOICE = ProcessVariable.code("lotChoice", LotChoice.class);

    /** The chosen set of lots, e.g. {@code OVD-2026-001-A1}; written by the task "Partijen kiezen". */
    public static final ProcessVariable<String> DISPOSAL_ID = ProcessVariable.text("disposalId");

    /** Whether somebody takes the lots; written by the tasks that look for a buyer or a recipient. */
    public static final ProcessVariable<Taker> TAKER = ProcessVariable.code("taker", Taker.class);

    /** What Foreign Affairs advises; written by its task. */
    public static final ProcessVariable<Advised> ADVISED = ProcessVariable.code("advised", Advised.class);

    /** Whether the books come to zero; written by {@code reconcileHandover}. */
    public static final ProcessVariable<Boolean> RECONCILED = ProcessVariable.flag("reconciled");

    /** What is done about a difference; written by the task "Verschil oplossen". */
    public static final ProcessVariable<Resolution> RESOLUTION = ProcessVariable.code("resolution", Resolution.class);

    /** Reference of the signing that is asked for; written by whoever draws a document. */
    public static final ProcessVariable<String> SIGNING_ID = ProcessVariable.text("signingId");

    /** How the called process {@code signing} ended. */
    public static final ProcessVariable<SigningOutcome> SIGNING_OUTCOME =
            ProcessVariable.code("signingOutcome", SigningOutcome.class);

    /** What an official does with lots of a lane. */
    public enum LotChoice {
        /** A set is held for one decision. */
        CHOSEN,
        /** Lots went to another lane. */
        MOVED
    }

    /** Whether somebody takes a set of lots. */
    public enum Taker {
        FOUND,
        /** Somebody was found about whom Foreign Affairs advises first. */
        ADVICE,
        NOBODY
    }

    /** What Foreign Affairs advises about a donation to a country. */
    public enum Advised {
        POSITIVE,
        NEGATIVE
    }

    /** What is done about a difference in the books. */
    public enum Resolution {
        /** It was mended in the books; count up again. */
        MENDED,
        /** What was not found is to be declared lost. */
        LOST
    }

    private HandoverClosingVariables() {}
}
