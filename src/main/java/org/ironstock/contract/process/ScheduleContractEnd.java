package org.ironstock.contract.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.contract.domain.EndTerms;
import org.ironstock.contract.ending.ContractEndings;
import org.ironstock.platform.ProcessBean;

/**
 * Service task "Einddatum bepalen" of {@code productionContract}; writes {@code contractEndKnown} and, when it is,
 * {@code contractRenewalAt}, {@code contractWrapUpAt} and {@code contractEndedAt}.
 */
@ProcessBean("scheduleContractEnd")
class ScheduleContractEnd implements JavaDelegate {

    private final ContractEndings endings;

    ScheduleContractEnd(ContractEndings endings) {
        this.endings = endings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<EndTerms> terms = endings.terms(ProductionContractVariables.CONTRACT_ID.get(execution));
        ProductionContractVariables.CONTRACT_END_KNOWN.set(execution, terms.isPresent());
        if (terms.isPresent()) {
            ProductionContractVariables.CONTRACT_RENEWAL_AT.set(
                    execution, terms.get().renewalAt());
            ProductionContractVariables.CONTRACT_WRAP_UP_AT.set(
                    execution, terms.get().wrapUpAt());
            ProductionContractVariables.CONTRACT_ENDED_AT.set(
                    execution, terms.get().endedAt());
        }
    }
}
