package org.ironstock.tender.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalLong;
import org.ironstock.shared.Money;
import org.junit.jupiter.api.Test;

class LowPriceTest {

    private static AssessedBid bid(String id, String euro) {
        return new AssessedBid(id, BigDecimal.ONE, Money.euro(euro), BigDecimal.ONE);
    }

    private static LowPrice lowest(AssessedBid... bids) {
        return LowPrice.of(List.of(bids)).get(0);
    }

    @Test
    void aPriceIsComparedWithTheMeanOfTheOthersAndWithTheNextHigher() {
        LowPrice low = lowest(bid("C", "120.00"), bid("A", "60.00"), bid("B", "80.00"));

        assertThat(low.bidId()).isEqualTo("A");
        assertThat(low.belowMeanBasisPoints()).isEqualTo(OptionalLong.of(4000));
        assertThat(low.belowNextBasisPoints()).isEqualTo(OptionalLong.of(2500));
    }

    @Test
    void oneCentOnEitherSideOfALimitIsNotTheLimit() {
        assertThat(lowest(bid("A", "6000.01"), bid("B", "10000.00")).belowMeanBasisPoints())
                .isEqualTo(OptionalLong.of(3999));
        assertThat(lowest(bid("A", "6000.00"), bid("B", "10000.00")).belowMeanBasisPoints())
                .isEqualTo(OptionalLong.of(4000));
        assertThat(lowest(bid("A", "7000.01"), bid("B", "10000.00")).belowNextBasisPoints())
                .isEqualTo(OptionalLong.of(2999));
        assertThat(lowest(bid("A", "7000.00"), bid("B", "10000.00")).belowNextBasisPoints())
                .isEqualTo(OptionalLong.of(3000));
    }

    @Test
    void aMeanWithoutEndInDecimalsMeetsTheLimitExactly() {
        assertThat(lowest(bid("A", "2.00"), bid("B", "3.00"), bid("C", "3.00"), bid("D", "4.00"))
                        .belowMeanBasisPoints())
                .isEqualTo(OptionalLong.of(4000));
    }

    @Test
    void anOnlyBidCannotBeCompared() {
        LowPrice low = lowest(bid("A", "1.00"));

        assertThat(low.belowMeanBasisPoints()).isEmpty();
        assertThat(low.belowNextBasisPoints()).isEmpty();
    }

    @Test
    void theHighestPriceHasNoNextAndLiesAboveTheMean() {
        LowPrice highest =
                LowPrice.of(List.of(bid("A", "1.00"), bid("B", "3.00"))).get(1);

        assertThat(highest.belowNextBasisPoints()).isEmpty();
        assertThat(highest.belowMeanBasisPoints().orElseThrow()).isNegative();
    }
}
