package org.ironstock.handover.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.handover.wave.TransferReversals;
import org.ironstock.platform.ProcessBean;

/** Service task "Terugboeking sluiten" of {@code handoverReversal}. */
@ProcessBean("dropReversal")
class DropReversal implements JavaDelegate {

    private final TransferReversals reversals;

    DropReversal(TransferReversals reversals) {
        this.reversals = reversals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reversals.drop(WaveVariables.SITE_HANDOVER_ID.get(execution));
    }
}
