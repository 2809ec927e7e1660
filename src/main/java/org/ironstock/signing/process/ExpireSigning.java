package org.ironstock.signing.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.signing.application.RequestEndings;

/** Service task "Let the request expire" at its deadline; nobody signed by being silent. */
@ProcessBean("expireSigning")
class ExpireSigning implements JavaDelegate {

    private final RequestEndings endings;

    ExpireSigning(RequestEndings endings) {
        this.endings = endings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        endings.expire(SigningVariables.SIGNING_ID.get(execution));
    }
}
