package org.ironstock.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.assessment.AssessmentTeam;

/** Service task "Individuele beoordeling starten" of {@code tenderAssessment}: guards that the team may see the bids; names the evaluators. */
@ProcessBean("startScoring")
class StartScoring implements JavaDelegate {

    private final AssessmentTeam team;

    StartScoring(AssessmentTeam team) {
        this.team = team;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String tenderId = TenderVariables.TENDER_ID.get(execution);
        team.requireCleared(tenderId);
        PassingList.set(execution, TenderAssessmentVariables.EVALUATORS, team.evaluators(tenderId));
    }
}
