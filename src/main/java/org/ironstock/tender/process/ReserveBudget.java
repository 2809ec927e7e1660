package org.ironstock.tender.process;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.preparation.Preparation;

/**
 * Service task "Budget reserveren" of {@code tenderPreparation}; BPMN error {@code BUDGET_SHORT} when the budget line has
 * too little room for the maximum value.
 */
@ProcessBean("reserveBudget")
class ReserveBudget implements JavaDelegate {

    private final Preparation preparation;

    ReserveBudget(Preparation preparation) {
        this.preparation = preparation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (!preparation.reserveBudget(TenderVariables.TENDER_ID.get(execution))) {
            throw new BpmnError(TenderPreparationVariables.BUDGET_SHORT);
        }
    }
}
