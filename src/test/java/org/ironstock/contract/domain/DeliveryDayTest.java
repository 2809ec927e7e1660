package org.ironstock.contract.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ironstock.contract.ProductionContract.Milestone;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;
import org.junit.jupiter.api.Test;

/** An order that was asked for on 10 May 2026. */
class DeliveryDayTest {

    private static final LocalDate ASKED = LocalDate.of(2026, 5, 10);

    private final ContractMother given = new ContractMother();

    @Test
    void theDayOfTheOrderItselfCounts() {
        given.schedule = List.of(milestone(ASKED, 1));
        LocalDate day = LocalDate.of(2026, 7, 1);
        assertThat(DeliveryDay.of(order().planned(new FollowUpOrder.Plan("DC-VENLO", day)), given.contract()))
                .contains(day);
    }

    @Test
    void anOrderWithoutADayFollowsTheScheduleOfItsLine() {
        given.schedule = List.of(
                milestone(ASKED.minusDays(1), 1),
                milestone(ASKED.plusDays(40), 1),
                milestone(ASKED.plusDays(20), 1),
                milestone(ASKED.plusDays(5), 2));
        assertThat(DeliveryDay.of(order(), given.contract())).contains(ASKED.plusDays(20));
        given.schedule = List.of(milestone(ASKED, 1));
        assertThat(DeliveryDay.of(order(), given.contract())).contains(ASKED);
    }

    @Test
    void aDayThatNobodyNamedIsNotKnown() {
        given.schedule = List.of(milestone(ASKED.minusDays(1), 1), milestone(ASKED.plusDays(5), 2));
        assertThat(DeliveryDay.of(order(), given.contract())).isEmpty();
    }

    private static Milestone milestone(LocalDate day, int line) {
        return new Milestone(day, line, Quantity.of(1_000));
    }

    private static FollowUpOrder order() {
        return new FollowUpOrder(
                "ORD-2026-001",
                new OrderRequest(
                        "CTR-2026-001",
                        "IIR-MASK",
                        Quantity.of(1_000),
                        UnitPrice.of("0.10"),
                        "",
                        LocalDate.of(2026, 8, 1),
                        Optional.empty(),
                        "test"),
                Optional.of(1),
                "S-1",
                OrderState.CONFIRMED,
                PriceStanding.ACCEPTED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Instant.parse("2026-05-10T10:00:00Z"));
    }
}
