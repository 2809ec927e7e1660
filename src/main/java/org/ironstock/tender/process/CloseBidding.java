package org.ironstock.tender.process;

import static org.ironstock.tender.process.TenderVariables.BID_COUNT;
import static org.ironstock.tender.process.TenderVariables.TENDER_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.inquiry.BiddingClock;

/**
 * Service task "Termijn beoordelen" of {@code tenderBids}: looks at the locked row of the tender and closes the vault
 * only when its closing has passed and nothing asks for a later one, wherever the token came from. Writes {@code
 * biddingState}, {@code judgeBiddingAt} and, once closed, {@code bidCount}.
 */
@ProcessBean("closeBidding")
class CloseBidding implements JavaDelegate {

    private final BiddingClock bidding;

    CloseBidding(BiddingClock bidding) {
        this.bidding = bidding;
    }

    @Override
    public void execute(DelegateExecution execution) {
        BiddingClock.Judgement found = bidding.judge(TENDER_ID.get(execution));
        TenderBidsVariables.BIDDING_STATE.set(execution, found.state());
        TenderBidsVariables.JUDGE_BIDDING_AT.set(execution, found.lookAgainAt());
        found.bidCount().ifPresent(count -> BID_COUNT.set(execution, (long) count));
    }
}
