package org.ironstock.handover.process;

import java.util.ArrayList;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.ironstock.handover.closing.Remnants;
import org.ironstock.handover.domain.Lane;
import org.ironstock.platform.ProcessBean;

/** Service task "Resterende partijen vaststellen" of {@code handoverClosing}; writes {@code lotsLeft} and {@code lanes}. */
@ProcessBean("collectRemnants")
class CollectRemnants implements JavaDelegate {

    private final Remnants remnants;

    CollectRemnants(Remnants remnants) {
        this.remnants = remnants;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Set<Lane> lanes = remnants.collect(HandoverClosingVariables.HANDOVER_ID.get(execution));
        HandoverClosingVariables.LOTS_LEFT.set(execution, !lanes.isEmpty());
        execution.setVariable(
                HandoverClosingVariables.LANES,
                Variables.untypedValue(
                        new ArrayList<>(lanes.stream().map(Lane::name).toList()), true));
    }
}
