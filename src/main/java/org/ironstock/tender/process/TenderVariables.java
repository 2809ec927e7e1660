package org.ironstock.tender.process;

import java.time.Instant;
import org.ironstock.platform.ProcessVariable;
import org.ironstock.tender.Executor;

/**
 * Variables of the process {@code tender} and of how the processes that it calls end. Every process of a tender also
 * carries {@link #TENDER_ID}.
 */
public final class TenderVariables {

    /** Id of the tender, equal to the business key; written at the start, read by all. */
    public static final ProcessVariable<String> TENDER_ID = ProcessVariable.text("tenderId");

    /** Who runs a tender that an official starts in Tasklist; written by the start form, read by {@code registerTender}. */
    public static final ProcessVariable<Executor> EXECUTOR = ProcessVariable.code("executor", Executor.class);

    /** How {@code tenderPreparation} ended. */
    public static final ProcessVariable<PreparationOutcome> PREPARATION_OUTCOME =
            ProcessVariable.code("preparationOutcome", PreparationOutcome.class);

    /** Whether the procedure needs a contract notice; written by {@code tenderPreparation}. */
    public static final ProcessVariable<Boolean> NOTICE_REQUIRED = ProcessVariable.flag("noticeRequired");

    /** Id of the contract notice (UUID as text); written by {@code tenderPreparation}, read by {@code noticePublication}. */
    public static final ProcessVariable<String> NOTICE_ID = ProcessVariable.text("noticeId");

    /** Whether candidates are selected before they bid; written by {@code checkMayPublish}. */
    public static final ProcessVariable<Boolean> SELECTION_FIRST = ProcessVariable.flag("selectionFirst");

    /** How {@code tenderPublication} ended. */
    public static final ProcessVariable<PublicationOutcome> PUBLICATION_OUTCOME =
            ProcessVariable.code("publicationOutcome", PublicationOutcome.class);

    /** Number of bids in time; written by {@code tenderBids}. */
    public static final ProcessVariable<Long> BID_COUNT = ProcessVariable.whole("bidCount");

    /** Last moment for bids; written by {@code calculateTimeLimits}, read by the timer of closing. */
    public static final ProcessVariable<Instant> CLOSING_AT = ProcessVariable.moment("closingAt");

    /** Last moment for questions; written by {@code calculateTimeLimits}. */
    public static final ProcessVariable<Instant> QUESTIONS_UNTIL_AT = ProcessVariable.moment("questionsUntilAt");

    /** Last moment for the last answers; written by {@code calculateTimeLimits}. */
    public static final ProcessVariable<Instant> ANSWERS_UNTIL_AT = ProcessVariable.moment("answersUntilAt");

    /** How the preparation of a tender ends. */
    public enum PreparationOutcome {
        /** The publication decision is signed. */
        READY,
        /** An official stopped the tender. */
        STOPPED
    }

    /** How the publication of a tender ends; the first two are also how a notice ends. */
    public enum PublicationOutcome {
        /** The notice is out, or the invitations are sent: parties may bid. */
        PUBLISHED,
        /** Candidates were selected and wait for their invitation. */
        SELECTED,
        /** The notice was given up; the tender has stopped. */
        ABANDONED,
        /** The selection left no suitable candidate. */
        NO_CANDIDATE
    }

    private TenderVariables() {}
}
