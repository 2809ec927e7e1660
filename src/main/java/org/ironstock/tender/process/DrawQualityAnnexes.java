package org.ironstock.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.assessment.QualityReports;

/** Service task "Bijlagen opmaken" of {@code tenderAssessment}: draws annexes to the quality report, some at a time; writes {@code annexesOpen}. */
@ProcessBean("drawQualityAnnexes")
class DrawQualityAnnexes implements JavaDelegate {

    private final QualityReports reports;

    DrawQualityAnnexes(QualityReports reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TenderAssessmentVariables.ANNEXES_OPEN.set(
                execution, reports.drawAnnexes(TenderVariables.TENDER_ID.get(execution)));
    }
}
