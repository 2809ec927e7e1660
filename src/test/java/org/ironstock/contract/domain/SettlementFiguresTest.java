package org.ironstock.contract.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ironstock.contract.domain.OrderFigures.InvoiceFigures;
import org.ironstock.contract.domain.OrderFigures.Standing;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;
import org.junit.jupiter.api.Test;

/** What a contract came to, and what of it is open: orders of 1,000 masks at € 0.10. */
class SettlementFiguresTest {

    private static final OrderFigures WHOLE = order("ORD-1", OrderState.CONFIRMED, 1_000, 1_000, 0, 1_000, 0);

    @Test
    void ordersInvoicesAndPaymentsAreAddedUp() {
        OrderFigures paid = with(WHOLE, invoice("INV-1", Standing.PAID, 12_100, 2_100, 10_000));
        OrderFigures open = with(
                order("ORD-2", OrderState.CONFIRMED, 600, 500, 0, 400, 0),
                invoice("INV-2", Standing.OPEN, 4_840, 0, 0),
                invoice("INV-3", Standing.VOID, 99_999, 0, 0));
        OrderFigures refused = order("ORD-3", OrderState.REFUSED, 0, 0, 0, 0, 0);

        SettlementFigures figures =
                SettlementFigures.of(new ContractMother().contract(), List.of(paid, open, refused), new Money(750));

        assertThat(figures.ordered()).isEqualTo(Money.euro(200));
        assertThat(figures.accepted()).isEqualTo(Money.euro(150));
        assertThat(figures.invoiced()).isEqualTo(new Money(16_940));
        assertThat(figures.credited()).isEqualTo(new Money(2_100));
        assertThat(figures.paid()).isEqualTo(new Money(10_000));
        assertThat(figures.outstanding()).isEqualTo(new Money(4_840));
        assertThat(figures.penalties()).isEqualTo(new Money(750));
        assertThat(figures.lines())
                .containsExactly(new SettlementFigures.Line(
                        "IIR-MASK",
                        Quantity.of(3_998_000),
                        Quantity.of(2_000),
                        Quantity.of(1_600),
                        Quantity.of(1_500),
                        Quantity.of(1_400)));
    }

    @Test
    void aWholeAndPaidOrderLeavesNothingOpen() {
        assertThat(SettlementCheck.open(List.of(with(WHOLE, invoice("INV-1", Standing.PAID, 12_100, 0, 12_100)))))
                .isEmpty();
    }

    @Test
    void anOrderThatNobodyAnsweredRunsStill() {
        assertThat(codes(order("ORD-1", OrderState.OFFERED, 0, 0, 0, 0, 0)))
                .containsExactly("SETTLEMENT_ORDER_RUNNING");
        assertThat(codes(order("ORD-1", OrderState.REQUESTED, 0, 0, 0, 0, 0)))
                .containsExactly("SETTLEMENT_ORDER_RUNNING");
        assertThat(codes(order("ORD-1", OrderState.DECLINED, 0, 0, 0, 0, 0))).isEmpty();
    }

    @Test
    void goodsThatDidNotComeAreOpenToTheLastPiece() {
        assertThat(codes(order("ORD-1", OrderState.CONFIRMED, 999, 999, 0, 999, 0)))
                .containsExactly("SETTLEMENT_ORDER_UNDELIVERED");
        assertThat(codes(order("ORD-1", OrderState.CONFIRMED, 1_000, 1_000, 0, 1_000, 1)))
                .containsExactly("SETTLEMENT_DELIVERY_UNDERWAY");
    }

    @Test
    void whatNobodyJudgedOrInvoicedIsOpen() {
        assertThat(codes(order("ORD-1", OrderState.CONFIRMED, 1_000, 999, 1, 999, 0)))
                .containsExactly("SETTLEMENT_RECEIPT_UNJUDGED");
        assertThat(codes(order("ORD-1", OrderState.CONFIRMED, 1_000, 1_000, 0, 999, 0)))
                .containsExactly("SETTLEMENT_UNINVOICED");
    }

    @Test
    void openAndDisputedInvoicesAreNamed() {
        assertThat(SettlementCheck.open(List.of(with(
                        WHOLE,
                        invoice("INV-1", Standing.OPEN, 100, 0, 0),
                        invoice("INV-2", Standing.DISPUTED, 100, 0, 0),
                        invoice("INV-3", Standing.SETTLED, 100, 0, 0)))))
                .extracting(Finding::code, Finding::subject)
                .containsExactly(
                        tuple("SETTLEMENT_INVOICE_OPEN", "INV-1"), tuple("SETTLEMENT_INVOICE_DISPUTED", "INV-2"));
    }

    private static List<String> codes(OrderFigures order) {
        return SettlementCheck.open(List.of(order)).stream().map(Finding::code).toList();
    }

    private static OrderFigures order(
            String id, OrderState state, long received, long accepted, long unjudged, long invoiced, long underway) {
        return new OrderFigures(
                id,
                "IIR-MASK",
                state,
                UnitPrice.of("0.10"),
                Quantity.of(1_000),
                Optional.empty(),
                Quantity.of(received),
                Quantity.of(accepted),
                Quantity.of(unjudged),
                Quantity.of(invoiced),
                underway,
                List.of());
    }

    private static OrderFigures with(OrderFigures order, InvoiceFigures... invoices) {
        return new OrderFigures(
                order.orderId(),
                order.productCode(),
                order.state(),
                order.unitPrice(),
                order.ordered(),
                order.deliverBy(),
                order.received(),
                order.accepted(),
                order.unjudged(),
                order.invoiced(),
                order.underway(),
                List.of(invoices));
    }

    private static InvoiceFigures invoice(String id, Standing standing, long gross, long credited, long paid) {
        return new InvoiceFigures(
                id,
                "F-" + id,
                false,
                standing,
                standing.name(),
                new Money(gross),
                new Money(credited),
                new Money(paid),
                LocalDate.of(2026, 2, 2),
                Optional.empty(),
                Optional.empty(),
                Money.ZERO);
    }
}
