package org.ironstock.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.assessment.Scores;
import org.ironstock.tender.domain.ScoreSpread;

/** Service task "Spreiding van de scores toetsen" of {@code tenderAssessment}: needs the scores of all evaluators; writes {@code wideSpreads}. */
@ProcessBean("checkSpread")
class CheckSpread implements JavaDelegate {

    private final Scores scores;

    CheckSpread(Scores scores) {
        this.scores = scores;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String tenderId = TenderVariables.TENDER_ID.get(execution);
        long wide = scores.spreads(tenderId).stream().filter(ScoreSpread::wide).count();
        TenderAssessmentVariables.WIDE_SPREADS.set(execution, wide);
    }
}
