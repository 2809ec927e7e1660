package org.ironstock.contract.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.contract.watch.FilterWatch;
import org.ironstock.platform.ProcessBean;

/** Service task "Signaal afgeven" of {@code filterAlarm}: publishes {@code FilterMaterialShort}. */
@ProcessBean("signalFilterShortage")
class SignalFilterShortage implements JavaDelegate {

    private final FilterWatch watch;

    SignalFilterShortage(FilterWatch watch) {
        this.watch = watch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        watch.signal(FilterWatchVariables.FILTER_ALARM_NUMBER.get(execution));
    }
}
