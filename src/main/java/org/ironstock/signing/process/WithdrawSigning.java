package org.ironstock.signing.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.signing.SigningOutcome;
import org.ironstock.signing.application.RequestEndings;

/** Service task "Withdraw the request"; writes {@code signingOutcome}. */
@ProcessBean("withdrawSigning")
class WithdrawSigning implements JavaDelegate {

    private final RequestEndings endings;

    WithdrawSigning(RequestEndings endings) {
        this.endings = endings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        endings.withdraw(SigningVariables.SIGNING_ID.get(execution), "op verzoek van het lopende proces");
        SigningVariables.SIGNING_OUTCOME.set(execution, SigningOutcome.WITHDRAWN);
    }
}
