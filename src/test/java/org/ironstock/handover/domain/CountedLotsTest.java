package org.ironstock.handover.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ironstock.shared.Quantity;
import org.ironstock.stock.Holding;
import org.ironstock.stock.Lot;
import org.ironstock.stock.RegulatoryBasis;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountedLotsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest(name = "{0} geteld")
    @CsvSource({
        "160, 0, 0, 0, 0",
        "159, 1, 0, 0, 0",
        "60, 100, 0, 0, 0",
        "59, 100, 1, 0, 0",
        "10, 100, 50, 0, 0",
        "9, 100, 50, 1, 0",
        "0, 100, 50, 10, 0",
        "161, 0, 0, 0, 1"
    })
    void whatIsMissingIsTakenFromWhatIsLeastBoundFirst(
            long counted, long free, long notFree, long reserved, long surplus) {
        List<SiteLot> lots = List.of(
                lot("LOT-1", Holding.reserved("ASSEN", "VWS", "AANVRAAG-1"), 10),
                lot("LOT-1", Holding.notFree("ASSEN", "VWS"), 50),
                lot("LOT-1", Holding.free("ASSEN", "VWS"), 100));

        CountedLots found = CountedLots.of(lots, Map.of("LOT-1", Quantity.of(counted)));

        assertThat(found.lots()).extracting(lot -> lot.missing().pieces()).containsExactly(free, notFree, reserved);
        assertThat(found.surplus().getOrDefault("LOT-1", Quantity.NONE)).isEqualTo(Quantity.of(surplus));
        assertThat(found.lots().stream().mapToLong(lot -> lot.found().pieces()).sum() + surplus)
                .isEqualTo(counted);
    }

    @Test
    void everyLotIsCounted() {
        List<SiteLot> lots = List.of(lot("LOT-1", Holding.free("ASSEN", "VWS"), 1));
        assertThatThrownBy(() -> CountedLots.of(lots, Map.of("LOT-2", Quantity.of(1))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aSampleIsDueWhenTheLastCheckIsOlderThanSixMonthsOrUnknown() {
        assertThat(checked(null).checkDue(TODAY)).isTrue();
        assertThat(checked(LocalDate.of(2025, 9, 1)).checkDue(TODAY)).isTrue();
        assertThat(checked(LocalDate.of(2025, 9, 2)).checkDue(TODAY)).isFalse();
        assertThat(checked(null).goes(Destination.SELL, "", "").checkDue(TODAY)).isFalse();
    }

    @Test
    void onlyWhatWasFoundIsTakenOver() {
        SiteLot lot = lot("LOT-1", Holding.free("ASSEN", "VWS"), 5);
        assertThat(lot.takenOver()).isTrue();
        assertThat(lot.missing(Quantity.of(5)).takenOver()).isFalse();
        assertThat(lot.goes(Destination.ROLLING, "", "").takenOver()).isFalse();
    }

    private static SiteLot checked(@Nullable LocalDate day) {
        SiteLot lot = lot("LOT-1", Holding.free("ASSEN", "VWS"), 5);
        return new SiteLot(
                lot.lot(),
                lot.holding(),
                lot.book(),
                Optional.ofNullable(day),
                lot.destination(),
                "",
                "",
                false,
                false,
                Quantity.NONE,
                Optional.empty());
    }

    private static SiteLot lot(String lotId, Holding holding, long book) {
        return new SiteLot(
                new Lot(
                        lotId,
                        "IIR-MASK",
                        "B-1",
                        Optional.empty(),
                        Optional.empty(),
                        LocalDate.of(2029, 1, 1),
                        RegulatoryBasis.lasting("MDR-2017-745")),
                holding,
                Quantity.of(book),
                Optional.empty(),
                Destination.TAKE_OVER,
                "",
                "",
                false,
                false,
                Quantity.NONE,
                Optional.empty());
    }
}
