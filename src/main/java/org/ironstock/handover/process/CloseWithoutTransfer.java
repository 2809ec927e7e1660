package org.ironstock.handover.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.handover.wave.SiteTransfers;
import org.ironstock.platform.ProcessBean;

/** Service task "Locatie zonder overdracht sluiten" of {@code handoverWave}. */
@ProcessBean("closeWithoutTransfer")
class CloseWithoutTransfer implements JavaDelegate {

    private final SiteTransfers transfers;

    CloseWithoutTransfer(SiteTransfers transfers) {
        this.transfers = transfers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        transfers.closeWithoutTransfer(WaveVariables.SITE_HANDOVER_ID.get(execution));
    }
}
