package org.ironstock.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.assessment.Assessment;
import org.ironstock.tender.assessment.AssessmentRounds;

/** Service task "Beoordeling beginnen" of {@code tenderAssessment}: needs opened bids; writes {@code assessedAnew}. */
@ProcessBean("beginAssessment")
class BeginAssessment implements JavaDelegate {

    private final Assessment assessment;
    private final AssessmentRounds rounds;

    BeginAssessment(Assessment assessment, AssessmentRounds rounds) {
        this.assessment = assessment;
        this.rounds = rounds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String tenderId = TenderVariables.TENDER_ID.get(execution);
        assessment.begin(tenderId);
        TenderAssessmentVariables.ASSESSED_ANEW.set(execution, rounds.current(tenderId) > 1);
    }
}
