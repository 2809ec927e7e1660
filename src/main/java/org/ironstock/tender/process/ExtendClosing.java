package org.ironstock.tender.process;

import static org.ironstock.tender.process.TenderVariables.TENDER_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.inquiry.Extensions;

/** Service task "Sluiting verplaatsen" of {@code tenderExtension}: only under a signed decision, on the locked row of the tender. Writes {@code extensionStep}. */
@ProcessBean("extendClosing")
class ExtendClosing implements JavaDelegate {

    private final Extensions extensions;

    ExtendClosing(Extensions extensions) {
        this.extensions = extensions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        InquiryVariables.EXTENSION_STEP.set(
                execution,
                extensions.putInForce(
                        TENDER_ID.get(execution), Math.toIntExact(InquiryVariables.EXTENSION_NUMBER.get(execution))));
    }
}
