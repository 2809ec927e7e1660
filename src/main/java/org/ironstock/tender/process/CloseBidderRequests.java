package org.ironstock.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.fairness.BidderRequests;

/** Service task "Beantwoording sluiten" of {@code tenderBidderRequest}: nothing more is taken; silence stays silence. */
@ProcessBean("closeBidderRequests")
class CloseBidderRequests implements JavaDelegate {

    private final BidderRequests requests;

    CloseBidderRequests(BidderRequests requests) {
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        requests.close(
                TenderVariables.TENDER_ID.get(execution), TenderBidderRequestVariables.REQUEST_KIND.get(execution));
    }
}
