package org.ironstock.tender.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.domain.OpenedBid;
import org.ironstock.tender.evidence.WinnerEvidence;
import org.ironstock.tender.pricing.Advice;
import org.ironstock.tender.process.TenderEvidenceVariables.EvidenceOutcome;

/** Service task "Eerste in rangorde bepalen" of {@code tenderEvidence}: ranks anew when a bid fell out; writes {@code evidenceOutcome} and {@code adviceOutdated}. */
@ProcessBean("findCandidate")
class FindCandidate implements JavaDelegate {

    private final WinnerEvidence evidence;
    private final Advice advice;

    FindCandidate(WinnerEvidence evidence, Advice advice) {
        this.evidence = evidence;
        this.advice = advice;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String tenderId = TenderVariables.TENDER_ID.get(execution);
        Optional<OpenedBid> first = evidence.findCandidate(tenderId);
        TenderEvidenceVariables.EVIDENCE_OUTCOME.set(
                execution, first.isPresent() ? EvidenceOutcome.CANDIDATE : EvidenceOutcome.NONE_LEFT);
        TenderEvidenceVariables.ADVICE_OUTDATED.set(execution, advice.outdated(tenderId));
    }
}
