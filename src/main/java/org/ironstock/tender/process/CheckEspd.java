package org.ironstock.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.assessment.AssessmentTeam;
import org.ironstock.tender.assessment.Exclusions;

/** Service task "Eigen verklaringen (UEA) controleren" of {@code tenderEligibility}: guards that the whole team declared, and keeps the grounds that must be judged; writes {@code chair}. */
@ProcessBean("checkEspd")
class CheckEspd implements JavaDelegate {

    private final AssessmentTeam team;
    private final Exclusions exclusions;

    CheckEspd(AssessmentTeam team, Exclusions exclusions) {
        this.team = team;
        this.exclusions = exclusions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String tenderId = TenderVariables.TENDER_ID.get(execution);
        team.requireCleared(tenderId);
        exclusions.find(tenderId);
        TenderAssessmentVariables.CHAIR.set(execution, team.chair(tenderId));
    }
}
