package org.ironstock.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.preparation.Preparation;

/** Service task "Stukken in het dossier leggen" of {@code tenderDrafting}: what the reviewers read. */
@ProcessBean("fileTenderDocuments")
class FileTenderDocuments implements JavaDelegate {

    private final Preparation preparation;

    FileTenderDocuments(Preparation preparation) {
        this.preparation = preparation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        preparation.drawDocuments(TenderVariables.TENDER_ID.get(execution));
    }
}
