package org.ironstock.capacity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.ironstock.capacity.domain.SizedProduct.Verdict;
import org.ironstock.shared.Quantity;
import org.junit.jupiter.api.Test;

class StandbyNeedTest {

    private static final Quantity TEN_MILLION = Quantity.of(10_000_000);

    @Test
    void theOracleGivesEightPointZeroNineMillionAWeek() {
        // (10m x 26 - 120m) / (26 - 8.7) = 140m / 17.3 = 8,092,485.5
        StandbyNeed need = StandbyNeed.of(TEN_MILLION, Quantity.of(120_000_000), 26, 87);
        assertThat(need.perWeek()).isEqualTo(Quantity.of(8_092_486));
        assertThat(need.shortBeforeRamp()).isEqualTo(Quantity.NONE);
    }

    @Test
    void stockThatLastsTheHorizonNeedsNoLines() {
        assertThat(StandbyNeed.of(TEN_MILLION, Quantity.of(260_000_000), 26, 87).perWeek())
                .isEqualTo(Quantity.NONE);
        assertThat(StandbyNeed.of(TEN_MILLION, Quantity.of(259_999_999), 26, 87).perWeek())
                .isEqualTo(Quantity.of(1));
    }

    @Test
    void whatStockLacksBeforeLinesDeliverIsAFindingForDikesOneAndTwo() {
        // B x r = 87m
        StandbyNeed enough = StandbyNeed.of(TEN_MILLION, Quantity.of(87_000_000), 26, 87);
        assertThat(sized(enough).rampGap()).isEmpty();
        StandbyNeed tooLittle = StandbyNeed.of(TEN_MILLION, Quantity.of(86_999_999), 26, 87);
        assertThat(tooLittle.shortBeforeRamp()).isEqualTo(Quantity.of(1));
        assertThat(sized(tooLittle).rampGap().orElseThrow().code()).isEqualTo("SIZING_RAMP_GAP");
    }

    @Test
    void runningLinesAreTakenOff() {
        assertThat(sized(StandbyNeed.of(TEN_MILLION, Quantity.of(120_000_000), 26, 87))
                        .extraPerWeek())
                .isEqualTo(Quantity.of(7_092_486));
    }

    @Test
    void aWeekBecomesAMonthRoundedUpAndAMonthAWeekRoundedDown() {
        // 8,092,486 x 52/12 = 35,067,439.3; 4,000,000 x 12/52 = 923,076.9
        assertThat(StandbyNeed.perMonth(Quantity.of(8_092_486))).isEqualTo(Quantity.of(35_067_440));
        assertThat(StandbyNeed.perWeek(Quantity.of(4_000_000))).isEqualTo(Quantity.of(923_076));
    }

    @Test
    void aHorizonThatEndsBeforeLinesDeliverIsNoHorizon() {
        assertThatThrownBy(() -> StandbyNeed.of(TEN_MILLION, Quantity.NONE, 8, 87))
                .hasMessageContaining("before lines deliver");
    }

    private static SizedProduct sized(StandbyNeed need) {
        return new SizedProduct(
                new SizingFigures(
                        "IIR-MASK",
                        Optional.empty(),
                        Optional.empty(),
                        "bron",
                        LocalDate.of(2026, 9, 1),
                        Optional.empty(),
                        "bron"),
                need,
                Quantity.of(1_000_000),
                Verdict.LINES,
                "");
    }
}
