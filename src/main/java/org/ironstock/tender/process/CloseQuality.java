package org.ironstock.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.assessment.QualityReports;
import org.ironstock.tender.assessment.Scores;

/** Service task "Kwaliteit vaststellen" of {@code tenderAssessment}: guards that the report is signed and applies the published minimum scores; writes {@code assessmentOutcome}. */
@ProcessBean("closeQuality")
class CloseQuality implements JavaDelegate {

    private final QualityReports reports;
    private final Scores scores;
    private final AssessmentOutcomes outcomes;

    CloseQuality(QualityReports reports, Scores scores, AssessmentOutcomes outcomes) {
        this.reports = reports;
        this.scores = scores;
        this.outcomes = outcomes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String tenderId = TenderVariables.TENDER_ID.get(execution);
        reports.requireSigned(tenderId);
        scores.applyMinimum(tenderId);
        TenderAssessmentVariables.ASSESSMENT_OUTCOME.set(execution, outcomes.of(tenderId));
    }
}
