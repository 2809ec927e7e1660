package org.ironstock.tender.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.dispute.CourtCases;

/** Service task "Uitspraak uitvoeren" of {@code tenderDefence}; writes {@code judgmentOutcome}. */
@ProcessBean("carryOutJudgment")
class CarryOutJudgment implements JavaDelegate {

    private final CourtCases courtCases;
    private final DisputeMessages messages;

    CarryOutJudgment(CourtCases courtCases, DisputeMessages messages) {
        this.courtCases = courtCases;
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID caseId = UUID.fromString(TenderDisputeVariables.COURT_CASE_ID.get(execution));
        TenderDisputeVariables.JUDGMENT_OUTCOME.set(execution, courtCases.carryOut(caseId));
        messages.standstillChanged(TenderVariables.TENDER_ID.get(execution));
    }
}
