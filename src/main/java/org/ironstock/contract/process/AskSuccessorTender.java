package org.ironstock.contract.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.contract.ending.ContractEndings;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.TenderRequestRefused;

/**
 * Service task "Aanbesteding vragen" of {@code productionContract}; a request that breaks a rule refuses the answer before
 * it.
 */
@ProcessBean("askSuccessorTender")
class AskSuccessorTender implements JavaDelegate {

    private final ContractEndings endings;

    AskSuccessorTender(ContractEndings endings) {
        this.endings = endings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        try {
            endings.askTender(ProductionContractVariables.CONTRACT_ID.get(execution));
        } catch (TenderRequestRefused refused) {
            throw new AnswerRefused(refused.findings());
        }
    }
}
