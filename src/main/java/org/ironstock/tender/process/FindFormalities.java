package org.ironstock.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.fairness.Formalities;
import org.ironstock.tender.process.TenderEligibilityVariables.EligibilityOutcome;

/** Service task "Vormgebreken zoeken" of {@code tenderMending}: what the opening found, or what an official saw since; writes {@code formalityFound}. */
@ProcessBean("findFormalities")
class FindFormalities implements JavaDelegate {

    private final Formalities formalities;

    FindFormalities(Formalities formalities) {
        this.formalities = formalities;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean seen = TenderEligibilityVariables.ELIGIBILITY_OUTCOME
                .find(execution)
                .filter(EligibilityOutcome.MEND_FIRST::equals)
                .isPresent();
        TenderEligibilityVariables.FORMALITY_FOUND.set(
                execution,
                seen
                        || !formalities
                                .defects(TenderVariables.TENDER_ID.get(execution))
                                .isEmpty());
    }
}
