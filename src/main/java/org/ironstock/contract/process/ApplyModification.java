package org.ironstock.contract.process;

import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.contract.Contracts;
import org.ironstock.contract.application.ContractModifications;
import org.ironstock.platform.ProcessBean;

/** Service task "Contract wijzigen" of {@code modification}; writes {@code modificationApplied} and
 * {@code noticeRequired}. */
@ProcessBean("applyModification")
class ApplyModification implements JavaDelegate {

    private final ContractModifications modifications;
    private final Contracts contracts;
    private final RunningContractMessages running;

    ApplyModification(ContractModifications modifications, Contracts contracts, RunningContractMessages running) {
        this.modifications = modifications;
        this.contracts = contracts;
        this.running = running;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String id = ModificationVariables.MODIFICATION_ID.get(execution);
        String contractId = modifications.get(id).contractId();
        Optional<LocalDate> before = contracts.get(contractId).terms().endsOn();
        ModificationVariables.MODIFICATION_APPLIED.set(execution, modifications.apply(id));
        if (!contracts.get(contractId).terms().endsOn().equals(before)) {
            running.endMoved(contractId);
        }
        ModificationVariables.NOTICE_REQUIRED.set(
                execution, modifications.get(id).requireJudgment().noticeRequired());
    }
}
