package org.ironstock.contract.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.ironstock.contract.domain.OrderCancellation.Agreement;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;
import org.junit.jupiter.api.Test;

class CancellationRulesTest {

    @Test
    void onlyAConfirmedOrderIsCancelledInAgreement() {
        assertThat(CancellationRules.check(order(OrderState.OFFERED), Quantity.of(1_000)))
                .extracting(Finding::code)
                .containsExactly("CANCELLATION_NOT_CONFIRMED");
        assertThat(CancellationRules.check(order(OrderState.CONFIRMED), Quantity.of(1_000)))
                .isEmpty();
    }

    @Test
    void whatArrivedOrWasSentStaysOrdered() {
        assertThat(CancellationRules.check(order(OrderState.CONFIRMED), Quantity.NONE))
                .extracting(Finding::code)
                .containsExactly("CANCELLATION_NOTHING_OPEN");
        assertThat(CancellationRules.check(order(OrderState.CONFIRMED), Quantity.of(699), agreed(700, 0)))
                .extracting(Finding::code)
                .containsExactly("CANCELLATION_DELIVERED_MEANWHILE");
        assertThat(CancellationRules.check(order(OrderState.CONFIRMED), Quantity.of(700), agreed(700, 0)))
                .isEmpty();
    }

    @Test
    void theCostIsAtMostWhatTheGoodsWouldHaveCost() {
        assertThat(CancellationRules.check(order(OrderState.CONFIRMED), Quantity.of(700), agreed(700, 3_500)))
                .isEmpty();
        assertThat(CancellationRules.check(order(OrderState.CONFIRMED), Quantity.of(700), agreed(700, 3_501)))
                .extracting(Finding::code)
                .containsExactly("CANCELLATION_COST");
    }

    @Test
    void theRoomThatComesBackInPartsIsWhatTheOrderTook() {
        FollowUpOrder order = order(OrderState.CONFIRMED, "0.005");
        Money first = CancellationRules.valueBack(order, Quantity.NONE, Quantity.of(333));
        Money second = CancellationRules.valueBack(order, Quantity.of(333), Quantity.of(667));
        assertThat(first).isEqualTo(new Money(166));
        assertThat(first.plus(second)).isEqualTo(order.value());
    }

    private static Agreement agreed(long pieces, long cents) {
        return new Agreement(
                Quantity.of(pieces),
                new Money(cents),
                0,
                "J. Jansen, per brief",
                "De vraag is weggevallen.",
                "rvo-contract-manager-1");
    }

    private static FollowUpOrder order(OrderState state) {
        return order(state, "0.05");
    }

    private static FollowUpOrder order(OrderState state, String unitPrice) {
        return new FollowUpOrder(
                "ORD-2026-001",
                new OrderRequest(
                        "CTR-2026-001",
                        "CAP",
                        Quantity.of(1_000),
                        UnitPrice.of(unitPrice),
                        "RAMING-1",
                        LocalDate.of(2026, 6, 1),
                        Optional.empty(),
                        "test-client"),
                Optional.of(1),
                "SUP-0001",
                state,
                PriceStanding.ACCEPTED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Instant.parse("2026-02-02T09:00:00Z"));
    }
}
