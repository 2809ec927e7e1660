package org.ironstock.handover.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.handover.closing.Losses;
import org.ironstock.platform.ProcessBean;

/** Service task "Vaststelling opmaken" of {@code handoverClosing}; writes {@code signingId}. */
@ProcessBean("requestLossSignatures")
class RequestLossSignatures implements JavaDelegate {

    private final Losses losses;

    RequestLossSignatures(Losses losses) {
        this.losses = losses;
    }

    @Override
    public void execute(DelegateExecution execution) {
        HandoverClosingVariables.SIGNING_ID.set(
                execution, losses.requestSignatures(HandoverClosingVariables.HANDOVER_ID.get(execution)));
    }
}
