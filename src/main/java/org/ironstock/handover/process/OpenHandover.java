package org.ironstock.handover.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.handover.application.FrameworkRegister;
import org.ironstock.handover.application.HandoverRegister;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.CurrentOfficial;
import org.ironstock.platform.ProcessBean;
import org.ironstock.shared.Finding;

/**
 * Service task "Overdracht openen" of {@code stockHandover}: gives the case its number and business key. Only a framework
 * contract that was signed is taken over to.
 */
@ProcessBean("openHandover")
class OpenHandover implements JavaDelegate {

    /** Opens a handover that a signed contract or the end of the LCH began. */
    private static final String SYSTEM = "system";

    private final HandoverRegister handovers;
    private final FrameworkRegister frameworks;
    private final CurrentOfficial currentOfficial;

    OpenHandover(HandoverRegister handovers, FrameworkRegister frameworks, CurrentOfficial currentOfficial) {
        this.handovers = handovers;
        this.frameworks = frameworks;
        this.currentOfficial = currentOfficial;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String frameworkRef = StockHandoverVariables.FRAMEWORK_REF.get(execution);
        List<Finding> faults = frameworks.faults(frameworkRef);
        if (!faults.isEmpty()) {
            throw new AnswerRefused(faults);
        }
        String handoverId = handovers.open(
                frameworkRef,
                currentOfficial.find().map(CurrentOfficial.Official::id).orElse(SYSTEM));
        StockHandoverVariables.HANDOVER_ID.set(execution, handoverId);
        execution.setProcessBusinessKey(handoverId);
    }
}
