package org.ironstock.contract.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.contract.domain.Supervision;
import org.ironstock.contract.watch.Supervisions;
import org.ironstock.platform.ProcessBean;

/** Service task "Toezicht openen" of {@code supervisionRound}; starts {@code contractSupervision} for each contract. */
@ProcessBean("openSupervisions")
class OpenSupervisions implements JavaDelegate {

    private final Supervisions supervisions;
    private final RuntimeService runtime;

    OpenSupervisions(Supervisions supervisions, RuntimeService runtime) {
        this.supervisions = supervisions;
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        supervisions.openQuarter().forEach(this::start);
    }

    private void start(Supervision supervision) {
        runtime.createProcessInstanceByKey("contractSupervision")
                .businessKey(supervision.contractId())
                .setVariable(
                        SupervisionVariables.SUPERVISION_NUMBER.name(),
                        SupervisionVariables.SUPERVISION_NUMBER.toEngine(supervision.number()))
                .setVariable(
                        SupervisionVariables.SUPERVISION_DUE_AT.name(),
                        SupervisionVariables.SUPERVISION_DUE_AT.toEngine(supervision.dueAt()))
                .execute();
    }
}
