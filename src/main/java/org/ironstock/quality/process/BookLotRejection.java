package org.ironstock.quality.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.quality.application.LotDecisions;

/** Service task "Partij afkeuren" of {@code lotRelease}; writes {@code releaseOutcome}. */
@ProcessBean("bookLotRejection")
class BookLotRejection implements JavaDelegate {

    private final LotDecisions decisions;

    BookLotRejection(LotDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decisions.reject(
                LotReleaseVariables.LOT_ID.get(execution), LotReleaseVariables.REJECTION_REASON.get(execution));
        LotReleaseVariables.RELEASE_OUTCOME.set(execution, LotReleaseVariables.ReleaseOutcome.REJECTED);
    }
}
