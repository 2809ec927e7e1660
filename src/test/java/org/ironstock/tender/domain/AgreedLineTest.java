package org.ironstock.tender.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;
import org.ironstock.tender.Executor;
import org.ironstock.tender.ProcurementKind;
import org.junit.jupiter.api.Test;

class AgreedLineTest {

    @Test
    void aProductTakesItsShareOfTheMaximumAndAllSharesAreTheMaximum() {
        List<AgreedLine> lines = AgreedLine.of(need(3, 2, 2), Quantity.of(100), offer(3));
        assertThat(lines).extracting(line -> line.maximum().pieces()).containsExactly(43L, 29L, 28L);
        assertThat(lines).extracting(AgreedLine::productCode).containsExactly("P-1", "P-2", "P-3");
        assertThat(lines.get(1).unitPrice()).isEqualTo(UnitPrice.of("0.02"));
        assertThat(lines.get(0).monthlyQuantity()).isEqualTo(Quantity.of(3));
    }

    @Test
    void sharesThatDivideNeedNoRounding() {
        assertThat(AgreedLine.of(need(60, 40), Quantity.of(5_000_000_000L), offer(2)))
                .extracting(line -> line.maximum().pieces())
                .containsExactly(3_000_000_000L, 2_000_000_000L);
    }

    @Test
    void theLargestNumbersDoNotOverflow() {
        assertThat(AgreedLine.of(need(1_000_000_000, 1_000_000_000), Quantity.of(1_000_000_000_000_001L), offer(2)))
                .extracting(line -> line.maximum().pieces())
                .containsExactly(500_000_000_000_001L, 500_000_000_000_000L);
    }

    @Test
    void aProductWithoutPriceIsNoContract() {
        assertThatThrownBy(() -> AgreedLine.of(need(3, 2), Quantity.of(100), offer(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("P-2");
    }

    @Test
    void contractsThatGoOnBecomeProductionContractsAndNothingIsOrderedFromOneThatStandsBy() {
        assertThat(ProcurementKind.values())
                .filteredOn(kind -> !kind.managed())
                .containsExactly(ProcurementKind.ONE_OFF);
        assertThat(ProcurementKind.values())
                .filteredOn(ProcurementKind::orderedFrom)
                .containsExactly(ProcurementKind.EMERGENCY_STOCK, ProcurementKind.PRODUCTION);
        assertThat(need(1).kind()).isEqualTo(ProcurementKind.EMERGENCY_STOCK);
        assertThat(ProcurementKind.usual(Executor.RVO)).isEqualTo(ProcurementKind.PRODUCTION);
    }

    private static Need need(long... monthly) {
        return new Need(
                "Mondmaskers",
                "Aanvulling",
                Executor.CIBG,
                TenderMother.TODAY.plusMonths(9),
                IntStream.range(0, monthly.length)
                        .mapToObj(index -> new Need.NeedLine("P-" + (index + 1), Quantity.of(monthly[index])))
                        .toList(),
                3,
                36,
                12,
                List.of("Nederland"),
                Money.ZERO,
                false,
                "");
    }

    private static PriceOffer offer(int products) {
        return new PriceOffer(
                Money.euro(1),
                IntStream.rangeClosed(1, products)
                        .mapToObj(index -> new PriceOffer.Line("P-" + index, UnitPrice.of("0.0" + index)))
                        .toList());
    }
}
