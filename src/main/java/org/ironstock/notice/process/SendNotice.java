package org.ironstock.notice.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.notice.application.Publications;
import org.ironstock.platform.ProcessBean;

/** Service task "Aankondiging aanbieden" of {@code noticePublication}; writes {@code answerDueAt}. */
@ProcessBean("sendNotice")
class SendNotice implements JavaDelegate {

    private final Publications publications;

    SendNotice(Publications publications) {
        this.publications = publications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        publications.handOver(NoticePublicationVariables.noticeId(execution), execution.getProcessInstanceId());
        NoticePublicationVariables.ANSWER_DUE_AT.set(execution, publications.answerDueAt());
    }
}
