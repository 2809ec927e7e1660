package org.ironstock.contract.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.contract.application.ContractModifications;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.TenderRequestRefused;

/** Service task "Aanbesteding vragen" of {@code modification}; a request that breaks a rule refuses the answer before it. */
@ProcessBean("requestFollowingTender")
class RequestFollowingTender implements JavaDelegate {

    private final ContractModifications modifications;

    RequestFollowingTender(ContractModifications modifications) {
        this.modifications = modifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        try {
            modifications.requestTender(ModificationVariables.MODIFICATION_ID.get(execution));
        } catch (TenderRequestRefused refused) {
            throw new AnswerRefused(refused.findings());
        }
    }
}
