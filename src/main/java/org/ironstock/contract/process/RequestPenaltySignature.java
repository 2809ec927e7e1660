package org.ironstock.contract.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.contract.late.PenaltyDesk;
import org.ironstock.platform.ProcessBean;

/** Service task "Ondertekening vragen" of {@code lateDelivery}; writes {@code signingId}. */
@ProcessBean("requestPenaltySignature")
class RequestPenaltySignature implements JavaDelegate {

    private final PenaltyDesk desk;

    RequestPenaltySignature(PenaltyDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ProductionContractVariables.SIGNING_ID.set(
                execution, desk.requestSignatures(LateDeliveryVariables.PENALTY_ID.get(execution)));
    }
}
