package org.ironstock.handover.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.handover.closing.Disposals;
import org.ironstock.handover.closing.Remnants;
import org.ironstock.platform.ProcessBean;

/** Service task "Partijen afboeken" of {@code lotDisposal}, behind the guard that the decision is signed. */
@ProcessBean("bookDisposal")
class BookDisposal implements JavaDelegate {

    private final Disposals disposals;
    private final Remnants remnants;

    BookDisposal(Disposals disposals, Remnants remnants) {
        this.disposals = disposals;
        this.remnants = remnants;
    }

    @Override
    public void execute(DelegateExecution execution) {
        disposals.book(HandoverClosingVariables.DISPOSAL_ID.get(execution));
        LotsLeft.write(execution, remnants);
    }
}
