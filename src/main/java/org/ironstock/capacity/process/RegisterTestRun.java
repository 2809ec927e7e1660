package org.ironstock.capacity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.capacity.application.TestRuns;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.CurrentOfficial;
import org.ironstock.platform.ProcessBean;

/** Service task "Proefproductie vastleggen" of {@code standbyTestRun}, when an official asks; gives it the business key. */
@ProcessBean("registerTestRun")
class RegisterTestRun implements JavaDelegate {

    private final TestRuns runs;
    private final CurrentOfficial currentOfficial;

    RegisterTestRun(TestRuns runs, CurrentOfficial currentOfficial) {
        this.runs = runs;
        this.currentOfficial = currentOfficial;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String lineId = StandbyTestVariables.STANDBY_LINE_ID.get(execution);
        runs.mayNotAsk(lineId).ifPresent(fault -> {
            throw new AnswerRefused(fault);
        });
        String id = runs.ask(lineId, currentOfficial.get().id());
        StandbyTestVariables.TEST_RUN_ID.set(execution, id);
        execution.setProcessBusinessKey(id);
    }
}
