package org.ironstock.tender.process;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.persistence.TenderCases;
import org.ironstock.tender.preparation.Publication;

/**
 * Service task "Verzoeken openstellen" of {@code tenderSelection}: counts the period for requests from the dispatch of
 * the notice; writes {@code requestsCloseAt}.
 */
@ProcessBean("openRequests")
class OpenRequests implements JavaDelegate {

    private final Publication publication;
    private final TenderCases cases;
    private final TenderRules rules;

    OpenRequests(Publication publication, TenderCases cases, TenderRules rules) {
        this.publication = publication;
        this.cases = cases;
        this.rules = rules;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String tenderId = TenderVariables.TENDER_ID.get(execution);
        Instant until = publication.openSelection(tenderId, rules.timeLimits(cases.get(tenderId), false));
        TenderSelectionVariables.REQUESTS_CLOSE_AT.set(execution, until.plusSeconds(1));
    }
}
