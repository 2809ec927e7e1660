package org.ironstock.tender.process;

import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.award.EndWithoutAward;

/** Service task "Aankondiging zonder gunning opmaken" of {@code tenderNoAward}; writes {@code resultNoticeRequired} and
 * {@code resultNoticeId}. */
@ProcessBean("prepareResultNotice")
class PrepareResultNotice implements JavaDelegate {

    private final EndWithoutAward ending;

    PrepareResultNotice(EndWithoutAward ending) {
        this.ending = ending;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<UUID> notice = ending.prepareNotice(TenderVariables.TENDER_ID.get(execution));
        TenderAwardVariables.RESULT_NOTICE_REQUIRED.set(execution, notice.isPresent());
        notice.ifPresent(id -> TenderAwardVariables.RESULT_NOTICE_ID.set(execution, id.toString()));
    }
}
