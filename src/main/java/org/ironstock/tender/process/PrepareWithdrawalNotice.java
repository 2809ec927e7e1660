package org.ironstock.tender.process;

import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.dispute.WithdrawnTenders;

/** Service task "Aankondiging van intrekking opmaken" of {@code tenderCompensation}; writes {@code resultNoticeRequired} and
 * {@code resultNoticeId}. */
@ProcessBean("prepareWithdrawalNotice")
class PrepareWithdrawalNotice implements JavaDelegate {

    private final WithdrawnTenders withdrawn;

    PrepareWithdrawalNotice(WithdrawnTenders withdrawn) {
        this.withdrawn = withdrawn;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<UUID> notice = withdrawn.prepareNotice(TenderVariables.TENDER_ID.get(execution));
        TenderAwardVariables.RESULT_NOTICE_REQUIRED.set(execution, notice.isPresent());
        notice.ifPresent(id -> TenderAwardVariables.RESULT_NOTICE_ID.set(execution, id.toString()));
    }
}
