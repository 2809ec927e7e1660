package org.ironstock.handover.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.handover.wave.SiteTransfers;
import org.ironstock.platform.ProcessBean;

/** Service task "Eigendom en risico overboeken" of {@code handoverTransfer}; writes {@code transferBooked}. */
@ProcessBean("bookTransfer")
class BookTransfer implements JavaDelegate {

    private final SiteTransfers transfers;

    BookTransfer(SiteTransfers transfers) {
        this.transfers = transfers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        WaveVariables.TRANSFER_BOOKED.set(execution, transfers.book(WaveVariables.SITE_HANDOVER_ID.get(execution)));
    }
}
