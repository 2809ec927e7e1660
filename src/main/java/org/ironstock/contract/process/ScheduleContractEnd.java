package org.ironstock.contract.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.contract.application.RunningContracts;
import org.ironstock.platform.ProcessBean;

/** Service task "Einddatum bepalen" of {@code productionContract}; writes {@code contractEndedAt}. */
@ProcessBean("scheduleContractEnd")
class ScheduleContractEnd implements JavaDelegate {

    private final RunningContracts contracts;

    ScheduleContractEnd(RunningContracts contracts) {
        this.contracts = contracts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ProductionContractVariables.CONTRACT_ENDED_AT.set(
                execution, contracts.endedAt(ProductionContractVariables.CONTRACT_ID.get(execution)));
    }
}
