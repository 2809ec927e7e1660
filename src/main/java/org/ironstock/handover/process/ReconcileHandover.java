package org.ironstock.handover.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.handover.closing.Reconciliations;
import org.ironstock.platform.ProcessBean;

/** Service task "Voorraad aansluiten" of {@code handoverClosing}; writes {@code reconciled}. */
@ProcessBean("reconcileHandover")
class ReconcileHandover implements JavaDelegate {

    private final Reconciliations reconciliations;

    ReconcileHandover(Reconciliations reconciliations) {
        this.reconciliations = reconciliations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        HandoverClosingVariables.RECONCILED.set(
                execution,
                reconciliations
                        .reconcile(HandoverClosingVariables.HANDOVER_ID.get(execution))
                        .verdict()
                        .balanced());
    }
}
