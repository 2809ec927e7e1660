package org.ironstock.handover.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.handover.wave.SiteTransfers;
import org.ironstock.platform.ProcessBean;

/** Service task "Ondertekening Staat vragen" of {@code handoverTransfer}; writes {@code signingId}. */
@ProcessBean("requestTransferSignatures")
class RequestTransferSignatures implements JavaDelegate {

    private final SiteTransfers transfers;

    RequestTransferSignatures(SiteTransfers transfers) {
        this.transfers = transfers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StockHandoverVariables.SIGNING_ID.set(
                execution, transfers.requestSignatures(WaveVariables.SITE_HANDOVER_ID.get(execution)));
    }
}
