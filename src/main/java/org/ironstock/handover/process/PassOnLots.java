package org.ironstock.handover.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.handover.closing.Disposals;
import org.ironstock.handover.closing.Remnants;
import org.ironstock.platform.ProcessBean;

/** Service task "Partijen doorschuiven" of {@code lotDisposal}: nobody was found. */
@ProcessBean("passOnLots")
class PassOnLots implements JavaDelegate {

    private static final String SYSTEM = "system";

    private final Disposals disposals;
    private final Remnants remnants;

    PassOnLots(Disposals disposals, Remnants remnants) {
        this.disposals = disposals;
        this.remnants = remnants;
    }

    @Override
    public void execute(DelegateExecution execution) {
        disposals.passOn(HandoverClosingVariables.DISPOSAL_ID.get(execution), SYSTEM);
        LotsLeft.write(execution, remnants);
    }
}
