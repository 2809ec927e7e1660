package org.ironstock.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.assessment.Assessment;

/** Service task "Bewaking instellen" of {@code tenderScoring}: writes {@code scoresAwaitedAt}. */
@ProcessBean("watchScoring")
class WatchScoring implements JavaDelegate {

    private final Assessment assessment;

    WatchScoring(Assessment assessment) {
        this.assessment = assessment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TenderAssessmentVariables.SCORES_AWAITED_AT.set(execution, assessment.scoresAwaitedAt());
    }
}
