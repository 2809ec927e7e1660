package org.ironstock.tender.process;

import static org.ironstock.tender.process.TenderVariables.TENDER_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.inquiry.Extensions;

/** Service task "Partijen informeren" of {@code tenderExtension}: the same message to all at once. */
@ProcessBean("tellBidders")
class TellBidders implements JavaDelegate {

    private final Extensions extensions;

    TellBidders(Extensions extensions) {
        this.extensions = extensions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        extensions.inform(TENDER_ID.get(execution), Math.toIntExact(InquiryVariables.EXTENSION_NUMBER.get(execution)));
    }
}
