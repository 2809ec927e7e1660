package org.ironstock.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.assessment.QualityReports;

/** Service task "Rapport opmaken" of {@code tenderAssessment}: draws the report and asks for its signatures; writes {@code signingId}. */
@ProcessBean("drawQualityReport")
class DrawQualityReport implements JavaDelegate {

    private final QualityReports reports;

    DrawQualityReport(QualityReports reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String signingId = reports.request(TenderVariables.TENDER_ID.get(execution));
        TenderAssessmentVariables.SIGNING_ID.set(execution, signingId);
    }
}
