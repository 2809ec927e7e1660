package org.ironstock.tender.process;

import java.time.Instant;
import org.ironstock.platform.ProcessVariable;
import org.ironstock.tender.inquiry.BiddingClock;

/** Variables of the process {@code tenderBids}, beside those of {@link TenderVariables}. */
final class TenderBidsVariables {

    /**
     * Moment at which bidding is judged next: just after the last moment for answers, then just after closing. Written by
     * {@code prepareVault} and {@code closeBidding}, read by the timer.
     */
    static final ProcessVariable<Instant> JUDGE_BIDDING_AT = ProcessVariable.moment("judgeBiddingAt");

    /** How bidding stands; written by {@code closeBidding}. */
    static final ProcessVariable<BiddingClock.State> BIDDING_STATE =
            ProcessVariable.code("biddingState", BiddingClock.State.class);

    /** Moment at which the panel should be appointed, before closing; written by {@code prepareVault}. */
    static final ProcessVariable<Instant> PANEL_DUE_AT = ProcessVariable.moment("panelDueAt");

    private TenderBidsVariables() {}
}
