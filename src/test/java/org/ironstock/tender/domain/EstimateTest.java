package org.ironstock.tender.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;
import org.junit.jupiter.api.Test;

class EstimateTest {

    @Test
    void countsTheFullTermWithOptionsAndTheServices() {
        Estimate estimate = Estimate.of(TenderMother.need(), TenderMother.prices(), 10, List.of());
        assertThat(estimate.amount()).isEqualTo(Money.euro(480_000));
        assertThat(estimate.maximum()).isEqualTo(Money.euro(528_000));
        assertThat(estimate.maximumQuantity()).isEqualTo(Quantity.of(5_280_000));
        assertThat(estimate.thresholdValue()).isEqualTo(estimate.amount());
    }

    @Test
    void similarTendersCountForTheThresholdAlone() {
        Estimate estimate =
                Estimate.of(TenderMother.need(), TenderMother.prices(), 10, List.of(Money.euro(1), Money.euro(2)));
        assertThat(estimate.thresholdValue()).isEqualTo(Money.euro(480_003));
        assertThat(estimate.maximum()).isEqualTo(Money.euro(528_000));
    }

    @Test
    void bandIsRoundedHalfUpOnce() {
        ReferencePrices prices = new ReferencePrices(Map.of(TenderMother.MASK, UnitPrice.of("0.000001")));
        Estimate estimate = Estimate.of(TenderMother.need(), prices, 5, List.of());
        assertThat(estimate.amount()).isEqualTo(Money.euro("96004.80"));
        assertThat(estimate.maximum()).isEqualTo(Money.euro("100805.04"));
    }

    @Test
    void productWithoutPriceIsNotFreeOfCharge() {
        ReferencePrices none = new ReferencePrices(Map.of());
        assertThat(none.missing(TenderMother.need()))
                .extracting(Finding::code, Finding::subject)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("REFERENCE_PRICE_MISSING", TenderMother.MASK));
        assertThatThrownBy(() -> Estimate.of(TenderMother.need(), none, 10, List.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(TenderMother.MASK);
        assertThat(TenderMother.prices().missing(TenderMother.need())).isEmpty();
    }
}
