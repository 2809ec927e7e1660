package org.ironstock.handover.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.handover.wave.TransferReversals;
import org.ironstock.platform.ProcessBean;

/** Service task "Tegenboeking maken" of {@code handoverReversal}; writes {@code reversalBooked}. */
@ProcessBean("bookReversal")
class BookReversal implements JavaDelegate {

    private final TransferReversals reversals;

    BookReversal(TransferReversals reversals) {
        this.reversals = reversals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        WaveVariables.REVERSAL_BOOKED.set(execution, reversals.book(WaveVariables.SITE_HANDOVER_ID.get(execution)));
    }
}
