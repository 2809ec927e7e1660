package org.ironstock.contract.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.contract.ending.Settlements;
import org.ironstock.platform.ProcessBean;

/** Service task "Aankondiging opmaken" of {@code contractSettlement}; writes {@code noticeId}. */
@ProcessBean("prepareCompletionNotice")
class PrepareCompletionNotice implements JavaDelegate {

    private final Settlements settlements;

    PrepareCompletionNotice(Settlements settlements) {
        this.settlements = settlements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ProductionContractVariables.NOTICE_ID.set(
                execution,
                settlements
                        .prepareNotice(ProductionContractVariables.CONTRACT_ID.get(execution))
                        .toString());
    }
}
