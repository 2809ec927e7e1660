package org.ironstock.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.domain.TenderDates;
import org.ironstock.tender.persistence.TenderCases;
import org.ironstock.tender.preparation.Market;
import org.ironstock.tender.preparation.Publication;

/**
 * Service task "Termijnen berekenen" of {@code tenderBids}: counts the deadlines from the day of dispatch by decision
 * {@code timeLimits} and holds the published ones against them, publishes the documents and opens the tender for bids
 * (stage {@code BIDDING}). Writes {@code closingAt}, {@code answersUntilAt} and {@code questionsUntilAt}.
 */
@ProcessBean("calculateTimeLimits")
class CalculateTimeLimits implements JavaDelegate {

    private final Publication publication;
    private final TenderCases cases;
    private final TenderRules rules;
    private final Market market;

    CalculateTimeLimits(Publication publication, TenderCases cases, TenderRules rules, Market market) {
        this.publication = publication;
        this.cases = cases;
        this.rules = rules;
        this.market = market;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String tenderId = TenderVariables.TENDER_ID.get(execution);
        Tender tender = cases.get(tenderId);
        boolean priorNotice = market.priorNotice(tenderId, publication.dispatch(tender));
        Tender open = publication.open(tenderId, rules.timeLimits(tender, priorNotice));
        TenderDates dates = open.dates();
        dates.closingAt().ifPresent(closing -> TenderVariables.CLOSING_AT.set(execution, closing));
        dates.answersUntil().ifPresent(answers -> TenderVariables.ANSWERS_UNTIL_AT.set(execution, answers));
        dates.questionsUntil().ifPresent(questions -> TenderVariables.QUESTIONS_UNTIL_AT.set(execution, questions));
    }
}
