package org.ironstock.tender.process;

import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.domain.Candidate;
import org.ironstock.tender.procedure.Selection;
import org.ironstock.tender.process.TenderSelectionVariables.SelectionOutcome;

/**
 * Service task "Selectiebrieven verzenden" of {@code tenderSelection}: every candidate hears at once; writes {@code
 * anyRefused}, {@code objectionsPassedAt} and {@code selectionOutcome}.
 */
@ProcessBean("sendSelectionLetters")
class SendSelectionLetters implements JavaDelegate {

    private final Selection selection;

    SendSelectionLetters(Selection selection) {
        this.selection = selection;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String tenderId = TenderVariables.TENDER_ID.get(execution);
        Instant until = selection.sendLetters(tenderId, selection.judgedBy(tenderId));
        List<Candidate> candidates = selection.candidates(tenderId);
        TenderSelectionVariables.ANY_REFUSED.set(
                execution, candidates.stream().anyMatch(candidate -> !candidate.selected()));
        TenderSelectionVariables.OBJECTIONS_PASSED_AT.set(execution, until.plusSeconds(1));
        TenderSelectionVariables.SELECTION_OUTCOME.set(
                execution,
                candidates.stream().anyMatch(Candidate::selected)
                        ? SelectionOutcome.SELECTED
                        : SelectionOutcome.NO_CANDIDATE);
    }
}
