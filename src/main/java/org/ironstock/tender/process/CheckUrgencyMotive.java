package org.ironstock.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.shared.Finding;
import org.ironstock.tender.procedure.Urgency;

/**
 * Service task "Motivering en overbrugging toetsen" of {@code tenderUrgency}: refuses a motive with a gap, and a quantity
 * or term beyond the bridge. Writes {@code motiveSound} and {@code conditionsHold}.
 */
@ProcessBean("checkUrgencyMotive")
class CheckUrgencyMotive implements JavaDelegate {

    private final Urgency urgency;

    CheckUrgencyMotive(Urgency urgency) {
        this.urgency = urgency;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String tenderId = TenderVariables.TENDER_ID.get(execution);
        TenderUrgencyVariables.MOTIVE_SOUND.set(
                execution, urgency.findings(tenderId).stream().noneMatch(Finding::blocking));
        TenderUrgencyVariables.CONDITIONS_HOLD.set(execution, urgency.conditionsHold(tenderId));
    }
}
