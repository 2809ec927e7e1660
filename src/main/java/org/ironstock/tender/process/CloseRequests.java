package org.ironstock.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.procedure.Selection;
import org.ironstock.tender.process.TenderSelectionVariables.SelectionOutcome;

/**
 * Service task "Verzoeken sluiten" of {@code tenderSelection}; writes {@code requestCount}, and that there is no candidate
 * until one is selected.
 */
@ProcessBean("closeRequests")
class CloseRequests implements JavaDelegate {

    private final Selection selection;

    CloseRequests(Selection selection) {
        this.selection = selection;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long requests = selection.close(TenderVariables.TENDER_ID.get(execution));
        TenderSelectionVariables.REQUEST_COUNT.set(execution, requests);
        TenderSelectionVariables.SELECTION_OUTCOME.set(execution, SelectionOutcome.NO_CANDIDATE);
    }
}
