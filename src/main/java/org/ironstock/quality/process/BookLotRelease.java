package org.ironstock.quality.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.quality.application.LotDecisions;

/** Service task "Partij vrij boeken" of {@code lotRelease}; frees nothing unless two people stand for it. Writes {@code releaseOutcome}. */
@ProcessBean("bookLotRelease")
class BookLotRelease implements JavaDelegate {

    private final LotDecisions decisions;

    BookLotRelease(LotDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decisions.release(LotReleaseVariables.LOT_ID.get(execution));
        LotReleaseVariables.RELEASE_OUTCOME.set(execution, LotReleaseVariables.ReleaseOutcome.RELEASED);
    }
}
