package org.ironstock.capacity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.capacity.activation.ActivationRequests;
import org.ironstock.platform.ProcessBean;

/** Service task "Verzoek toetsen en lijn vastzetten" of {@code activationOrder}. */
@ProcessBean("checkActivation")
class CheckActivation implements JavaDelegate {

    private final ActivationRequests requests;

    CheckActivation(ActivationRequests requests) {
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ActivationVariables.ACTIVATION_COURSE.set(
                execution, requests.check(ActivationVariables.ACTIVATION_ID.get(execution)));
    }
}
