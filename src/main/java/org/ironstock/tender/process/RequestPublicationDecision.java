package org.ironstock.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.preparation.Publication;

/**
 * Service task "Publicatiebesluit opmaken" of {@code tenderPreparation}: draws the decision and asks for its signatures;
 * writes {@code signingId}.
 */
@ProcessBean("requestPublicationDecision")
class RequestPublicationDecision implements JavaDelegate {

    private final Publication publication;

    RequestPublicationDecision(Publication publication) {
        this.publication = publication;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String signingId = publication.requestDecision(TenderVariables.TENDER_ID.get(execution));
        TenderPreparationVariables.SIGNING_ID.set(execution, signingId);
    }
}
