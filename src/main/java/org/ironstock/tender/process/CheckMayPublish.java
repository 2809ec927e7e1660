package org.ironstock.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.persistence.TenderCases;
import org.ironstock.tender.preparation.Publication;

/**
 * Service task "Publicatiebesluit controleren" of {@code tenderPublication}: the guard before
 * publication. Fails with a cause in
 * words when the decision is not signed, also for a token that was moved here. Writes {@code
 * selectionFirst}.
 */
@ProcessBean("checkMayPublish")
class CheckMayPublish implements JavaDelegate {

    private final TenderCases cases;
    private final Publication publication;

    CheckMayPublish(TenderCases cases, Publication publication) {
        this.cases = cases;
        this.publication = publication;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Tender tender = cases.get(TenderVariables.TENDER_ID.get(execution));
        publication.requireDecisionSigned(tender);
        TenderVariables.SELECTION_FIRST.set(
                execution, tender.requireProcedure().steps().selection());
    }
}
