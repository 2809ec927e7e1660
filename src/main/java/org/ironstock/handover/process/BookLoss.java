package org.ironstock.handover.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.handover.closing.Losses;
import org.ironstock.platform.ProcessBean;

/** Service task "Vermissing boeken" of {@code handoverClosing}, behind the guard that it is signed. */
@ProcessBean("bookLoss")
class BookLoss implements JavaDelegate {

    private final Losses losses;

    BookLoss(Losses losses) {
        this.losses = losses;
    }

    @Override
    public void execute(DelegateExecution execution) {
        losses.book(HandoverClosingVariables.HANDOVER_ID.get(execution));
    }
}
