package org.ironstock.handover.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.handover.closing.Disposals;
import org.ironstock.platform.ProcessBean;

/** Service task "Besluit opmaken" of {@code lotDisposal}; writes {@code signingId}. */
@ProcessBean("requestDisposalSignatures")
class RequestDisposalSignatures implements JavaDelegate {

    private final Disposals disposals;

    RequestDisposalSignatures(Disposals disposals) {
        this.disposals = disposals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        HandoverClosingVariables.SIGNING_ID.set(
                execution, disposals.requestSignatures(HandoverClosingVariables.DISPOSAL_ID.get(execution)));
    }
}
