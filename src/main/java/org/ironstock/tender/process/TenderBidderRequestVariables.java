package org.ironstock.tender.process;

import java.time.Instant;
import org.ironstock.platform.ProcessVariable;
import org.ironstock.tender.domain.BidderRequest;

/** Variables of the process {@code tenderBidderRequest}, beside {@link TenderVariables#TENDER_ID}. */
final class TenderBidderRequestVariables {

    /** What bidders are asked; given by the process that calls. */
    static final ProcessVariable<BidderRequest.Kind> REQUEST_KIND =
            ProcessVariable.code("requestKind", BidderRequest.Kind.class);

    /** Whether an answer is awaited; written by {@code sendBidderRequests}, read by the gateway after it. */
    static final ProcessVariable<Boolean> ANSWER_AWAITED = ProcessVariable.flag("answerAwaited");

    /** Last moment for answers; written by {@code sendBidderRequests}, read by the timer. */
    static final ProcessVariable<Instant> ANSWERS_DUE_AT = ProcessVariable.moment("answersDueAt");

    private TenderBidderRequestVariables() {}
}
