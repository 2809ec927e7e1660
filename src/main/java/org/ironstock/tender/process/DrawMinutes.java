package org.ironstock.tender.process;

import static org.ironstock.tender.process.TenderVariables.TENDER_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.vault.OpeningMinutes;

/**
 * Service task "Proces-verbaal opmaken" of {@code tenderOpening}: files the minutes of the opening in the dossier.
 */
@ProcessBean("drawMinutes")
class DrawMinutes implements JavaDelegate {

    private final OpeningMinutes minutes;

    DrawMinutes(OpeningMinutes minutes) {
        this.minutes = minutes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        minutes.draw(TENDER_ID.get(execution));
    }
}
