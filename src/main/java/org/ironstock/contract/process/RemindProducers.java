package org.ironstock.contract.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.contract.watch.FilterWatch;
import org.ironstock.platform.ProcessBean;

/** Service task "Producenten herinneren" of {@code filterWatch}. */
@ProcessBean("remindProducers")
class RemindProducers implements JavaDelegate {

    private final FilterWatch watch;

    RemindProducers(FilterWatch watch) {
        this.watch = watch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        watch.remind(FilterWatchVariables.FILTER_WEEK.get(execution));
    }
}
