package org.ironstock.payment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;
import org.junit.jupiter.api.Test;

/** No piece more than accepted, no part of a cent above or below the agreed price. */
class ThreeWayMatchTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 2);

    private final List<OrderLine> lines = new ArrayList<>();
    private final List<GoodsReceipt> receipts = new ArrayList<>();
    private boolean open = true;

    @Test
    void exactlyWhatWasAcceptedAgreesAndOnePieceMoreDeviates() {
        ordered(1, "0.65", 100, 100, 0);
        MatchResult exact = match(invoice(line("1", 100, "0.65")));
        assertThat(exact.agrees()).isTrue();
        assertThat(exact.payable()).isEqualTo(Money.euro("78.65"));

        MatchResult more = match(invoice(line("1", 101, "0.65")));
        assertThat(codes(more)).containsExactly("INVOICE_QUANTITY");
        assertThat(more.payable()).isEqualTo(Money.euro("78.65"));
    }

    @Test
    void whatOthersInvoicedCountsAgainstIt() {
        ordered(1, "0.65", 100, 100, 1);
        assertThat(codes(match(invoice(line("1", 100, "0.65"))))).containsExactly("INVOICE_QUANTITY");
        assertThat(match(invoice(line("1", 99, "0.65"))).agrees()).isTrue();
    }

    @Test
    void linesForTheSameOrderLineCountTogether() {
        ordered(1, "0.65", 100, 100, 0);
        assertThat(match(invoice(line("1", 60, "0.65"), line("1", 40, "0.65"))).agrees())
                .isTrue();
        assertThat(codes(match(invoice(line("1", 60, "0.65"), line("1", 41, "0.65")))))
                .containsExactly("INVOICE_QUANTITY");
    }

    @Test
    void nothingReceivedOrNotJudgedYetWaits() {
        ordered(1, "0.65", 0, 0, 0);
        assertThat(match(invoice(line("1", 100, "0.65"))).receipt()).isEqualTo(ReceiptState.MISSING);

        lines.clear();
        ordered(1, "0.65", 100, 60, 0);
        receipts.add(unjudged(1, 40));
        assertThat(match(invoice(line("1", 100, "0.65"))).receipt()).isEqualTo(ReceiptState.MISSING);
        assertThat(codes(match(invoice(line("1", 101, "0.65"))))).containsExactly("INVOICE_QUANTITY");
    }

    @Test
    void thePriceHasNoToleranceInEitherDirection() {
        ordered(1, "0.65", 100, 100, 0);
        MatchResult higher = match(invoice(line("1", 100, "0.650001")));
        assertThat(codes(higher)).containsExactly("INVOICE_PRICE");
        assertThat(higher.payable()).isEqualTo(Money.euro("78.65"));
        MatchResult lower = match(invoice(line("1", 100, "0.64")));
        assertThat(codes(lower)).containsExactly("INVOICE_PRICE");
        assertThat(lower.payable()).isEqualTo(Money.euro("77.44"));
    }

    @Test
    void aPriceForMoreUnitsIsThePriceOfOne() {
        ordered(1, "0.65", 100, 100, 0);
        InvoiceLine perHundred = new InvoiceLine(
                "1",
                Optional.of("1"),
                "FFP2",
                "maskers",
                BigDecimal.valueOf(100),
                "EA",
                new BigDecimal("65"),
                BigDecimal.valueOf(100),
                Money.euro(65),
                BigDecimal.valueOf(21));
        assertThat(match(invoice(perHundred)).agrees()).isTrue();
    }

    @Test
    void anotherRateUnitOrABrokenQuantityGoesToAPerson() {
        ordered(1, "0.65", 100, 100, 0);
        assertThat(codes(match(invoice(line("1", "100", "0.65", "EA", "9"))))).containsExactly("INVOICE_VAT");
        assertThat(codes(match(invoice(line("1", "100", "0.65", "BX", "21"))))).containsExactly("INVOICE_UNIT");
        assertThat(codes(match(invoice(line("1", "1.5", "0.65", "EA", "21")))))
                .containsExactly("INVOICE_QUANTITY_BROKEN");
    }

    @Test
    void aLineWithoutOrderLineIsFoundByItsArticleOrStaysUnknown() {
        ordered(1, "0.65", 100, 100, 0);
        assertThat(match(invoice(line("", 100, "0.65"))).agrees()).isTrue();
        ordered(2, "0.65", 100, 100, 0);
        assertThat(codes(match(invoice(line("", 100, "0.65"))))).containsExactly("INVOICE_LINE_UNKNOWN");
        assertThat(codes(match(invoice(line("9", 100, "0.65"))))).containsExactly("INVOICE_LINE_UNKNOWN");
    }

    @Test
    void aClosedOrderDeviates() {
        ordered(1, "0.65", 100, 100, 0);
        open = false;
        assertThat(codes(match(invoice(line("1", 100, "0.65"))))).containsExactly("INVOICE_ORDER_CLOSED");
    }

    @Test
    void creditNotesTakeQuantityBack() {
        ordered(1, "0.65", 60, 60, 0);
        Invoice charged = invoice(line("1", 100, "0.65"));
        Invoice credited = credited(charged, "31.46");
        MatchResult result = ThreeWayMatch.of(credited, order(), List.of(invoice(line("1", 40, "0.65"))), true);
        assertThat(result.agrees()).isTrue();
        assertThat(result.payable()).isEqualTo(Money.euro("47.19"));

        MatchResult tooLittle =
                ThreeWayMatch.of(credited(charged, "31.45"), order(), List.of(invoice(line("1", 40, "0.65"))), true);
        assertThat(codes(tooLittle)).containsExactly("INVOICE_AMOUNT");
    }

    @Test
    void anAccountThatIsNotRegisteredNeverAgrees() {
        ordered(1, "0.65", 100, 100, 0);
        MatchResult result = ThreeWayMatch.of(invoice(line("1", 100, "0.65")), order(), List.of(), false);
        assertThat(result.deviations()).isEmpty();
        assertThat(result.agrees()).isFalse();
    }

    private MatchResult match(Invoice invoice) {
        return ThreeWayMatch.of(invoice, order(), List.of(), true);
    }

    private PayableOrder order() {
        return new PayableOrder(
                "ORD-1",
                "CTR-1",
                "SUP-1",
                "masks",
                "00000004003214345001",
                30,
                Optional.empty(),
                open,
                lines,
                receipts);
    }

    private void ordered(int number, String price, long received, long accepted, long invoiced) {
        lines.add(new OrderLine(
                number,
                "FFP2",
                UnitPrice.of(price),
                Quantity.of(1_000),
                21,
                Quantity.of(received),
                Quantity.of(accepted),
                Quantity.of(invoiced)));
    }

    private static GoodsReceipt unjudged(int line, long pieces) {
        return new GoodsReceipt(
                line,
                "REC-9",
                Quantity.of(pieces),
                Instant.parse("2026-02-02T09:00:00Z"),
                "lch-stock-1",
                Optional.empty(),
                Optional.empty());
    }

    private static InvoiceLine line(String orderLine, long pieces, String price) {
        return line(orderLine, Long.toString(pieces), price, "EA", "21");
    }

    private static InvoiceLine line(String orderLine, String pieces, String price, String unit, String vat) {
        return new InvoiceLine(
                "1",
                Optional.of(orderLine).filter(number -> !number.isEmpty()),
                "FFP2",
                "maskers",
                new BigDecimal(pieces),
                unit,
                new BigDecimal(price),
                BigDecimal.ONE,
                InvoiceLine.amountOf(new BigDecimal(price), BigDecimal.ONE, new BigDecimal(pieces)),
                new BigDecimal(vat));
    }

    static Invoice invoice(InvoiceLine... lines) {
        Money net = List.of(lines).stream().map(InvoiceLine::net).reduce(Money.ZERO, Money::plus);
        Money vat =
                Money.euro(net.inEuro().multiply(new BigDecimal("0.21")).setScale(2, java.math.RoundingMode.HALF_UP));
        return new Invoice(
                "INV-1",
                "SUP-1",
                Invoice.Kind.INVOICE,
                "F-1",
                DAY,
                "ORD-1",
                Optional.empty(),
                "NL91ABNA0417164300",
                "Maskers B.V.",
                net,
                vat,
                net.plus(vat),
                Money.ZERO,
                Instant.parse("2026-02-02T09:00:00Z"),
                UUID.randomUUID(),
                Invoice.State.IN_TREATMENT,
                List.of(lines));
    }

    private static Invoice credited(Invoice invoice, String amount) {
        return new Invoice(
                invoice.id(),
                invoice.supplierId(),
                invoice.kind(),
                invoice.number(),
                invoice.issuedOn(),
                invoice.orderNumber(),
                invoice.creditedNumber(),
                invoice.iban(),
                invoice.accountName(),
                invoice.net(),
                invoice.vat(),
                invoice.gross(),
                Money.euro(amount),
                invoice.receivedAt(),
                invoice.document(),
                invoice.state(),
                invoice.lines());
    }

    private static List<String> codes(MatchResult result) {
        return result.deviations().stream().map(Finding::code).toList();
    }
}
