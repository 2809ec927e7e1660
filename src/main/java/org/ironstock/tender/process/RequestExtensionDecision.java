package org.ironstock.tender.process;

import static org.ironstock.tender.process.TenderVariables.TENDER_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.inquiry.Extensions;

/** Service task "Besluit over sluiting opmaken" of {@code tenderExtension}; writes {@code signingId}. */
@ProcessBean("requestExtensionDecision")
class RequestExtensionDecision implements JavaDelegate {

    private final Extensions extensions;

    RequestExtensionDecision(Extensions extensions) {
        this.extensions = extensions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        InquiryVariables.SIGNING_ID.set(
                execution,
                extensions.requestDecision(
                        TENDER_ID.get(execution), Math.toIntExact(InquiryVariables.EXTENSION_NUMBER.get(execution))));
    }
}
