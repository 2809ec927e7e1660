package org.ironstock.capacity.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.capacity.activation.ActivationEnding;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.ProcessBean;
import org.ironstock.shared.Finding;

/** Service task "Activering opzoeken" of {@code activationStop}: only one that runs; gives the process its business key. */
@ProcessBean("openActivationStop")
class OpenActivationStop implements JavaDelegate {

    private final ActivationEnding ending;

    OpenActivationStop(ActivationEnding ending) {
        this.ending = ending;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String id = ActivationVariables.ACTIVATION_ID.get(execution);
        List<Finding> faults = ending.faults(id);
        if (!faults.isEmpty()) {
            throw new AnswerRefused(faults);
        }
        execution.setProcessBusinessKey(id);
    }
}
