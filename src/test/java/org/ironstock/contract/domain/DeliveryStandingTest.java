package org.ironstock.contract.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ironstock.contract.domain.Arrival.Quality;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Orders of a thousand pieces at € 0,10; half a percent a day, at most ten. */
class DeliveryStandingTest {

    private static final LocalDate DUE = LocalDate.of(2026, 6, 1);

    @Test
    void whatComesOnTheDeliveryDayIsOnTime() {
        DeliveryStanding standing = on(DUE.plusDays(30), released(DUE, 1_000));
        assertThat(standing.parts()).isEmpty();
        assertThat(standing.penalty()).isEqualTo(Money.ZERO);
        assertThat(standing.complete()).isTrue();
    }

    @Test
    void whatComesADayLaterIsOneDayLate() {
        DeliveryStanding standing = on(DUE.plusDays(30), released(DUE.plusDays(1), 1_000));
        assertThat(days(standing)).containsExactly(1L);
        assertThat(standing.penalty()).isEqualTo(new Money(50));
        assertThat(standing.settled()).isTrue();
    }

    @Test
    void nothingIsLateOnTheDeliveryDayItself() {
        DeliveryStanding standing = on(DUE);
        assertThat(standing.parts()).isEmpty();
        assertThat(standing.outstanding()).isEqualTo(Quantity.of(1_000));
        assertThat(standing.settled()).isFalse();
        assertThat(standing.complete()).isFalse();
    }

    @Test
    void eachPartCountsItsOwnDays() {
        DeliveryStanding standing = on(
                DUE.plusDays(20),
                released(DUE.minusDays(3), 100),
                released(DUE.plusDays(2), 400),
                released(DUE.plusDays(4), 200));
        assertThat(standing.parts())
                .extracting(part -> part.quantity().pieces())
                .containsExactly(400L, 200L, 300L);
        assertThat(days(standing)).containsExactly(2L, 4L, 20L);
        assertThat(standing.parts()).extracting(part -> part.penalty().cents()).containsExactly(40L, 40L, 300L);
        assertThat(standing.penalty()).isEqualTo(new Money(380));
        assertThat(standing.parts().get(2).arrivedOn()).isEmpty();
    }

    @Test
    void whatComesOnOneDayIsOnePart() {
        assertThat(on(DUE.plusDays(9), released(DUE.plusDays(2), 300), released(DUE.plusDays(2), 700))
                        .parts())
                .extracting(part -> part.quantity().pieces())
                .containsExactly(1_000L);
    }

    @Test
    void whatHasNotComeIsSettledOnceItCostsNoMoreByWaiting() {
        assertThat(on(DUE.plusDays(19)).settled()).isFalse();
        assertThat(on(DUE.plusDays(19)).capReached()).isFalse();
        assertThat(on(DUE.plusDays(20)).settled()).isTrue();
        assertThat(on(DUE.plusDays(20)).capReached()).isTrue();
        assertThat(on(DUE.plusDays(200)).penalty()).isEqualTo(Money.euro(10));
    }

    @Test
    void whatIsRejectedWasNeverDelivered() {
        DeliveryStanding standing = on(
                DUE.plusDays(8),
                new Arrival(DUE.minusDays(1), Quantity.of(1_000), Quality.REJECTED),
                released(DUE.plusDays(5), 1_000));
        assertThat(days(standing)).containsExactly(5L);
        assertThat(standing.outstanding()).isEqualTo(Quantity.NONE);
    }

    @Test
    void whatIsTestedCountsAsDeliveredAndIsNotSettled() {
        DeliveryStanding standing =
                on(DUE.plusDays(40), new Arrival(DUE.plusDays(1), Quantity.of(1_000), Quality.IN_TEST));
        assertThat(days(standing)).containsExactly(1L);
        assertThat(standing.settled()).isFalse();
        assertThat(standing.complete()).isFalse();
    }

    @Test
    void aLeapDayIsADay() {
        LocalDate due = LocalDate.of(2028, 2, 28);
        assertThat(days(standing(due, due.plusDays(30), released(LocalDate.of(2028, 3, 1), 1_000))))
                .containsExactly(2L);
        LocalDate yearBefore = LocalDate.of(2027, 2, 28);
        assertThat(days(standing(yearBefore, yearBefore.plusDays(30), released(LocalDate.of(2027, 3, 1), 1_000))))
                .containsExactly(1L);
    }

    @ParameterizedTest
    @CsvSource({
        // the day before the clock goes forward, to its last second in the Netherlands
        "2026-03-28, 2026-03-28T22:59:59Z, 0",
        "2026-03-28, 2026-03-28T23:00:00Z, 1",
        // the day of 23 hours
        "2026-03-28, 2026-03-29T21:59:59Z, 1",
        "2026-03-28, 2026-03-29T22:00:00Z, 2",
        // the day of 25 hours
        "2026-10-24, 2026-10-24T21:59:59Z, 0",
        "2026-10-24, 2026-10-24T22:00:00Z, 1",
        "2026-10-24, 2026-10-25T22:59:59Z, 1",
        "2026-10-24, 2026-10-25T23:00:00Z, 2"
    })
    void daysAreThoseOfTheDutchCalendarWhenTheClockChanges(LocalDate due, Instant counted, long late) {
        DeliveryStanding standing = standing(due, due.plusDays(30), released(DutchCalendar.dayOf(counted), 1_000));
        assertThat(standing.parts().stream().mapToLong(LatePart::days).sum()).isEqualTo(late);
    }

    private static DeliveryStanding on(LocalDate today, Arrival... arrivals) {
        return standing(DUE, today, arrivals);
    }

    private static DeliveryStanding standing(LocalDate due, LocalDate today, Arrival... arrivals) {
        return DeliveryStanding.of(
                due, today, UnitPrice.of("0.10"), Quantity.of(1_000), List.of(arrivals), new PenaltyTerms(50, 10));
    }

    private static Arrival released(LocalDate day, long pieces) {
        return new Arrival(day, Quantity.of(pieces), Quality.RELEASED);
    }

    private static List<Long> days(DeliveryStanding standing) {
        return standing.parts().stream().map(LatePart::days).toList();
    }
}
