package org.ironstock.tender.process;

import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.award.Contracting;

/** Service task "Aankondiging gegunde opdracht opmaken" of {@code tenderClosing}; writes {@code resultNoticeRequired},
 * {@code resultNoticeId} and the moments of its timers. */
@ProcessBean("prepareAwardNotice")
class PrepareAwardNotice implements JavaDelegate {

    private final Contracting contracting;

    PrepareAwardNotice(Contracting contracting) {
        this.contracting = contracting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String tenderId = TenderVariables.TENDER_ID.get(execution);
        Optional<UUID> notice = contracting.prepareNotice(tenderId);
        TenderAwardVariables.NOTICE_ATTENTION_AT.set(execution, contracting.noticeNeedsAttentionAt(tenderId));
        TenderAwardVariables.NOTICE_LATE_AT.set(execution, contracting.noticeLateAt(tenderId));
        TenderAwardVariables.RESULT_NOTICE_REQUIRED.set(execution, notice.isPresent());
        notice.ifPresent(id -> TenderAwardVariables.RESULT_NOTICE_ID.set(execution, id.toString()));
    }
}
