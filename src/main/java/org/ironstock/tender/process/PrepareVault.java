package org.ironstock.tender.process;

import static org.ironstock.tender.process.TenderVariables.TENDER_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.domain.BidVault;
import org.ironstock.tender.inquiry.BiddingClock;
import org.ironstock.tender.vault.BidClosing;
import org.ironstock.tender.vault.PanelAppointment;

/**
 * Service task "Kluis inrichten" of {@code tenderBids}: makes the vault with its keys, so that suppliers can bid. Writes
 * {@code judgeBiddingAt} and {@code panelDueAt}.
 */
@ProcessBean("prepareVault")
class PrepareVault implements JavaDelegate {

    private final BidClosing closing;
    private final BiddingClock bidding;
    private final PanelAppointment appointment;

    PrepareVault(BidClosing closing, BiddingClock bidding, PanelAppointment appointment) {
        this.closing = closing;
        this.bidding = bidding;
        this.appointment = appointment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        BidVault vault = closing.prepare(TENDER_ID.get(execution));
        TenderBidsVariables.JUDGE_BIDDING_AT.set(execution, bidding.firstLook(vault.tenderId()));
        TenderBidsVariables.PANEL_DUE_AT.set(execution, appointment.dueAt(vault.closingAt()));
    }
}
