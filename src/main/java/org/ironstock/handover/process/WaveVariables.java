package org.ironstock.handover.process;

import java.time.Instant;
import org.ironstock.platform.ProcessVariable;

/** Variables of the processes that hand a site over: {@code handoverWave} and what it calls. */
public final class WaveVariables {

    /** The site, e.g. {@code OVD-2026-001-L01}; handed to every called process. */
    public static final ProcessVariable<String> SITE_HANDOVER_ID = ProcessVariable.text("siteHandoverId");

    /** Whether a site is left in the handover; written by {@code selectNextSite}, read by the gateway after it. */
    static final ProcessVariable<Boolean> SITE_LEFT = ProcessVariable.flag("siteLeft");

    /** First moment of the day on which the site is frozen; read by the timer. */
    static final ProcessVariable<Instant> FREEZE_AT = ProcessVariable.moment("freezeAt");

    /** Whether anything lay there to be frozen; written by {@code freezeSite}. */
    static final ProcessVariable<Boolean> SITE_FROZEN = ProcessVariable.flag("siteFrozen");

    /** Name of the transient list of lots that wait for their release; the engine keeps none of it. */
    static final String LOTS_TO_TEST = "lotsToTest";

    /** Whether that list has any; written by {@code beginLotTests}. */
    static final ProcessVariable<Boolean> LOT_TESTS_NEEDED = ProcessVariable.flag("lotTestsNeeded");

    /** What officials must still do for the lots; written by {@code decideSiteLots}. */
    static final ProcessVariable<LotsOpen> LOTS_OPEN = ProcessVariable.code("lotsOpen", LotsOpen.class);

    /** The count of the site; written by {@code openSiteCount}, read by {@code blindCount}. */
    static final ProcessVariable<String> COUNT_ID = ProcessVariable.text("countId");

    /** Whether anything is left to be taken over; written by {@code takeSiteCount}. */
    static final ProcessVariable<Boolean> LOTS_TAKEN_OVER = ProcessVariable.flag("lotsTakenOver");

    /** Last moment at which the receiving party may sign; written by {@code drawTransferMinutes}, read by timer and task. */
    static final ProcessVariable<Instant> RECEIVER_SIGNS_BY_AT = ProcessVariable.moment("receiverSignsByAt");

    /** What the receiving party did; written by {@code Task_RecordReceiverSignature}. */
    static final ProcessVariable<ReceiverAnswer> RECEIVER_ANSWER =
            ProcessVariable.code("receiverAnswer", ReceiverAnswer.class);

    /** Whether ownership passed; written by {@code bookTransfer}. */
    static final ProcessVariable<Boolean> TRANSFER_BOOKED = ProcessVariable.flag("transferBooked");

    /** How the transfer ended; read by the caller. */
    static final ProcessVariable<TransferOutcome> TRANSFER_OUTCOME =
            ProcessVariable.code("transferOutcome", TransferOutcome.class);

    /** What follows an attempt that was undone; written by {@code Task_DecideNextAttempt}. */
    static final ProcessVariable<NextAttempt> NEXT_ATTEMPT = ProcessVariable.code("nextAttempt", NextAttempt.class);

    /** Whether a release is drafted or given up; written by {@code Task_DraftCrisisRelease}. */
    static final ProcessVariable<Choice> RELEASE_CHOICE = ProcessVariable.code("releaseChoice", Choice.class);

    /** Whether a reversal is drafted or given up; written by {@code Task_DraftReversal}. */
    static final ProcessVariable<Choice> REVERSAL_CHOICE = ProcessVariable.code("reversalChoice", Choice.class);

    /** The release of goods from a frozen site, e.g. {@code OVD-2026-001-C1}. */
    static final ProcessVariable<String> CRISIS_RELEASE_ID = ProcessVariable.text("crisisReleaseId");

    /** Whether the goods were issued; written by {@code issueCrisisStock}. */
    static final ProcessVariable<Boolean> CRISIS_STOCK_ISSUED = ProcessVariable.flag("crisisStockIssued");

    /** Whether the reversing entry was made; written by {@code bookReversal}. */
    static final ProcessVariable<Boolean> REVERSAL_BOOKED = ProcessVariable.flag("reversalBooked");

    /** Whether the handover had been closed and is open again; written by {@code bookReversal}. */
    static final ProcessVariable<Boolean> HANDOVER_REOPENED = ProcessVariable.flag("handoverReopened");

    enum LotsOpen {
        NOTHING,
        RESERVATIONS,
        SAMPLES
    }

    enum ReceiverAnswer {
        SIGNED,
        REFUSED
    }

    enum TransferOutcome {
        TRANSFERRED,
        NOT_TRANSFERRED
    }

    enum NextAttempt {
        /** Frozen again on another day. */
        AGAIN,
        /** The site is left out of the handover. */
        LEAVE_OUT
    }

    /** Of somebody who asked for an act that others must sign. */
    enum Choice {
        DRAFT,
        /** It was asked by mistake, or is no longer needed or possible: nothing happens. */
        WITHDRAW
    }

    private WaveVariables() {}
}
