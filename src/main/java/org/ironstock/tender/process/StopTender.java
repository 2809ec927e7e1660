package org.ironstock.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.preparation.Preparation;

/**
 * Service task "Aanbesteding stoppen" of {@code tenderPreparation} and {@code tenderPublication}: releases the budget; writes
 * {@code preparationOutcome}.
 */
@ProcessBean("stopTender")
class StopTender implements JavaDelegate {

    private final Preparation preparation;

    StopTender(Preparation preparation) {
        this.preparation = preparation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        preparation.stop(TenderVariables.TENDER_ID.get(execution));
        TenderVariables.PREPARATION_OUTCOME.set(execution, TenderVariables.PreparationOutcome.STOPPED);
    }
}
