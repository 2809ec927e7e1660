package org.ironstock.tender.process;

import static org.ironstock.tender.process.TenderVariables.BID_COUNT;
import static org.ironstock.tender.process.TenderVariables.TENDER_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.vault.BidClosing;

/**
 * Service task "Inschrijving sluiten" of {@code tenderBids}: nothing goes into the vault any more. Refuses before closing,
 * wherever the token came from. Writes {@code bidCount}.
 */
@ProcessBean("closeBidding")
class CloseBidding implements JavaDelegate {

    private final BidClosing closing;

    CloseBidding(BidClosing closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        BID_COUNT.set(execution, (long) closing.close(TENDER_ID.get(execution)));
    }
}
