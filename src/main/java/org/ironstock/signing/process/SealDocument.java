package org.ironstock.signing.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.signing.SigningOutcome;
import org.ironstock.signing.application.RequestEndings;

/** Service task "Seal the document"; writes {@code signingOutcome}. Fails when a signature is missing, whatever moved the token. */
@ProcessBean("sealDocument")
class SealDocument implements JavaDelegate {

    private final RequestEndings endings;

    SealDocument(RequestEndings endings) {
        this.endings = endings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        endings.seal(SigningVariables.SIGNING_ID.get(execution));
        SigningVariables.SIGNING_OUTCOME.set(execution, SigningOutcome.SIGNED);
    }
}
