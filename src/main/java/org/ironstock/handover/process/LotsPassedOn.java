package org.ironstock.handover.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.handover.closing.Disposals;
import org.ironstock.handover.closing.Remnants;

/** Moves the lots of a decision for which nobody was found to the lane after theirs; writes {@code lotsLeft}. */
abstract class LotsPassedOn implements JavaDelegate {

    private static final String SYSTEM = "system";

    private final Disposals disposals;
    private final Remnants remnants;

    LotsPassedOn(Disposals disposals, Remnants remnants) {
        this.disposals = disposals;
        this.remnants = remnants;
    }

    @Override
    public void execute(DelegateExecution execution) {
        disposals.passOn(HandoverClosingVariables.DISPOSAL_ID.get(execution), SYSTEM);
        LotsLeft.write(execution, remnants);
    }
}
