package org.ironstock.capacity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.capacity.activation.ClaimCollection;
import org.ironstock.platform.ProcessBean;

/** Service task "Aanmaning versturen" of {@code activationFailure}. */
@ProcessBean("remindClaim")
class RemindClaim implements JavaDelegate {

    private final ClaimCollection collection;

    RemindClaim(ClaimCollection collection) {
        this.collection = collection;
    }

    @Override
    public void execute(DelegateExecution execution) {
        collection.remind(ActivationVariables.ACTIVATION_ID.get(execution));
    }
}
