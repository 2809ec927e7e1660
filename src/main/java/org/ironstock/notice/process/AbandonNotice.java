package org.ironstock.notice.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.notice.application.Publications;
import org.ironstock.platform.ProcessBean;

/** Service task "Publicatie staken" of {@code noticePublication}; writes {@code noticeOutcome}. */
@ProcessBean("abandonNotice")
class AbandonNotice implements JavaDelegate {

    private final Publications publications;

    AbandonNotice(Publications publications) {
        this.publications = publications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        publications.abandon(NoticePublicationVariables.noticeId(execution));
        NoticePublicationVariables.NOTICE_OUTCOME.set(execution, NoticePublicationVariables.NoticeOutcome.ABANDONED);
    }
}
