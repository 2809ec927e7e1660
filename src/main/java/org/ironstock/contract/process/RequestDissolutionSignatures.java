package org.ironstock.contract.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.contract.late.ContractDefaults;
import org.ironstock.platform.ProcessBean;

/** Service task "Ondertekening ontbinding vragen" of {@code contractDefault}; writes {@code signingId}. */
@ProcessBean("requestDissolutionSignatures")
class RequestDissolutionSignatures implements JavaDelegate {

    private final ContractDefaults defaults;

    RequestDissolutionSignatures(ContractDefaults defaults) {
        this.defaults = defaults;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ProductionContractVariables.SIGNING_ID.set(
                execution, defaults.requestDissolutionSignatures(ContractDefaultVariables.DEFAULT_ID.get(execution)));
    }
}
