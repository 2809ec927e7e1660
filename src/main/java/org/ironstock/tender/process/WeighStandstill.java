package org.ironstock.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.dispute.AwardOrders;

/** Service task "Stand van de termijn bepalen" of {@code tenderStandstill}; writes {@code standstill}. */
@ProcessBean("weighStandstill")
class WeighStandstill implements JavaDelegate {

    private final AwardOrders orders;

    WeighStandstill(AwardOrders orders) {
        this.orders = orders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TenderDisputeVariables.STANDSTILL.set(execution, orders.standstill(TenderVariables.TENDER_ID.get(execution)));
    }
}
