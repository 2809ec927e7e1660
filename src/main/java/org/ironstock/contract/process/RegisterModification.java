package org.ironstock.contract.process;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.contract.application.ContractModifications;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.CurrentOfficial;
import org.ironstock.platform.ProcessBean;
import org.ironstock.shared.Finding;

/** Service task "Verzoek vastleggen" of {@code modification}, when an official asks; gives it the business key. */
@ProcessBean("registerModification")
class RegisterModification implements JavaDelegate {

    private final ContractModifications modifications;
    private final CurrentOfficial currentOfficial;

    RegisterModification(ContractModifications modifications, CurrentOfficial currentOfficial) {
        this.modifications = modifications;
        this.currentOfficial = currentOfficial;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String contractId = ProductionContractVariables.CONTRACT_ID.get(execution);
        List<Finding> faults = modifications.faults(contractId);
        if (!faults.isEmpty()) {
            throw new AnswerRefused(faults);
        }
        ModificationVariables.MODIFICATION_ID.set(
                execution, modifications.ask(contractId, currentOfficial.get().id(), "", Optional.empty()));
        execution.setProcessBusinessKey(contractId);
    }
}
