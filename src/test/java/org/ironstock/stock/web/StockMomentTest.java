package org.ironstock.stock.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.ironstock.platform.Problem;
import org.ironstock.shared.Quantity;
import org.ironstock.stock.AsOf;
import org.ironstock.stock.StockHolding;
import org.ironstock.stock.StockMother;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StockMomentTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void withoutAMomentItIsNow() {
        assertThat(StockMoment.of("", "").asOf()).isEqualTo(AsOf.latest());
        assertThat(StockMoment.of(" ", "gebeurd").inDutch()).isEqualTo("nu");
        assertThat(StockMoment.of("", "").day(TODAY)).isEqualTo(TODAY);
    }

    @Test
    void whetherALotHadExpiredIsJudgedByTheDayThatOneAsksFor() {
        StockHolding stock =
                new StockHolding(StockMother.lot("LOT-1", "CAP", TODAY), StockMother.free(), Quantity.of(5));
        assertThat(ShownStock.Holding.of(stock, TODAY).status()).isEqualTo("vrij (houdbaarheid verstreken)");
        assertThat(ShownStock.Holding.of(
                                stock, StockMoment.of("2026-11-21T23:59", "").day(TODAY))
                        .status())
                .isEqualTo("vrij");
    }

    @Test
    void aMomentIsReadAsTheClockInTheNetherlandsShowsIt() {
        assertThat(StockMoment.of("2026-07-01T10:00", "").asOf())
                .isEqualTo(AsOf.booked(Instant.parse("2026-07-01T08:00:00Z")));
        assertThat(StockMoment.of("2026-11-22T10:00:30", "gebeurd").asOf())
                .isEqualTo(AsOf.occurred(Instant.parse("2026-11-22T09:00:30Z")));
        assertThat(StockMoment.of("2026-11-22T10:00", "geboekt").inDutch())
                .isEqualTo("22 november 2026, 10:00 uur, zoals het toen geboekt stond");
        assertThat(StockMoment.of("2026-11-22T10:00", "gebeurd").inDutch())
                .isEqualTo("22 november 2026, 10:00 uur, met wat er sindsdien is rechtgezet");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "gisteren, geboekt, bestaat niet",
        "2026-02-30T10:00, geboekt, bestaat niet",
        "2026-03-29T02:30, geboekt, bestaat niet",
        "2026-11-22T10:00, straks, geboekt' of 'gebeurd",
        "1999-12-31T23:00, geboekt, te ver weg",
        "+999999999-01-01T00:00, gebeurd, te ver weg"
    })
    void aMomentThatDoesNotExistIsRefusedInWords(String at, String axis, String words) {
        assertThatThrownBy(() -> StockMoment.of(at, axis)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status().value()).isEqualTo(400);
            assertThat(problem.getMessage()).contains(words);
        });
    }
}
