package org.ironstock.tender.process;

import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.fairness.BidderRequests;

/** Service task "Vragen versturen" of {@code tenderBidderRequest}: all that were drafted, at the same moment; writes {@code answerAwaited} and {@code answersDueAt}. */
@ProcessBean("sendBidderRequests")
class SendBidderRequests implements JavaDelegate {

    private final BidderRequests requests;

    SendBidderRequests(BidderRequests requests) {
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<Instant> dueAt = requests.send(
                TenderVariables.TENDER_ID.get(execution), TenderBidderRequestVariables.REQUEST_KIND.get(execution));
        TenderBidderRequestVariables.ANSWER_AWAITED.set(execution, dueAt.isPresent());
        dueAt.ifPresent(due -> TenderBidderRequestVariables.ANSWERS_DUE_AT.set(execution, due));
    }
}
