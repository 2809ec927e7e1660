package org.ironstock.capacity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.junit.jupiter.api.Test;

/** Terms of an activation, the days on which it counts, and what its failure costs. */
class ActivationTest {

    private static final Instant UNTIL = Instant.parse("2026-02-03T22:59:59Z");

    @Test
    void theTermIsTwoCalendarMonthsAlsoAtTheEndOfFebruary() {
        assertThat(due("2026-12-31")).isEqualTo("2027-02-28");
        assertThat(due("2027-12-31")).isEqualTo("2028-02-29");
        assertThat(due("2026-01-31")).isEqualTo("2026-03-31");
        assertThat(due("2026-02-28")).isEqualTo("2026-04-28");
    }

    private static String due(String start) {
        return ActivationMother.activation(1, LocalDate.parse(start), "B")
                .confirmed(ActivationMother.terms().deliveryMonths())
                .capacityDueOn()
                .orElseThrow()
                .toString();
    }

    @Test
    void milestonesAreCountedInDaysFromT() {
        assertThat(ActivationMother.terms().milestones(LocalDate.of(2026, 2, 2)))
                .containsEntry(ActivationMilestone.MATERIAL_RELEASED, LocalDate.of(2026, 2, 9))
                .containsEntry(ActivationMilestone.LINE_STARTED, LocalDate.of(2026, 2, 16))
                .containsEntry(ActivationMilestone.FIRST_LOT, LocalDate.of(2026, 3, 4));
    }

    @Test
    void cancellationIsPossibleUntilTheDayOnWhichTheLineMustRun() {
        LocalDate start = LocalDate.of(2026, 2, 2);
        assertThat(ActivationMother.terms().cancellable(start, LocalDate.of(2026, 2, 15)))
                .isTrue();
        assertThat(ActivationMother.terms().cancellable(start, LocalDate.of(2026, 2, 16)))
                .isFalse();
    }

    @Test
    void onlyAConfirmedActivationTakesTheDaysOfTheFee() {
        Activation offered = ActivationMother.activation().offered(ActivationMother.TODAY, UNTIL);
        assertThat(offered.activeOn(ActivationMother.TODAY)).isFalse();
        Activation running = offered.confirmed(2);
        assertThat(running.activeOn(ActivationMother.TODAY.minusDays(1))).isFalse();
        assertThat(running.activeOn(ActivationMother.TODAY)).isTrue();
        assertThat(running.activeOn(LocalDate.of(2027, 1, 1))).isTrue();
        Activation down = running.deactivated(LocalDate.of(2026, 5, 10), LocalDate.of(2026, 6, 10));
        assertThat(down.activeOn(LocalDate.of(2026, 6, 10))).isTrue();
        assertThat(down.activeOn(LocalDate.of(2026, 6, 11))).isFalse();
        assertThat(running.cancelled(LocalDate.of(2026, 2, 5)).activeOn(LocalDate.of(2026, 2, 6)))
                .isFalse();
        assertThat(offered.moveTo(ActivationState.WITHDRAWN).activeOn(ActivationMother.TODAY))
                .isFalse();
    }

    @Test
    void aDayThatPassedWhileOthersDecidedIsNotHeldAgainstTheSupplier() {
        LocalDate later = ActivationMother.TODAY.plusDays(2);
        Activation offered = ActivationMother.activation().offered(later, UNTIL);
        assertThat(offered.startsOn()).isEqualTo(later);
        assertThat(offered.offered(later.plusDays(5), UNTIL).startsOn()).isEqualTo(later);
    }

    @Test
    void thePenaltyIsAShareOfTheShortfallAndNeverAboveTheCap() {
        Activation activation = ActivationMother.activation();
        Quantity target = FailurePenalty.target(activation, 100);
        assertThat(target).isEqualTo(Quantity.of(1_000_000));
        // 400.000 stuks x € 0,08 = € 32.000; een kwart € 8.000; ten hoogste 10% van € 240.000
        FailurePenalty some = FailurePenalty.of(activation, target, Quantity.of(600_000), 25, 10);
        assertThat(some.penalty()).isEqualTo(Money.euro(8_000));
        assertThat(some.cap()).isEqualTo(Money.euro(24_000));
        // 1.000.000 stuks: € 80.000; een kwart € 20.000; de helft € 40.000 stuit op de grens
        assertThat(FailurePenalty.of(activation, target, Quantity.NONE, 25, 10).penalty())
                .isEqualTo(Money.euro(20_000));
        assertThat(FailurePenalty.of(activation, target, Quantity.NONE, 50, 10).penalty())
                .isEqualTo(Money.euro(24_000));
        assertThat(FailurePenalty.of(activation, target, target, 25, 10).penalty())
                .isEqualTo(Money.ZERO);
    }

    @Test
    void theTargetFollowsWhatWasActivatedAndIsRoundedUp() {
        Activation small = ActivationMother.activation(333, ActivationMother.TODAY, "B");
        assertThat(FailurePenalty.target(small, 50)).isEqualTo(Quantity.of(167));
        assertThat(FailurePenalty.target(small, 100)).isEqualTo(Quantity.of(333));
    }
}
