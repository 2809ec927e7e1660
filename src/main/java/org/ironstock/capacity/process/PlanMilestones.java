package org.ironstock.capacity.process;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.ironstock.capacity.activation.ActivationProgress;
import org.ironstock.platform.ProcessBean;

/** Service task "Mijlpalen bepalen" of {@code activationRun}. */
@ProcessBean("planMilestones")
class PlanMilestones implements JavaDelegate {

    private final ActivationProgress progress;

    PlanMilestones(ActivationProgress progress) {
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String id = ActivationVariables.ACTIVATION_ID.get(execution);
        List<String> milestones = progress.milestones(id).stream()
                .map(one -> one.milestone().name())
                .toList();
        execution.setVariable(
                ActivationVariables.MILESTONES, Variables.untypedValue(new ArrayList<>(milestones), true));
        ActivationVariables.CAPACITY_DUE_AT.set(execution, progress.capacityDueAt(id));
    }
}
