package org.ironstock.contract.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.contract.order.OrderPlacing;
import org.ironstock.platform.ProcessBean;

/** Service task "Order opmaken en ondertekening vragen" of {@code followUpOrder}; writes {@code signingId}. */
@ProcessBean("requestOrderSignature")
class RequestOrderSignature implements JavaDelegate {

    private final OrderPlacing placing;

    RequestOrderSignature(OrderPlacing placing) {
        this.placing = placing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ProductionContractVariables.SIGNING_ID.set(
                execution, placing.requestSignatures(FollowUpOrderVariables.ORDER_ID.get(execution)));
    }
}
