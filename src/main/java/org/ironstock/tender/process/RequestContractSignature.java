package org.ironstock.tender.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.award.Contracting;

/**
 * Service task "Ondertekening Staat vragen" of {@code tenderContracting}; writes {@code signingId}. Ends in the error
 * {@code CONTRACT_FORBIDDEN} when the contract may not be signed now, e.g. since a court case began.
 */
@ProcessBean("requestContractSignature")
class RequestContractSignature implements JavaDelegate {

    private static final String CONTRACT_FORBIDDEN = "CONTRACT_FORBIDDEN";

    private final Contracting contracting;

    RequestContractSignature(Contracting contracting) {
        this.contracting = contracting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<String> signing = contracting.requestSignature(TenderVariables.TENDER_ID.get(execution));
        TenderAwardVariables.SIGNING_ID.set(execution, signing.orElseThrow(() -> new BpmnError(CONTRACT_FORBIDDEN)));
    }
}
