package org.ironstock.handover.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.handover.process.WaveVariables.TransferOutcome;
import org.ironstock.handover.wave.SiteTransfers;
import org.ironstock.platform.ProcessBean;

/** Service task "Afrekenen en melden" of {@code handoverTransfer}; writes {@code transferOutcome}. */
@ProcessBean("settleTransfer")
class SettleTransfer implements JavaDelegate {

    private final SiteTransfers transfers;

    SettleTransfer(SiteTransfers transfers) {
        this.transfers = transfers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        transfers.settle(WaveVariables.SITE_HANDOVER_ID.get(execution));
        WaveVariables.TRANSFER_OUTCOME.set(execution, TransferOutcome.TRANSFERRED);
    }
}
