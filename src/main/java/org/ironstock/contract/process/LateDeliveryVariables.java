package org.ironstock.contract.process;

import java.time.Instant;
import org.ironstock.contract.late.LateDeliveries.Outcome;
import org.ironstock.platform.ProcessVariable;

/** Variables of {@code lateDelivery}; its business key is the order. Those of its signing stand with {@link ProductionContractVariables}. */
public final class LateDeliveryVariables {

    /** Whether somebody knows by when the order must be there; written by {@code scheduleDeliveryDay}. */
    public static final ProcessVariable<Boolean> DELIVERY_DAY_KNOWN = ProcessVariable.flag("deliveryDayKnown");

    /** First moment of the delivery day; written by {@code scheduleDeliveryDay}, read by its timer. */
    public static final ProcessVariable<Instant> DELIVERY_DAY_AT = ProcessVariable.moment("deliveryDayAt");

    /** First moment after the delivery day; written by {@code scheduleDeliveryDay}, read by its timer. */
    public static final ProcessVariable<Instant> DELIVERY_LATE_AT = ProcessVariable.moment("deliveryLateAt");

    /** How the delivery stands; written by {@code calculatePenalty}. */
    public static final ProcessVariable<Outcome> DELIVERY_STANDING =
            ProcessVariable.code("deliveryStanding", Outcome.class);

    /** When the order is weighed again; written by {@code calculatePenalty}, read by its timer. */
    public static final ProcessVariable<Instant> NEXT_CALCULATION_AT = ProcessVariable.moment("nextCalculationAt");

    /** Id of the penalty that is to be decided, e.g. {@code ORD-2026-001-B1}; written by {@code calculatePenalty}. */
    public static final ProcessVariable<String> PENALTY_ID = ProcessVariable.text("penaltyId");

    private LateDeliveryVariables() {}
}
