package org.ironstock.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.assessment.Exclusions;
import org.ironstock.tender.fairness.Hearings;

/** Service task "Gronden voor uitsluiting wegen" of {@code tenderEligibility}: asks decision {@code exclusion} what the law says of each ground that a party declared or left open, and keeps the answer with its rule version. What a party declared stays out of the variables. */
@ProcessBean("weighExclusionGrounds")
class WeighExclusionGrounds implements JavaDelegate {

    private final AssessmentRules rules;
    private final Exclusions exclusions;
    private final Hearings hearings;

    WeighExclusionGrounds(AssessmentRules rules, Exclusions exclusions, Hearings hearings) {
        this.rules = rules;
        this.exclusions = exclusions;
        this.hearings = hearings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String tenderId = TenderVariables.TENDER_ID.get(execution);
        exclusions.codes(tenderId).forEach(code -> rules.weigh(tenderId, code));
        TenderEligibilityVariables.HEARING_NEEDED.set(
                execution, !hearings.toHear(tenderId).isEmpty());
    }
}
