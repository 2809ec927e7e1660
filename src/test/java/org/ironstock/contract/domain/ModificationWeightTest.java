package org.ironstock.contract.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ironstock.shared.Money;
import org.junit.jupiter.api.Test;

class ModificationWeightTest {

    private static final Money ORIGINAL = Money.euro(1_000_000);

    @Test
    void aPartOfAHundredthOfAPercentCountsAsAWholeOne() {
        assertThat(weight(Money.euro(500_000)).changeBasisPoints()).isEqualTo(5_000);
        assertThat(weight(Money.euro("500000.01")).changeBasisPoints()).isEqualTo(5_001);
    }

    @Test
    void lessWeighsAsMuchAsMore() {
        assertThat(weight(Money.euro(-200_000)).changeBasisPoints()).isEqualTo(2_000);
    }

    @Test
    void smallModificationsCountTogetherAndNet() {
        ModificationWeight weight =
                ModificationWeight.of(ORIGINAL, Money.euro(60_000), List.of(Money.euro(50_000), Money.euro(-20_000)));

        assertThat(weight.minorCents()).isEqualTo(9_000_000);
        assertThat(weight.minorBasisPoints()).isEqualTo(900);
        assertThat(weight.changeBasisPoints()).isEqualTo(600);
    }

    private static ModificationWeight weight(Money change) {
        return ModificationWeight.of(ORIGINAL, change, List.of());
    }
}
