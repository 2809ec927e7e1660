package org.ironstock.handover.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.handover.wave.TransferReversals;
import org.ironstock.platform.ProcessBean;

/** Service task "Terugboeking opmaken" of {@code handoverReversal}; writes {@code signingId}. */
@ProcessBean("requestReversalSignatures")
class RequestReversalSignatures implements JavaDelegate {

    private final TransferReversals reversals;

    RequestReversalSignatures(TransferReversals reversals) {
        this.reversals = reversals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StockHandoverVariables.SIGNING_ID.set(
                execution, reversals.requestSignatures(WaveVariables.SITE_HANDOVER_ID.get(execution)));
    }
}
