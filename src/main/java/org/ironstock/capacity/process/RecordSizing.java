package org.ironstock.capacity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.capacity.application.Sizings;
import org.ironstock.platform.ProcessBean;

/** Service task "Bepaling vastleggen" of {@code standbySizing}; writes {@code sizingFollowUp}. */
@ProcessBean("recordSizing")
class RecordSizing implements JavaDelegate {

    private final Sizings sizings;

    RecordSizing(Sizings sizings) {
        this.sizings = sizings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StandbySizingVariables.SIZING_FOLLOW_UP.set(
                execution, sizings.signed(StandbySizingVariables.SIZING_ID.get(execution)));
    }
}
