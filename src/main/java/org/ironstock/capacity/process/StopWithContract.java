package org.ironstock.capacity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;

/** Service task "Met het contract beëindigen" of {@code activationStop}: the contract of an activation is over. */
@ProcessBean("stopWithContract")
class StopWithContract implements JavaDelegate {

    private final ActivationDesk desk;

    StopWithContract(ActivationDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.endWithContract(ActivationVariables.ACTIVATION_ID.get(execution));
    }
}
