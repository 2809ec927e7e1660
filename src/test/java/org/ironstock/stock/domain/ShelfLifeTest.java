package org.ironstock.stock.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.ironstock.shared.ShelfLife;
import org.ironstock.stock.RegulatoryBasis;
import org.ironstock.stock.StockMother;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShelfLifeTest {

    @ParameterizedTest(name = "{0} + {1} months: first {2}")
    @CsvSource({
        "2026-11-22, 0, 2026-11-23",
        "2026-11-22, 1, 2026-12-22",
        "2026-11-22, 6, 2027-05-22",
        "2026-01-31, 1, 2026-03-01",
        "2028-01-31, 1, 2028-03-01",
        "2026-01-28, 1, 2026-02-28",
        "2026-08-31, 6, 2027-03-01"
    })
    void wholeMonthsAreWholeAndTheDayOfExpiryDoesNotCount(LocalDate day, int months, LocalDate first) {
        assertThat(ShelfLife.firstExpiry(day, months)).isEqualTo(first);
    }

    @ParameterizedTest(name = "{0} to {1}: {2} months")
    @CsvSource({
        "2026-11-22, 2026-11-21, -1",
        "2026-11-22, 2026-11-22, -1",
        "2026-11-22, 2026-11-23, 0",
        "2026-11-22, 2026-12-21, 0",
        "2026-11-22, 2026-12-22, 1",
        "2026-11-22, 2027-05-21, 5",
        "2026-11-22, 2027-05-22, 6",
        "2026-01-31, 2026-02-28, 0",
        "2026-01-31, 2026-03-01, 1"
    })
    void theMonthsThatAreLeftAreCountedTheSameWay(LocalDate day, LocalDate expiresOn, long months) {
        assertThat(ShelfLife.wholeMonths(day, expiresOn)).isEqualTo(months);
        if (months >= 0) {
            assertThat(expiresOn)
                    .isBetween(
                            ShelfLife.firstExpiry(day, (int) months),
                            ShelfLife.firstExpiry(day, (int) months + 1).minusDays(1));
        }
    }

    @Test
    void aLotIsExpiredOnTheDayOfItsExpiryAndNotTheDayBefore() {
        LocalDate expiry = LocalDate.of(2026, 11, 22);
        assertThat(StockMother.lot("LOT-1", "IIR-MASK", expiry).expiredOn(expiry))
                .isTrue();
        assertThat(StockMother.lot("LOT-1", "IIR-MASK", expiry).expiredOn(expiry.minusDays(1)))
                .isFalse();
    }

    @Test
    void aBasisCountsOnItsLastDay() {
        LocalDate last = LocalDate.of(2026, 10, 1);
        RegulatoryBasis basis = RegulatoryBasis.until("DEROGATION-2020-403", last);
        assertThat(basis.endedOn(last)).isFalse();
        assertThat(basis.endedOn(last.plusDays(1))).isTrue();
        assertThat(RegulatoryBasis.lasting("MDR-2017-745").endedOn(LocalDate.MAX))
                .isFalse();
    }

    @Test
    void aLotThatExpiresWhenItIsMadeIsNoLot() {
        LocalDate day = LocalDate.of(2026, 1, 1);
        assertThatThrownBy(() -> new org.ironstock.stock.Lot(
                        "LOT-1",
                        "IIR-MASK",
                        "B-1",
                        java.util.Optional.empty(),
                        java.util.Optional.of(day),
                        day,
                        RegulatoryBasis.lasting("MDR-2017-745")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("LOT-1");
    }
}
