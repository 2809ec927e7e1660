package org.ironstock.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.preparation.Preparation;

/** Service task "Productlijst toetsen" of {@code tenderPreparation}; writes {@code withinScope}. */
@ProcessBean("checkScope")
class CheckScope implements JavaDelegate {

    private final Preparation preparation;

    CheckScope(Preparation preparation) {
        this.preparation = preparation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean within = preparation.withinScope(TenderVariables.TENDER_ID.get(execution));
        TenderPreparationVariables.WITHIN_SCOPE.set(execution, within);
    }
}
