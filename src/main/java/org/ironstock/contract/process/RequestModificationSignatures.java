package org.ironstock.contract.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.contract.application.ContractModifications;
import org.ironstock.platform.ProcessBean;

/** Service task "Wijziging opmaken" of {@code modification}; writes {@code signingId}. */
@ProcessBean("requestModificationSignatures")
class RequestModificationSignatures implements JavaDelegate {

    private final ContractModifications modifications;

    RequestModificationSignatures(ContractModifications modifications) {
        this.modifications = modifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ModificationVariables.SIGNING_ID.set(
                execution, modifications.requestSignatures(ModificationVariables.MODIFICATION_ID.get(execution)));
    }
}
