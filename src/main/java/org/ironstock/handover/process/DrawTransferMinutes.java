package org.ironstock.handover.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.handover.wave.SiteTransfers;
import org.ironstock.platform.ProcessBean;

/** Service task "Proces-verbaal opmaken" of {@code handoverTransfer}; writes {@code receiverSignsByAt}. */
@ProcessBean("drawTransferMinutes")
class DrawTransferMinutes implements JavaDelegate {

    private final SiteTransfers transfers;

    DrawTransferMinutes(SiteTransfers transfers) {
        this.transfers = transfers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        WaveVariables.RECEIVER_SIGNS_BY_AT.set(
                execution, transfers.drawMinutes(WaveVariables.SITE_HANDOVER_ID.get(execution)));
    }
}
