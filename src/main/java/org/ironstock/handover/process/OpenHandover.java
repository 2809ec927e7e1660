package org.ironstock.handover.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.handover.application.HandoverRegister;
import org.ironstock.platform.CurrentOfficial;
import org.ironstock.platform.ProcessBean;

/** Service task "Overdracht openen" of {@code stockHandover}: gives the case its number and business key. */
@ProcessBean("openHandover")
class OpenHandover implements JavaDelegate {

    private final HandoverRegister handovers;
    private final CurrentOfficial currentOfficial;

    OpenHandover(HandoverRegister handovers, CurrentOfficial currentOfficial) {
        this.handovers = handovers;
        this.currentOfficial = currentOfficial;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String handoverId = handovers.open(
                StockHandoverVariables.FRAMEWORK_REF.get(execution),
                currentOfficial.get().id());
        StockHandoverVariables.HANDOVER_ID.set(execution, handoverId);
        execution.setProcessBusinessKey(handoverId);
    }
}
