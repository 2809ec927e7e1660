package org.ironstock.tender.process;

import static org.ironstock.tender.process.TenderVariables.TENDER_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.domain.BidVault;
import org.ironstock.tender.vault.BidClosing;
import org.ironstock.tender.vault.PanelAppointment;

/**
 * Service task "Kluis inrichten" of {@code tenderBids}: makes the vault with its keys, so that suppliers can bid. Writes
 * {@code vaultClosesAt} and {@code panelDueAt}.
 */
@ProcessBean("prepareVault")
class PrepareVault implements JavaDelegate {

    private final BidClosing closing;
    private final PanelAppointment appointment;

    PrepareVault(BidClosing closing, PanelAppointment appointment) {
        this.closing = closing;
        this.appointment = appointment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        BidVault vault = closing.prepare(TENDER_ID.get(execution));
        TenderBidsVariables.VAULT_CLOSES_AT.set(execution, vault.closesAt());
        TenderBidsVariables.PANEL_DUE_AT.set(execution, appointment.dueAt(vault.closingAt()));
    }
}
