package org.ironstock.contract.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.contract.ending.Settlements;
import org.ironstock.platform.ProcessBean;

/** Service task "Contract archiveren" of {@code contractSettlement}; writes {@code completionAnnounced}. */
@ProcessBean("archiveContract")
class ArchiveContract implements JavaDelegate {

    private final Settlements settlements;

    ArchiveContract(Settlements settlements) {
        this.settlements = settlements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ProductionContractVariables.COMPLETION_ANNOUNCED.set(
                execution, settlements.archive(ProductionContractVariables.CONTRACT_ID.get(execution)));
    }
}
