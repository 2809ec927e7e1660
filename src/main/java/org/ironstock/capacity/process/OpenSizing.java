package org.ironstock.capacity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.capacity.application.Sizings;
import org.ironstock.capacity.process.StandbySizingVariables.SizingCause;
import org.ironstock.platform.ProcessBean;

/** Service task "Bepaling openen" of {@code standbySizing}; writes {@code sizingId} and gives the business key. */
@ProcessBean("openSizing")
class OpenSizing implements JavaDelegate {

    private final Sizings sizings;

    OpenSizing(Sizings sizings) {
        this.sizings = sizings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SizingCause cause = StandbySizingVariables.SIZING_CAUSE.get(execution);
        String id = sizings.open(cause.inDutch());
        StandbySizingVariables.SIZING_ID.set(execution, id);
        execution.setProcessBusinessKey(id);
    }
}
