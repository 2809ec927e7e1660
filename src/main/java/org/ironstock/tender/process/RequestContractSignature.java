package org.ironstock.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.award.Contracting;

/** Service task "Ondertekening Staat vragen" of {@code tenderContracting}; writes {@code signingId}. */
@ProcessBean("requestContractSignature")
class RequestContractSignature implements JavaDelegate {

    private final Contracting contracting;

    RequestContractSignature(Contracting contracting) {
        this.contracting = contracting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TenderAwardVariables.SIGNING_ID.set(
                execution, contracting.requestSignature(TenderVariables.TENDER_ID.get(execution)));
    }
}
