package org.ironstock.contract.late;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.ironstock.contract.domain.DefaultGround;
import org.ironstock.contract.domain.OrderParameter;
import org.ironstock.contract.domain.PenaltyTerms;
import org.ironstock.contract.persistence.OrderGrounds;
import org.ironstock.shared.DutchCalendar;
import org.springframework.stereotype.Component;

/** Penalties, limits and terms as policy has set them. */
@Component
class LatePolicy {

    private final OrderGrounds grounds;
    private final Clock clock;

    LatePolicy(OrderGrounds grounds, Clock clock) {
        this.grounds = grounds;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return DutchCalendar.dayOf(clock.instant());
    }

    /** What a late delivery costs of an order that was asked for on a day; a later change of policy does not touch it. */
    PenaltyTerms penalty(LocalDate askedOn) {
        return new PenaltyTerms(
                grounds.parameter(OrderParameter.PENALTY_BASIS_POINTS, askedOn),
                grounds.parameter(OrderParameter.PENALTY_CAP_PERCENT, askedOn));
    }

    DefaultGround.Limits defaultLimits() {
        return new DefaultGround.Limits(
                value(OrderParameter.DEFAULT_CAPPED_ORDERS), value(OrderParameter.DEFAULT_REJECTED_LOTS));
    }

    /** Last moment to sign what is put before the signers today. */
    Instant signingDeadline() {
        return endOfWorkingDays(today(), OrderParameter.SIGNING_DAYS);
    }

    int cureDays() {
        return value(OrderParameter.CURE_DAYS);
    }

    /** Last moment of a cure term that starts today. */
    Instant cureUntil() {
        return DutchCalendar.endOf(DutchCalendar.official().endOfPeriod(today(), cureDays()));
    }

    /** When to remind of the judgment after a cure term. */
    Instant remindOfJudgmentAt(Instant cureUntil) {
        return endOfWorkingDays(DutchCalendar.dayOf(cureUntil), OrderParameter.CURE_JUDGMENT_DAYS);
    }

    private Instant endOfWorkingDays(LocalDate after, OrderParameter days) {
        return DutchCalendar.endOf(DutchCalendar.official().plusWorkingDays(after, value(days)));
    }

    private int value(OrderParameter parameter) {
        return grounds.parameter(parameter, today());
    }
}
