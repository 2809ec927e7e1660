package org.ironstock.handover.process;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.ironstock.handover.closing.Remnants;

/** Whether the lane of a {@code lotDisposal} still has lots. */
final class LotsLeft {

    private LotsLeft() {}

    static boolean in(VariableScope scope, Remnants remnants) {
        return remnants.lanes(HandoverClosingVariables.HANDOVER_ID.get(scope))
                .contains(HandoverClosingVariables.LANE.get(scope));
    }

    static void write(VariableScope scope, Remnants remnants) {
        HandoverClosingVariables.LOTS_LEFT.set(scope, in(scope, remnants));
    }
}
