package org.ironstock.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.dispute.AwardOrders;
import org.ironstock.tender.domain.AwardOrder;
import org.ironstock.tender.process.TenderAwardVariables.AwardOutcome;
import org.ironstock.tender.process.TenderAwardVariables.ReassessFrom;

/** Service task "Gunningsbeslissing intrekken" of {@code tenderStandstill} and {@code tenderContracting}; writes
 * {@code awardOutcome} and {@code reassessFrom}. */
@ProcessBean("withdrawAward")
class WithdrawAward implements JavaDelegate {

    private final AwardOrders orders;

    WithdrawAward(AwardOrders orders) {
        this.orders = orders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        AwardOrder.Content content = orders.carryOut(TenderVariables.TENDER_ID.get(execution));
        TenderAwardVariables.AWARD_OUTCOME.set(
                execution,
                switch (content) {
                    case REASSESS_QUALITY, REASSESS_PRICE -> AwardOutcome.REASSESS;
                    case NEW_DECISION -> AwardOutcome.NEW_DECISION;
                    case NO_AWARD -> AwardOutcome.NO_AWARD;
                });
        TenderAwardVariables.REASSESS_FROM.set(
                execution, content == AwardOrder.Content.REASSESS_QUALITY ? ReassessFrom.QUALITY : ReassessFrom.PRICE);
    }
}
