package org.ironstock.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.award.Contracting;

/** Service task "Contract aanbieden" of {@code tenderContracting}; writes {@code supplierSignsByAt} and
 * {@code supplierSigned}. */
@ProcessBean("offerContract")
class OfferContract implements JavaDelegate {

    private final Contracting contracting;

    OfferContract(Contracting contracting) {
        this.contracting = contracting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String tenderId = TenderVariables.TENDER_ID.get(execution);
        TenderAwardVariables.SUPPLIER_SIGNS_BY_AT.set(execution, contracting.offer(tenderId));
        TenderAwardVariables.SUPPLIER_SIGNED.set(execution, contracting.supplierHasSigned(tenderId));
    }
}
