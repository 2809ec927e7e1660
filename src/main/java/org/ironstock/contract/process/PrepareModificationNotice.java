package org.ironstock.contract.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.contract.application.ContractModifications;
import org.ironstock.platform.ProcessBean;

/** Service task "Aankondiging opmaken" of {@code modification}; writes {@code noticeId}. */
@ProcessBean("prepareModificationNotice")
class PrepareModificationNotice implements JavaDelegate {

    private final ContractModifications modifications;

    PrepareModificationNotice(ContractModifications modifications) {
        this.modifications = modifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ModificationVariables.NOTICE_ID.set(
                execution,
                modifications
                        .prepareNotice(ModificationVariables.MODIFICATION_ID.get(execution))
                        .toString());
    }
}
