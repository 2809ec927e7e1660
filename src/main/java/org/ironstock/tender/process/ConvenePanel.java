package org.ironstock.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.assessment.AssessmentTeam;

/** Service task "Team bijeenroepen" of {@code tenderAssessment}: names the seats that must declare. */
@ProcessBean("convenePanel")
class ConvenePanel implements JavaDelegate {

    private final AssessmentTeam team;

    ConvenePanel(AssessmentTeam team) {
        this.team = team;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PassingList.set(
                execution, TenderAssessmentVariables.PANEL_SEATS, team.seats(TenderVariables.TENDER_ID.get(execution)));
    }
}
