package org.ironstock.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.assessment.AssessmentTeam;

/** Service task "Panellid bepalen" of {@code tenderDeclaration}: writes who holds the seat now. */
@ProcessBean("findPanelMember")
class FindPanelMember implements JavaDelegate {

    private final AssessmentTeam team;

    FindPanelMember(AssessmentTeam team) {
        this.team = team;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String seat = TenderAssessmentVariables.PANEL_SEAT.get(execution);
        TenderAssessmentVariables.PANEL_MEMBER.set(
                execution, team.holder(TenderVariables.TENDER_ID.get(execution), seat));
    }
}
