package org.ironstock.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.preparation.Preparation;

/** Service task "Stukken toetsen" of {@code tenderDrafting}; writes {@code documentsComplete}. */
@ProcessBean("checkTenderDocuments")
class CheckTenderDocuments implements JavaDelegate {

    private final Preparation preparation;

    CheckTenderDocuments(Preparation preparation) {
        this.preparation = preparation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean complete = preparation.documentsComplete(TenderVariables.TENDER_ID.get(execution));
        TenderDraftingVariables.DOCUMENTS_COMPLETE.set(execution, complete);
    }
}
