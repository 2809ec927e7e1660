package org.ironstock.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.assessment.AssessmentTeam;

/** Service task "Plaatsvervanger bepalen" of {@code tenderScoring}: writes who holds the seat now as {@code evaluator}. */
@ProcessBean("findEvaluator")
class FindEvaluator implements JavaDelegate {

    private final AssessmentTeam team;

    FindEvaluator(AssessmentTeam team) {
        this.team = team;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TenderAssessmentVariables.EVALUATOR.set(
                execution,
                team.holder(
                        TenderVariables.TENDER_ID.get(execution), TenderAssessmentVariables.PANEL_SEAT.get(execution)));
    }
}
