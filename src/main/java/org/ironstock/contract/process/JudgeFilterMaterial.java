package org.ironstock.contract.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.contract.watch.FilterWatch;
import org.ironstock.platform.ProcessBean;

/** Service task "Voorraad beoordelen" of {@code filterWatch}; each alarm starts {@code filterAlarm}. */
@ProcessBean("judgeFilterMaterial")
class JudgeFilterMaterial implements JavaDelegate {

    private final FilterWatch watch;

    JudgeFilterMaterial(FilterWatch watch) {
        this.watch = watch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        watch.judge(FilterWatchVariables.FILTER_WEEK.get(execution));
    }
}
