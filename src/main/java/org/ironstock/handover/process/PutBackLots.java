package org.ironstock.handover.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.handover.closing.Disposals;
import org.ironstock.handover.closing.Remnants;
import org.ironstock.platform.ProcessBean;

/** Service task "Partijen terugleggen" of {@code lotDisposal}: the decision was not taken. */
@ProcessBean("putBackLots")
class PutBackLots implements JavaDelegate {

    private static final String SYSTEM = "system";

    private final Disposals disposals;
    private final Remnants remnants;

    PutBackLots(Disposals disposals, Remnants remnants) {
        this.disposals = disposals;
        this.remnants = remnants;
    }

    @Override
    public void execute(DelegateExecution execution) {
        disposals.putBack(HandoverClosingVariables.DISPOSAL_ID.get(execution), SYSTEM);
        LotsLeft.write(execution, remnants);
    }
}
