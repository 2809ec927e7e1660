package org.ironstock.tender.process;

import static org.ironstock.tender.process.TenderVariables.TENDER_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.inquiry.Extensions;

/** Service task "Wijziging aankondigen" of {@code tenderExtension}: prepares the change notice; writes {@code changeNoticeId}. */
@ProcessBean("prepareChangeNotice")
class PrepareChangeNotice implements JavaDelegate {

    private final Extensions extensions;

    PrepareChangeNotice(Extensions extensions) {
        this.extensions = extensions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        InquiryVariables.CHANGE_NOTICE_ID.set(
                execution,
                extensions
                        .prepareChangeNotice(
                                TENDER_ID.get(execution),
                                Math.toIntExact(InquiryVariables.EXTENSION_NUMBER.get(execution)))
                        .toString());
    }
}
