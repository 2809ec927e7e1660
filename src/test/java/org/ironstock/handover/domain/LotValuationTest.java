package org.ironstock.handover.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.ironstock.handover.domain.LotValuation.Shelf;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts are worked out by hand: pieces x lower price x days left / days in all, half up to the cent. */
class LotValuationTest {

    private static final LocalDate MADE = LocalDate.of(2025, 1, 1);
    /** 1,461 days after it was made: 365 + 365 + 365 + 366. */
    private static final LocalDate EXPIRES = LocalDate.of(2029, 1, 1);

    @ParameterizedTest(name = "{0} stuks, kosten {1}, prijs {2}, op {3}: {4} euro")
    @CsvSource({
        // whole shelf life: 1000 x 0.08
        "1000, 0.10, 0.08, 2025-01-01, 80.00",
        "1000, 0.08, 0.10, 2025-01-01, 80.00",
        "1000, 0.08, 0.08, 2025-01-01, 80.00",
        // 1096 of 1461 days left: 80 x 1096 / 1461 = 60.0136...
        "1000, 0.10, 0.08, 2026-01-01, 60.01",
        // 1 day left: 80 / 1461 = 0.0547...
        "1000, 0.10, 0.08, 2028-12-31, 0.05",
        // the day of expiry no longer counts
        "1000, 0.10, 0.08, 2029-01-01, 0.00",
        "1000, 0.10, 0.08, 2030-01-01, 0.00",
        // no more than all of it is left
        "1000, 0.10, 0.08, 2024-12-31, 80.00",
        // 3 x 0.0625 = 0.1875, up
        "3, 0.0625, 1, 2025-01-01, 0.19",
        // exactly half a cent goes up: 1 x 0.005
        "1, 0.005, 1, 2025-01-01, 0.01",
        "1, 0.004999, 1, 2025-01-01, 0.00",
        "1000, 0, 0.08, 2025-01-01, 0.00",
        "0, 0.10, 0.08, 2025-01-01, 0.00",
        // a thousand million pieces at a million euro do not overflow while they are divided
        "1000000000, 1000000, 1000000, 2025-01-01, 1000000000000000.00"
    })
    void aLotIsWorthTheLowerPriceForWhatIsLeftOfItsShelfLife(
            long pieces, String cost, String price, LocalDate on, String euro) {
        assertThat(LotValuation.of(
                        Quantity.of(pieces),
                        LotValuation.basis(UnitPrice.of(cost), UnitPrice.of(price)),
                        new Shelf(MADE, EXPIRES),
                        on))
                .isEqualTo(Money.euro(euro));
    }

    @Test
    void aShelfLifeOfWhichOnlyTheLengthIsKnownIsCountedBackFromItsEnd() {
        assertThat(Shelf.ofMonths(48, EXPIRES)).isEqualTo(new Shelf(MADE, EXPIRES));
        assertThat(Shelf.ofMonths(1, LocalDate.of(2026, 3, 31)).from()).isEqualTo(LocalDate.of(2026, 2, 28));
    }

    @Test
    void aShelfLifeHasADay() {
        assertThatThrownBy(() -> new Shelf(EXPIRES, EXPIRES)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thePartsOfALotAreWorthWhatTheLotIsWorthToTheCentForEach() {
        Shelf shelf = new Shelf(MADE, EXPIRES);
        LocalDate on = LocalDate.of(2026, 1, 1);
        for (long pieces = 1; pieces < 2000; pieces += 37) {
            Money whole = LotValuation.of(Quantity.of(pieces), UnitPrice.of("0.0833"), shelf, on);
            Money first = LotValuation.of(Quantity.of(pieces / 3), UnitPrice.of("0.0833"), shelf, on);
            Money rest = LotValuation.of(Quantity.of(pieces - pieces / 3), UnitPrice.of("0.0833"), shelf, on);
            assertThat(Math.abs(whole.cents() - first.cents() - rest.cents())).isLessThanOrEqualTo(1);
        }
    }
}
