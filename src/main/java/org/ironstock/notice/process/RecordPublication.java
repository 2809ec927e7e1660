package org.ironstock.notice.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.notice.application.Publications;
import org.ironstock.notice.domain.PublicationReport;
import org.ironstock.platform.ProcessBean;

/** Service task "Publicatie vastleggen" of {@code noticePublication}; writes {@code noticeOutcome}. */
@ProcessBean("recordPublication")
class RecordPublication implements JavaDelegate {

    private final Publications publications;

    RecordPublication(Publications publications) {
        this.publications = publications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PublicationReport report = new PublicationReport(
                NoticePublicationVariables.PUBLICATION_NUMBER.get(execution),
                NoticePublicationVariables.DISPATCHED_AT.get(execution));
        publications.publish(NoticePublicationVariables.noticeId(execution), report);
        NoticePublicationVariables.NOTICE_OUTCOME.set(execution, NoticePublicationVariables.NoticeOutcome.PUBLISHED);
    }
}
