package org.ironstock.contract.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.contract.domain.ContractDissolution;
import org.ironstock.contract.late.ContractDefaults;
import org.ironstock.platform.ProcessBean;

/** Service task "Contract ontbinden" of {@code contractDefault}; a contract that ended meanwhile is not dissolved any more. */
@ProcessBean("dissolveContract")
class DissolveContract implements JavaDelegate {

    private final ContractDefaults defaults;
    private final ContractDissolution dissolution;

    DissolveContract(ContractDefaults defaults, ContractDissolution dissolution) {
        this.defaults = defaults;
        this.dissolution = dissolution;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String contractId = ProductionContractVariables.CONTRACT_ID.get(execution);
        defaults.concludeDissolution(ContractDefaultVariables.DEFAULT_ID.get(execution))
                .ifPresent(document -> dissolution.dissolve(contractId, document));
    }
}
