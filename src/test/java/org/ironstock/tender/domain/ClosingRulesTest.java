package org.ironstock.tender.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When answers are in time, and on which day bidding may close. */
class ClosingRulesTest {

    private static final TimeLimits OPEN = new TimeLimits(0, 40, false, 22, 10, 5, 90, 20, "proef");
    private static final TimeLimits ACCELERATED = new TimeLimits(0, 15, false, 15, 4, 5, 90, 20, "proef");
    private static final Instant CLOSING = DutchCalendar.endOf(LocalDate.of(2026, 3, 16));

    private final ClosingRules rules = new ClosingRules(DutchCalendar.official());

    @ParameterizedTest(name = "at {0}: open {1}, accelerated {2}")
    @CsvSource({
        "2026-03-06T22:59:59Z, true, true",
        "2026-03-06T23:00:00Z, false, true",
        "2026-03-12T22:59:59Z, false, true",
        "2026-03-12T23:00:00Z, false, false",
    })
    void answersAreOutTenDaysBeforeClosingOrFourWhenAcceleratedCountedBackAndNeverForward(
            Instant now, boolean open, boolean accelerated) {
        assertThat(rules.answersInTime(now, CLOSING, OPEN)).isEqualTo(open);
        assertThat(rules.answersInTime(now, CLOSING, ACCELERATED)).isEqualTo(accelerated);
    }

    @ParameterizedTest(name = "nota on {0}, {1} days: closing from {2}")
    @CsvSource({
        "2026-03-06, 10, 2026-03-16",
        "2026-03-07, 10, 2026-03-19",
        "2026-03-09, 10, 2026-03-19",
        "2026-03-10, 10, 2026-03-20",
        "2026-03-11, 10, 2026-03-23",
        "2026-03-12, 4, 2026-03-16",
        "2026-03-13, 4, 2026-03-17",
        "2026-04-24, 10, 2026-05-04",
        "2026-04-25, 10, 2026-05-08",
    })
    void theEarliestClosingIsAWorkingDayOnWhichThePeriodHoldsAgain(LocalDate nota, int days, LocalDate earliest) {
        assertThat(rules.earliestAfterAnswers(nota, days)).isEqualTo(earliest);
    }

    @Test
    void aSubstantialChangeLeavesTheFloorAndEndsOnAWorkingDay() {
        assertThat(rules.earliestAfterChange(LocalDate.of(2026, 3, 3), 22)).isEqualTo(LocalDate.of(2026, 3, 25));
        assertThat(rules.earliestAfterChange(LocalDate.of(2026, 3, 6), 22)).isEqualTo(LocalDate.of(2026, 3, 30));
    }

    @Test
    void anOutageGivesBackAsManyWorkingDaysAsItTouchedDays() {
        assertThat(rules.earliestAfterOutage(
                        CLOSING, Instant.parse("2026-03-16T12:00:00Z"), Instant.parse("2026-03-16T14:00:00Z")))
                .isEqualTo(LocalDate.of(2026, 3, 17));
        assertThat(rules.earliestAfterOutage(
                        CLOSING, Instant.parse("2026-03-15T22:00:00Z"), Instant.parse("2026-03-16T14:00:00Z")))
                .isEqualTo(LocalDate.of(2026, 3, 18));
    }

    @Test
    void aPublishedClosingNeverMovesEarlier() {
        assertThat(codes(LocalDate.of(2026, 3, 16))).containsExactly("CLOSING_NOT_LATER");
        assertThat(codes(LocalDate.of(2026, 3, 17))).isEmpty();
        assertThat(codes(LocalDate.of(2026, 4, 3))).as("Good Friday").containsExactly("CLOSING_NO_WORKING_DAY");
    }

    @Test
    void theLatestOfAllNeedsIsTheFloor() {
        List<ExtensionNeed> needs = List.of(need(LocalDate.of(2026, 3, 19)), need(LocalDate.of(2026, 3, 28)));
        Instant now = Instant.parse("2026-03-10T09:00:00Z");
        assertThat(rules.proposal(CLOSING, needs, now)).isEqualTo(LocalDate.of(2026, 3, 30));
        assertThat(rules.check(LocalDate.of(2026, 3, 27), CLOSING, needs, now))
                .extracting(Finding::code)
                .containsExactly("CLOSING_TOO_EARLY");
        assertThat(rules.check(LocalDate.of(2026, 3, 30), CLOSING, needs, now)).isEmpty();
    }

    @Test
    void anExtensionMovesNoMomentToAnEarlierOne() {
        TenderDates dates = TenderDates.NONE.dispatched(
                Instant.parse("2026-02-02T09:00:00Z"),
                BiddingPeriod.closingOn(LocalDate.of(2026, 3, 16), OPEN, DutchCalendar.official()));
        BiddingPeriod later = BiddingPeriod.closingOn(LocalDate.of(2026, 3, 25), OPEN, DutchCalendar.official());
        TenderDates kept = dates.extended(later, false);
        assertThat(kept.questionsUntil()).isEqualTo(dates.questionsUntil());
        assertThat(kept.closingAt()).contains(later.closingAt());
        assertThat(kept.answersUntil()).contains(later.answersUntil());
        assertThat(dates.extended(later, true).questionsUntil()).contains(later.questionsUntil());
        BiddingPeriod earlier = BiddingPeriod.closingOn(LocalDate.of(2026, 3, 10), OPEN, DutchCalendar.official());
        assertThat(dates.extended(earlier, true)).isEqualTo(dates);
    }

    private List<String> codes(LocalDate chosen) {
        return rules.check(chosen, CLOSING, List.of(), Instant.parse("2026-03-10T09:00:00Z")).stream()
                .map(Finding::code)
                .toList();
    }

    private static ExtensionNeed need(LocalDate earliest) {
        return new ExtensionNeed(
                UUID.randomUUID(),
                "TND-2026-001",
                ExtensionNeed.Ground.ANSWERS_LATE,
                earliest,
                "proef",
                "system",
                Instant.EPOCH);
    }
}
