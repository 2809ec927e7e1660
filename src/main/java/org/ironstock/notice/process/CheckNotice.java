package org.ironstock.notice.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.notice.application.Publications;
import org.ironstock.platform.ProcessBean;

/** Service task "Verplichte velden toetsen" of {@code noticePublication}; writes {@code noticeComplete}. */
@ProcessBean("checkNotice")
class CheckNotice implements JavaDelegate {

    private final Publications publications;

    CheckNotice(Publications publications) {
        this.publications = publications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean complete = publications.checkBeforeHandingOver(NoticePublicationVariables.noticeId(execution));
        NoticePublicationVariables.NOTICE_COMPLETE.set(execution, complete);
    }
}
