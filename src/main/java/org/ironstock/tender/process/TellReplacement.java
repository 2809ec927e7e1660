package org.ironstock.tender.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;

/** Service task "Vervanging doorgeven" of {@code tenderScoring}: takes the task from who was replaced. */
@ProcessBean("tellReplacement")
class TellReplacement implements JavaDelegate {

    private static final String MESSAGE = "evaluator.replaced";

    private final RuntimeService runtime;

    TellReplacement(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        runtime.createMessageCorrelation(MESSAGE)
                .processInstanceId(execution.getProcessInstanceId())
                .correlate();
    }
}
