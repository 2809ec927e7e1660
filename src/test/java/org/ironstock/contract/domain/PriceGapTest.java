package org.ironstock.contract.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;
import org.junit.jupiter.api.Test;

class PriceGapTest {

    @Test
    void aPriceAboveTheRangeIsHeldAgainstItsHighestPrice() {
        PriceGap gap = PriceGap.of(request("0.09", 1_000_000), UnitPrice.of("0.08"));
        assertThat(gap.percent()).isEqualByComparingTo("12.5");
        assertThat(gap.total()).isEqualTo(Money.euro(10_000));
        assertThat(gap.inDutch())
                .isEqualTo(
                        "12,5% hoger, over de hele order " + Money.euro(10_000).inDutch());
    }

    @Test
    void aPriceBelowTheRangeIsHeldAgainstItsLowestPrice() {
        PriceGap gap = PriceGap.of(request("0.02", 1_000), UnitPrice.of("0.03"));
        assertThat(gap.percent()).isEqualByComparingTo("-33.3");
        assertThat(gap.inDutch())
                .isEqualTo("33,3% lager, over de hele order " + Money.euro(10).inDutch());
    }

    @Test
    void eachPriceIsRoundedOnceAsOnTheOrder() {
        assertThat(PriceGap.of(request("0.015", 1), UnitPrice.of("0.01")).total())
                .isEqualTo(new Money(1));
    }

    private static OrderRequest request(String unitPrice, long pieces) {
        return new OrderRequest(
                "CTR-2026-001",
                "IIR-MASK",
                Quantity.of(pieces),
                UnitPrice.of(unitPrice),
                "RAMING-1",
                LocalDate.of(2026, 6, 1),
                Optional.empty(),
                "test-client");
    }
}
