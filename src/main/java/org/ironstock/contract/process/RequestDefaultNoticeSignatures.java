package org.ironstock.contract.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.contract.late.ContractDefaults;
import org.ironstock.platform.ProcessBean;

/** Service task "Ondertekening brief vragen" of {@code contractDefault}; writes {@code signingId}. */
@ProcessBean("requestDefaultNoticeSignatures")
class RequestDefaultNoticeSignatures implements JavaDelegate {

    private final ContractDefaults defaults;

    RequestDefaultNoticeSignatures(ContractDefaults defaults) {
        this.defaults = defaults;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ProductionContractVariables.SIGNING_ID.set(
                execution, defaults.requestNoticeSignatures(ContractDefaultVariables.DEFAULT_ID.get(execution)));
    }
}
