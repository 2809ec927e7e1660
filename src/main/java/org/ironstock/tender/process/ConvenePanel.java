package org.ironstock.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.assessment.Assessment;
import org.ironstock.tender.assessment.AssessmentTeam;

/** Service task "Team bijeenroepen" of {@code tenderAssessment}: the assessment begins, which needs opened bids; names the seats that must declare. */
@ProcessBean("convenePanel")
class ConvenePanel implements JavaDelegate {

    private final Assessment assessment;
    private final AssessmentTeam team;

    ConvenePanel(Assessment assessment, AssessmentTeam team) {
        this.assessment = assessment;
        this.team = team;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String tenderId = TenderVariables.TENDER_ID.get(execution);
        assessment.begin(tenderId);
        PassingList.set(execution, TenderAssessmentVariables.PANEL_SEATS, team.seats(tenderId));
    }
}
