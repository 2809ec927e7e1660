package org.ironstock.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.domain.ProcedureRules;
import org.ironstock.tender.persistence.TenderCases;
import org.ironstock.tender.preparation.Preparation;

/**
 * Business rule task "Procedure kiezen" of {@code tenderPreparation}: asks decision {@code procedureChoice} with the
 * estimate, and keeps the choice with its rule version. The estimate itself stays out of the variables.
 */
@ProcessBean("chooseProcedure")
class ChooseProcedure implements JavaDelegate {

    private final TenderRules rules;
    private final TenderCases cases;
    private final Preparation preparation;

    ChooseProcedure(TenderRules rules, TenderCases cases, Preparation preparation) {
        this.rules = rules;
        this.cases = cases;
        this.preparation = preparation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String tenderId = TenderVariables.TENDER_ID.get(execution);
        ProcedureRules chosen = rules.procedure(cases.get(tenderId));
        preparation.procedureChosen(tenderId, chosen);
    }
}
