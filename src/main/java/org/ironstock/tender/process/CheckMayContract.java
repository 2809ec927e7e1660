package org.ironstock.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.award.Contracting;

/** Service task "Toetsen of contract mag" of {@code tenderContracting}; writes {@code mayContract}. */
@ProcessBean("checkMayContract")
class CheckMayContract implements JavaDelegate {

    private final Contracting contracting;

    CheckMayContract(Contracting contracting) {
        this.contracting = contracting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TenderAwardVariables.MAY_CONTRACT.set(
                execution, contracting.mayContract(TenderVariables.TENDER_ID.get(execution)));
    }
}
