package org.ironstock.capacity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;

/** Service task "Kenmerk geven" of {@code standbyRegistration}: the contract is its business key. */
@ProcessBean("openLineRegistration")
class OpenLineRegistration implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        execution.setProcessBusinessKey(StandbyRegistrationVariables.STANDBY_CONTRACT_ID.get(execution));
    }
}
