package org.ironstock.tender.process;

import java.time.Clock;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.domain.TimeLimits;
import org.ironstock.tender.persistence.TenderCases;
import org.ironstock.tender.preparation.Market;
import org.ironstock.tender.preparation.Publication;

/**
 * Service task "Aankondiging voorbereiden" of {@code tenderPreparation}; writes {@code noticeRequired}, {@code noticeId}
 * and {@code preparationOutcome}. BPMN error {@code NOTICE_INVALID} when the notice would be refused.
 */
@ProcessBean("prepareNotice")
class PrepareNotice implements JavaDelegate {

    private final Publication publication;
    private final TenderCases cases;
    private final TenderRules rules;
    private final Market market;
    private final Clock clock;

    PrepareNotice(Publication publication, TenderCases cases, TenderRules rules, Market market, Clock clock) {
        this.publication = publication;
        this.cases = cases;
        this.rules = rules;
        this.market = market;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String tenderId = TenderVariables.TENDER_ID.get(execution);
        TimeLimits limits = rules.timeLimits(cases.get(tenderId), market.priorNotice(tenderId, clock.instant()));
        Tender ready = publication
                .prepare(tenderId, limits)
                .orElseThrow(() -> new BpmnError(TenderPreparationVariables.NOTICE_INVALID));
        TenderVariables.NOTICE_REQUIRED.set(execution, ready.withNotice());
        TenderVariables.NOTICE_ID.set(
                execution, ready.notice().map(UUID::toString).orElse(""));
        TenderVariables.PREPARATION_OUTCOME.set(execution, TenderVariables.PreparationOutcome.READY);
    }
}
