package org.ironstock.capacity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.ironstock.capacity.StandbyLine;
import org.ironstock.shared.DrawSeed;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Sha256;
import org.junit.jupiter.api.Test;

class TestRunDrawTest {

    private static final DrawSeed SEED = new DrawSeed("00".repeat(31) + "01");

    @Test
    void theCommitmentIsTheHashOfYearAndSeed() {
        assertThat(TestRunDraw.commitment(2026, SEED))
                .isEqualTo(Sha256.of("2026:0000000000000000000000000000000000000000000000000000000000000001"))
                .isNotEqualTo(TestRunDraw.commitment(2027, SEED));
    }

    @Test
    void whoChangesTheSeedAfterwardsIsCaught() {
        YearDraw sound = draw("00".repeat(31) + "01");
        assertThat(sound.keepsItsWord()).isTrue();
        assertThat(new YearDraw(
                                2026,
                                new DrawSeed("00".repeat(31) + "02"),
                                sound.commitment(),
                                sound.documentId(),
                                sound.revealDocumentId())
                        .keepsItsWord())
                .isFalse();
        assertThat(sound.toString()).doesNotContain("00".repeat(31));
    }

    @Test
    void theSameSeedDrawsTheSameDayAndItIsAWorkingDayOfTheLine() {
        Set<LocalDate> days = new HashSet<>();
        for (int seed = 0; seed < 200; seed++) {
            DrawSeed secret = new DrawSeed("%02x".formatted(seed) + "00".repeat(30) + "01");
            LocalDate day = TestRunDraw.dayOf(2026, secret, LineMother.line()).orElseThrow();
            assertThat(TestRunDraw.dayOf(2026, secret, LineMother.line())).contains(day);
            assertThat(DutchCalendar.official().workingDay(day)).isTrue();
            assertThat(day.getYear()).isEqualTo(2026);
            days.add(day);
        }
        assertThat(days).hasSizeGreaterThan(80);
    }

    @Test
    void aLineIsDrawnOnADayOnWhichItRunsOrNotAtAll() {
        StandbyLine short1 =
                LineMother.line(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 2), LineMother.terms("2026-03-02", 1));
        assertThat(TestRunDraw.dayOf(2026, SEED, short1)).contains(LocalDate.of(2026, 3, 2));
        assertThat(TestRunDraw.dayOf(2027, SEED, short1)).isEmpty();
        StandbyLine weekend =
                LineMother.line(LocalDate.of(2026, 3, 7), LocalDate.of(2026, 3, 8), LineMother.terms("2026-03-07", 1));
        assertThat(TestRunDraw.dayOf(2026, SEED, weekend)).isEmpty();
    }

    @Test
    void ninePartsOfTenOfTheNominalDayPass() {
        // 4,000,000 in a month of 31 days is 129,032.26 a day, of which 90% is 116,129.03
        assertThat(TestRunDraw.reaches(116_130, 4_000_000, 31, 90)).isTrue();
        assertThat(TestRunDraw.reaches(116_129, 4_000_000, 31, 90)).isFalse();
        // 3,000,000 in 30 days is 100,000: exactly 90,000
        assertThat(TestRunDraw.reaches(90_000, 3_000_000, 30, 90)).isTrue();
        assertThat(TestRunDraw.reaches(89_999, 3_000_000, 30, 90)).isFalse();
    }

    @Test
    void aPassedRunProvesUntilTheEndOfTheYearInWhichTheNextOneIsDrawn() {
        assertThat(TestRunDraw.provesUntil(LocalDate.of(2027, 1, 4), 12)).isEqualTo(LocalDate.of(2028, 12, 31));
        assertThat(TestRunDraw.provesUntil(LocalDate.of(2028, 2, 29), 12)).isEqualTo(LocalDate.of(2029, 12, 31));
        assertThat(TestRunDraw.provesUntil(LocalDate.of(2027, 12, 31), 12)).isEqualTo(LocalDate.of(2028, 12, 31));
    }

    @Test
    void aLineThatStartsDuringTheYearIsDrawnOnADayAfterItsStart() {
        StandbyLine autumn = LineMother.line(
                LocalDate.of(2026, 10, 1), LocalDate.of(2029, 12, 31), LineMother.terms("2026-10-01", 1));
        for (int seed = 0; seed < 50; seed++) {
            DrawSeed secret = new DrawSeed("%02x".formatted(seed) + "00".repeat(30) + "01");
            assertThat(TestRunDraw.dayOf(2026, secret, autumn).orElseThrow())
                    .isAfterOrEqualTo(LocalDate.of(2026, 10, 1))
                    .isBefore(LocalDate.of(2027, 1, 1));
        }
    }

    private static YearDraw draw(String seed) {
        return new YearDraw(
                2026,
                new DrawSeed(seed),
                TestRunDraw.commitment(2026, new DrawSeed(seed)),
                new java.util.UUID(1, 1),
                java.util.Optional.empty());
    }
}
