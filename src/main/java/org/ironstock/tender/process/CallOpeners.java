package org.ironstock.tender.process;

import static org.ironstock.tender.process.TenderVariables.TENDER_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.domain.Panel;
import org.ironstock.tender.domain.Panels;
import org.ironstock.tender.vault.BidOpening;

/**
 * Service task "Openers oproepen" of {@code tenderOpening}: reads from the appointment who may open. Writes {@code
 * firstOpeners}, {@code secondOpeners} and {@code openingDueAt}; who acts is checked against the appointment again.
 */
@ProcessBean("callOpeners")
class CallOpeners implements JavaDelegate {

    private final Panels panels;
    private final BidOpening opening;

    CallOpeners(Panels panels, BidOpening opening) {
        this.panels = panels;
        this.opening = opening;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String tenderId = TENDER_ID.get(execution);
        Panel panel = panels.get(tenderId);
        TenderOpeningVariables.FIRST_OPENERS.set(execution, String.join(",", panel.firstOpeners()));
        TenderOpeningVariables.SECOND_OPENERS.set(execution, String.join(",", panel.secondOpeners()));
        TenderOpeningVariables.OPENING_DUE_AT.set(execution, opening.dueAt(tenderId));
    }
}
