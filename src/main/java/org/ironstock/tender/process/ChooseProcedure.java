package org.ironstock.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.domain.ProcedureRules;
import org.ironstock.tender.persistence.TenderCases;
import org.ironstock.tender.preparation.Preparation;

/**
 * Service task "Procedure kiezen" of {@code tenderPreparation}: asks decision {@code procedureChoice} and keeps the choice
 * with its ground and rule version; writes {@code motiveRequired}. No business rule task, because that would make the estimate a process variable.
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
        TenderPreparationVariables.MOTIVE_REQUIRED.set(execution, chosen.steps().motivated());
    }
}
