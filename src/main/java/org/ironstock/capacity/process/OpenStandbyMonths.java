package org.ironstock.capacity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.capacity.application.CapacitySettings;
import org.ironstock.platform.ProcessBean;

/**
 * Service task "Verstreken maanden openen" of {@code standbyCalendar}: some months in one transaction, each a case of its
 * own; writes {@code monthsLeft}.
 */
@ProcessBean("openStandbyMonths")
class OpenStandbyMonths implements JavaDelegate {

    private final StandbyMonthStarter starter;
    private final CapacitySettings settings;

    OpenStandbyMonths(StandbyMonthStarter starter, CapacitySettings settings) {
        this.starter = starter;
        this.settings = settings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StandbyMonthVariables.MONTHS_LEFT.set(execution, starter.openSome(settings.monthsAtOnce()));
    }
}
