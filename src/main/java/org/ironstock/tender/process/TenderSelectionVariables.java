package org.ironstock.tender.process;

import java.time.Instant;
import org.ironstock.platform.ProcessVariable;

/** Variables of the process {@code tenderSelection}, beside {@link TenderVariables#TENDER_ID}. */
final class TenderSelectionVariables {

    /** Moment just after the last one for requests; written by {@code openRequests}, read by its timer. */
    static final ProcessVariable<Instant> REQUESTS_CLOSE_AT = ProcessVariable.moment("requestsCloseAt");

    /** Number of requests in time; written by {@code closeRequests}. */
    static final ProcessVariable<Long> REQUEST_COUNT = ProcessVariable.whole("requestCount");

    /** Whether the second official agrees; written by {@code Task_ConfirmSelection}. */
    static final ProcessVariable<SelectionDecision> SELECTION_DECISION =
            ProcessVariable.code("selectionDecision", SelectionDecision.class);

    /** Whether somebody may go to court first; written by {@code sendSelectionLetters}. */
    static final ProcessVariable<Boolean> ANY_REFUSED = ProcessVariable.flag("anyRefused");

    /** Moment just after the last one to go to court; written by {@code sendSelectionLetters}, read by its timer. */
    static final ProcessVariable<Instant> OBJECTIONS_PASSED_AT = ProcessVariable.moment("objectionsPassedAt");

    /** How the selection ended; {@code tenderPublication} reads it as {@code publicationOutcome}. */
    static final ProcessVariable<SelectionOutcome> SELECTION_OUTCOME =
            ProcessVariable.code("selectionOutcome", SelectionOutcome.class);

    enum SelectionDecision {
        AGREED,
        /** Back to who judged. */
        AGAIN
    }

    enum SelectionOutcome {
        SELECTED,
        NO_CANDIDATE
    }

    private TenderSelectionVariables() {}
}
