package org.ironstock.contract.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ironstock.contract.StandbyShortfall;
import org.junit.jupiter.api.Test;

class DefaultGroundTest {

    private static final DefaultGround.Limits LIMITS = new DefaultGround.Limits(2, 2);

    @Test
    void twoOrdersAtTheMaximumAreAGroundAndOneIsNot() {
        assertThat(DefaultGround.of(1, List.of(), LIMITS)).isEmpty();
        assertThat(DefaultGround.of(2, List.of(), LIMITS)).contains(DefaultGround.CAPPED_PENALTIES);
    }

    @Test
    void twoLotsRejectedInARowAreAGroundAndOneIsNot() {
        assertThat(DefaultGround.of(0, List.of(false), LIMITS)).isEmpty();
        assertThat(DefaultGround.of(1, List.of(false, false, true), LIMITS)).contains(DefaultGround.REJECTED_LOTS);
    }

    @Test
    void aReleaseInBetweenBreaksTheRow() {
        assertThat(DefaultGround.rejectedInARow(List.of(false, true, false))).isEqualTo(1);
        assertThat(DefaultGround.of(0, List.of(false, true, false), LIMITS)).isEmpty();
        assertThat(DefaultGround.of(0, List.of(true, false, false), LIMITS)).isEmpty();
    }

    @Test
    void monthsWithoutFeeAreMendedOrGiveTheRightToEndTheContract() {
        assertThat(DefaultGround.of(StandbyShortfall.Kind.TWO_IN_A_ROW).curable())
                .isTrue();
        assertThat(DefaultGround.of(StandbyShortfall.Kind.THREE_IN_TWELVE).curable())
                .isFalse();
    }
}
