package org.ironstock.contract.process;

import org.camunda.bpm.engine.RuntimeService;
import org.ironstock.contract.domain.FilterAlarm;
import org.ironstock.contract.watch.FilterAlarmRaised;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts {@code filterAlarm} in the transaction that raises the alarm; its business key is the id of the producer. */
@Component
class FilterAlarmStarter {

    private final RuntimeService runtime;

    FilterAlarmStarter(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void raised(FilterAlarmRaised raised) {
        FilterAlarm alarm = raised.alarm();
        runtime.createProcessInstanceByKey("filterAlarm")
                .businessKey(alarm.supplierId())
                .setVariable(
                        FilterWatchVariables.FILTER_ALARM_NUMBER.name(),
                        FilterWatchVariables.FILTER_ALARM_NUMBER.toEngine(alarm.number()))
                .setVariable(
                        FilterWatchVariables.FILTER_ALARM_KIND.name(),
                        FilterWatchVariables.FILTER_ALARM_KIND.toEngine(alarm.kind()))
                .execute();
    }
}
