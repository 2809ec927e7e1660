package org.ironstock.capacity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.ironstock.capacity.FeeShare;
import org.ironstock.capacity.LineMonth.Settlement;
import org.ironstock.capacity.StandbyLine;
import org.ironstock.capacity.StandbyLine.Terms;
import org.ironstock.capacity.domain.DayJudgement.Kind;
import org.ironstock.capacity.domain.MonthSettlement.Verdict;
import org.ironstock.capacity.process.AvailabilityFee;
import org.ironstock.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts worked out by hand for a fee of EUR 30,000 a month, and what holds for every month. */
class MonthSettlementTest {

    private static final AvailabilityFee DECISION = new AvailabilityFee();
    private static final MathContext FRACTIONS = new MathContext(60);
    private static final IntFunction<Verdict> TABLE = points -> DECISION.verdict(LocalDate.of(2026, 4, 30), points);

    @ParameterizedTest(name = "{0}: {1} ready days give {2}")
    @CsvSource({
        // March: 31 days. 30,000 x 30/31 = 29,032.258; 87.09% is half; 74.19% is nothing
        "2026-03, 31, FULL,     30000.00",
        "2026-03, 30, PRO_RATA, 29032.26",
        "2026-03, 28, PRO_RATA, 27096.77",
        "2026-03, 27, HALF,     15000.00",
        "2026-03, 24, HALF,     15000.00",
        "2026-03, 23, NONE,     0.00",
        "2026-03, 0,  NONE,     0.00",
        // April: 27 of 30 is exactly 90%
        "2026-04, 27, PRO_RATA, 27000.00",
        "2026-04, 26, HALF,     15000.00",
        // February: 21 of 28 is exactly 75%; the leap day of 2028 makes 29
        "2027-02, 21, HALF,     15000.00",
        "2027-02, 20, NONE,     0.00",
        "2027-02, 27, PRO_RATA, 28928.57",
        "2028-02, 28, PRO_RATA, 28965.52",
        "2028-02, 29, FULL,     30000.00"
    })
    void readinessEarnsItsShare(YearMonth month, int ready, FeeShare share, String due) {
        Settlement settled = settle(LineMother.line(), month, ready, Kind.NOT_READY);
        assertThat(settled.share()).isEqualTo(share);
        assertThat(settled.due()).isEqualTo(Money.euro(due));
        assertThat(settled.withheldForActivation()).isEqualTo(Money.ZERO);
        assertThat(settled.contracted()).isEqualTo(Money.euro(30_000));
    }

    @Test
    void theFirstAndTheLastMonthCountTheDaysOnWhichTheLineRuns() {
        // 15 up to and including 31 March: 17 of 31 days = 16,451.612; 1 up to and including 10 April: 10 of 30
        StandbyLine line = LineMother.line(
                LocalDate.of(2026, 3, 15), LocalDate.of(2026, 4, 10), LineMother.terms("2026-03-15", 30_000));
        assertThat(settle(line, YearMonth.of(2026, 3), 17, Kind.SILENT).due()).isEqualTo(Money.euro("16451.61"));
        assertThat(settle(line, YearMonth.of(2026, 4), 10, Kind.SILENT).due()).isEqualTo(Money.euro(10_000));
    }

    @Test
    void aContractThatChangesInTheMonthIsSettledByTheDay() {
        // 15 days at 30,000 and 15 at 36,000 of a month of 30
        StandbyLine line = LineMother.line(
                LineMother.START,
                LineMother.END,
                LineMother.terms("2026-01-01", 30_000),
                LineMother.terms("2026-04-16", 36_000));
        assertThat(settle(line, YearMonth.of(2026, 4), 30, Kind.SILENT).due()).isEqualTo(Money.euro(33_000));
        // 27 ready days: 15 x 1,000 + 12 x 1,200
        assertThat(settle(line, YearMonth.of(2026, 4), 27, Kind.SILENT).due()).isEqualTo(Money.euro(29_400));
    }

    @Test
    void daysOfActivationAreNeitherMeasuredNorPaid() {
        // 20 days ready, 10 activated: 20/20 = 100%, and 10 days of 1,000 fall away
        Settlement settled = settle(LineMother.line(), YearMonth.of(2026, 4), 20, Kind.ACTIVATED);
        assertThat(settled.readinessBasisPoints()).isEqualTo(10_000);
        assertThat(settled.due()).isEqualTo(Money.euro(20_000));
        assertThat(settled.withheldForActivation()).isEqualTo(Money.euro(10_000));
        assertThat(settled.withheldForReadiness()).isEqualTo(Money.ZERO);
    }

    @Test
    void aMonthThatIsActivatedWholeEarnsNoFeeAndIsNoZeroMonth() {
        Settlement settled = settle(LineMother.line(), YearMonth.of(2026, 4), 0, Kind.ACTIVATED);
        assertThat(settled.share()).isEqualTo(FeeShare.ACTIVATED);
        assertThat(settled.due()).isEqualTo(Money.ZERO);
        assertThat(settled.withheldForActivation()).isEqualTo(Money.euro(30_000));
    }

    /** Lines of any length from 2026 to 2034, with leap years, terms that change on any day, and every kind of day. */
    @Test
    void noMonthIsEverPaidAboveTheContractOrBelowZeroAndItsPartsAddUpToTheCent() {
        Random random = new Random(20260401);
        EnumSet<FeeShare> seen = EnumSet.noneOf(FeeShare.class);
        int leapFebruaries = 0;
        for (int round = 0; round < 2_000; round++) {
            StandbyLine line = anyLine(random);
            for (YearMonth month = YearMonth.from(line.startsOn()); line.runsIn(month); month = month.plusMonths(1)) {
                List<DayJudgement> days = anyDays(line, month, random);
                Settlement settled = MonthSettlement.settle(line, month, days, TABLE);
                assertThat(settled.due().negative()).isFalse();
                assertThat(settled.withheldForActivation().negative()).isFalse();
                assertThat(settled.withheldForReadiness().negative()).isFalse();
                assertThat(settled.due().plus(settled.withheldForActivation()).plus(settled.withheldForReadiness()))
                        .isEqualTo(settled.contracted());
                assertThat(settled.contracted().exceeds(highestFee(line))).isFalse();
                assertThat(settled.contracted()).isEqualTo(worth(line, month, days, day -> true));
                assertThat(settled.due()).isEqualTo(dueByHand(line, month, days, settled.share()));
                seen.add(settled.share());
                leapFebruaries += month.lengthOfMonth() == 29 ? 1 : 0;
            }
        }
        assertThat(seen).as("the draw holds every share").containsExactlyInAnyOrder(FeeShare.values());
        assertThat(leapFebruaries).as("and leap years").isPositive();
    }

    @Test
    void oneMoreReadyDayNeverEarnsLess() {
        for (YearMonth month :
                List.of(YearMonth.of(2026, 2), YearMonth.of(2028, 2), YearMonth.of(2026, 4), YearMonth.of(2026, 10))) {
            Money before = Money.ZERO;
            for (int ready = 0; ready <= month.lengthOfMonth(); ready++) {
                Money due =
                        settle(LineMother.line(), month, ready, Kind.NOT_READY).due();
                assertThat(before.exceeds(due)).isFalse();
                before = due;
            }
        }
    }

    @Test
    void theMonthsInWhichTheClockChangesHaveTheirDaysAndNoHourMoreOrLess() {
        for (YearMonth month : List.of(YearMonth.of(2026, 3), YearMonth.of(2026, 10))) {
            assertThat(LineMother.line().daysIn(month)).hasSize(31);
            // 30,000 x 30/31
            assertThat(settle(LineMother.line(), month, 30, Kind.SILENT).due()).isEqualTo(Money.euro("29032.26"));
        }
    }

    @Test
    void aLineThatBeginsAndEndsAroundALeapDayIsPaidForEachDay() {
        StandbyLine line = LineMother.line(
                LocalDate.of(2028, 2, 29), LocalDate.of(2028, 3, 1), LineMother.terms("2028-02-29", 30_000));
        // 30,000 / 29 = 1,034.482 and 30,000 / 31 = 967.741
        assertThat(settle(line, YearMonth.of(2028, 2), 1, Kind.SILENT).due()).isEqualTo(Money.euro("1034.48"));
        assertThat(settle(line, YearMonth.of(2028, 3), 1, Kind.SILENT).due()).isEqualTo(Money.euro("967.74"));
        assertThat(line.runsIn(YearMonth.of(2028, 1))).isFalse();
        assertThat(line.runsIn(YearMonth.of(2028, 4))).isFalse();
    }

    /** What a share comes to, counted day by day in fractions of a euro and rounded once. */
    private static Money dueByHand(StandbyLine line, YearMonth month, List<DayJudgement> days, FeeShare share) {
        return switch (share) {
            case FULL -> worth(line, month, days, day -> day.kind() != Kind.ACTIVATED);
            case PRO_RATA -> worth(line, month, days, day -> day.kind() == Kind.READY);
            case HALF ->
                rounded(fraction(line, month, days, day -> day.kind() != Kind.ACTIVATED)
                        .divide(BigDecimal.valueOf(2), FRACTIONS));
            case NONE, ACTIVATED -> Money.ZERO;
        };
    }

    private static Money worth(
            StandbyLine line, YearMonth month, List<DayJudgement> days, Predicate<DayJudgement> counts) {
        return rounded(fraction(line, month, days, counts));
    }

    private static BigDecimal fraction(
            StandbyLine line, YearMonth month, List<DayJudgement> days, Predicate<DayJudgement> counts) {
        BigDecimal perMonth = days.stream()
                .filter(counts)
                .map(day -> line.termsOn(day.day()).feePerMonth().inEuro())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return perMonth.divide(BigDecimal.valueOf(month.lengthOfMonth()), FRACTIONS);
    }

    private static Money rounded(BigDecimal euro) {
        return Money.euro(euro.setScale(2, RoundingMode.HALF_UP).toPlainString());
    }

    @Test
    void changesThatChangeNothingCostNoCent() {
        Random random = new Random(20260402);
        for (int round = 0; round < 500; round++) {
            Money fee = new Money(1 + random.nextInt(9_999_999));
            List<Terms> cut = new ArrayList<>(List.of(terms(LineMother.START, fee)));
            for (int change = 0; change < 20; change++) {
                cut.add(terms(LineMother.START.plusDays(1 + random.nextInt(700)), fee));
            }
            StandbyLine whole = LineMother.line(LineMother.START, LineMother.END, terms(LineMother.START, fee));
            StandbyLine inPieces = LineMother.line(LineMother.START, LineMother.END, cut.toArray(Terms[]::new));
            YearMonth month = YearMonth.of(2026, 1).plusMonths(random.nextInt(24));
            List<DayJudgement> days = anyDays(whole, month, random);
            assertThat(MonthSettlement.settle(inPieces, month, days, TABLE))
                    .isEqualTo(MonthSettlement.settle(whole, month, days, TABLE));
        }
    }

    @Test
    void aLineThatIsAlwaysReadyEarnsItsFeeEachMonthWhateverTheLengthOfTheMonth() {
        Money total = Money.ZERO;
        for (int month = 0; month < 48; month++) {
            YearMonth one = YearMonth.of(2026, 1).plusMonths(month);
            total = total.plus(settle(LineMother.line(), one, one.lengthOfMonth(), Kind.SILENT)
                    .due());
        }
        assertThat(total).isEqualTo(Money.euro(48 * 30_000));
    }

    private static Money highestFee(StandbyLine line) {
        return line.terms().stream()
                .map(Terms::feePerMonth)
                .max(Money::compareTo)
                .orElseThrow();
    }

    private static StandbyLine anyLine(Random random) {
        LocalDate start = LineMother.START.plusDays(random.nextInt(2_900));
        LocalDate end = start.plusDays(random.nextInt(200));
        List<Terms> terms = new ArrayList<>(List.of(terms(start, anyFee(random))));
        for (int change = random.nextInt(6); change > 0; change--) {
            terms.add(terms(start.plusDays(1 + random.nextInt(200)), anyFee(random)));
        }
        return LineMother.line(start, end, terms.toArray(Terms[]::new));
    }

    private static Money anyFee(Random random) {
        return new Money(1 + random.nextInt(99_999_999));
    }

    private static Terms terms(LocalDate from, Money fee) {
        Terms sample = LineMother.terms(from.toString(), 1);
        return new Terms(from, sample.piecesPerMonth(), fee, sample.activatedPrice(), sample.ground());
    }

    /** Mostly ready, so that every share occurs; now and then a month that is activated whole. */
    private static List<DayJudgement> anyDays(StandbyLine line, YearMonth month, Random random) {
        if (random.nextInt(20) == 0) {
            return LineMother.ready(line, month, 0, Kind.ACTIVATED);
        }
        int percentReady = 60 + random.nextInt(41);
        return line.daysIn(month).stream()
                .map(day -> new DayJudgement(
                        day,
                        random.nextInt(100) < percentReady
                                ? Kind.READY
                                : Kind.values()[random.nextInt(Kind.values().length)],
                        List.of()))
                .toList();
    }

    private static Settlement settle(StandbyLine line, YearMonth month, int ready, Kind rest) {
        return MonthSettlement.settle(line, month, LineMother.ready(line, month, ready, rest), TABLE);
    }
}
