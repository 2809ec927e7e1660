package org.ironstock.contract.process;

import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.contract.late.LateDeliveries;
import org.ironstock.platform.ProcessBean;
import org.ironstock.shared.DutchCalendar;

/** Service task "Leverdag bepalen" of {@code lateDelivery}; writes {@code deliveryDayKnown} and the moments of its timers. */
@ProcessBean("scheduleDeliveryDay")
class ScheduleDeliveryDay implements JavaDelegate {

    private final LateDeliveries late;

    ScheduleDeliveryDay(LateDeliveries late) {
        this.late = late;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<LocalDate> day = late.schedule(FollowUpOrderVariables.ORDER_ID.get(execution));
        LateDeliveryVariables.DELIVERY_DAY_KNOWN.set(execution, day.isPresent());
        day.ifPresent(due -> {
            LateDeliveryVariables.DELIVERY_DAY_AT.set(execution, DutchCalendar.startOf(due));
            LateDeliveryVariables.DELIVERY_LATE_AT.set(execution, DutchCalendar.startOf(due.plusDays(1)));
        });
    }
}
