package org.ironstock.signing.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.signing.SigningOutcome;
import org.ironstock.signing.application.RequestEndings;

/** Service task "Release the reservation" of a refused document; writes {@code signingOutcome}. */
@ProcessBean("releaseReservation")
class ReleaseReservation implements JavaDelegate {

    private final RequestEndings endings;

    ReleaseReservation(RequestEndings endings) {
        this.endings = endings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        endings.refuse(SigningVariables.SIGNING_ID.get(execution));
        SigningVariables.SIGNING_OUTCOME.set(execution, SigningOutcome.REFUSED);
    }
}
