package org.ironstock.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.preparation.Market;

/**
 * Service task "Bericht aan de markt voorbereiden" of {@code tenderConsultation}; writes {@code
 * marketNoticeId} and, for a consultation, {@code marketAnsweredAt}.
 */
@ProcessBean("prepareMarketNotice")
class PrepareMarketNotice implements JavaDelegate {

    private final Market market;

    PrepareMarketNotice(Market market) {
        this.market = market;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String tenderId = TenderVariables.TENDER_ID.get(execution);
        TenderConsultationVariables.MARKET_NOTICE_ID.set(
                execution, market.prepareNotice(tenderId).toString());
        market.get(tenderId)
                .answersUntil()
                .ifPresent(
                        until -> TenderConsultationVariables.MARKET_ANSWERED_AT.set(execution, until.plusSeconds(1)));
    }
}
