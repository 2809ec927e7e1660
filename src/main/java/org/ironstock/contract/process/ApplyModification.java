package org.ironstock.contract.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.contract.application.ContractModifications;
import org.ironstock.platform.ProcessBean;

/** Service task "Contract wijzigen" of {@code modification}; writes {@code modificationApplied} and
 * {@code noticeRequired}. */
@ProcessBean("applyModification")
class ApplyModification implements JavaDelegate {

    private final ContractModifications modifications;

    ApplyModification(ContractModifications modifications) {
        this.modifications = modifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String id = ModificationVariables.MODIFICATION_ID.get(execution);
        ModificationVariables.MODIFICATION_APPLIED.set(execution, modifications.apply(id));
        ModificationVariables.NOTICE_REQUIRED.set(
                execution, modifications.get(id).requireJudgment().noticeRequired());
    }
}
