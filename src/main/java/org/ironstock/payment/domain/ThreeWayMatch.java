package org.ironstock.payment.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;

/**
 * Holds an invoice against its order and what was received of it: quantity accepted and not invoiced before, the agreed
 * price without any tolerance, the VAT rate of the order, an open order. Reads only; who matches holds the lock of the
 * order.
 */
public final class ThreeWayMatch {

    private static final String GROUND = "domain.md C3: geen betaling zonder ontvangst, order en overeengekomen prijs";

    private static final int MOST_DEVIATIONS = 100;

    /** Codes for one piece or one pair in UN/ECE recommendation 20. */
    private static final Set<String> BASE_UNITS = Set.of("C62", "EA", "H87", "NAR", "NPR", "PR", "XPP");

    private final Invoice invoice;
    private final PayableOrder order;
    private final List<Invoice> credits;
    private final List<Finding> deviations = new ArrayList<>();
    private final Map<Integer, Long> asked = new TreeMap<>();
    private final Map<Integer, BigDecimal> lowestPrice = new TreeMap<>();

    private ThreeWayMatch(Invoice invoice, PayableOrder order, List<Invoice> credits) {
        this.invoice = invoice;
        this.order = order;
        this.credits = credits;
    }

    /**
     * Matches.
     *
     * @param order with what other invoices claimed of it
     * @param credits credit notes that were settled with this invoice
     */
    public static MatchResult of(
            Invoice invoice, PayableOrder order, List<Invoice> credits, boolean accountRegistered) {
        return new ThreeWayMatch(invoice, order, credits).result(accountRegistered);
    }

    private MatchResult result(boolean accountRegistered) {
        if (!order.open()) {
            finding(
                    "INVOICE_ORDER_CLOSED",
                    order.orderNumber(),
                    "Order %s is gesloten.".formatted(order.orderNumber()));
        }
        invoice.lines().forEach(this::ask);
        credits.forEach(credit -> credit.lines().forEach(this::takeBack));
        boolean waits = false;
        List<MatchedLine> lines = new ArrayList<>();
        for (Map.Entry<Integer, Long> entry : asked.entrySet()) {
            OrderLine line = order.line(entry.getKey()).orElseThrow();
            Quantity wanted = Quantity.of(Math.max(0, entry.getValue()));
            waits |= waits(line, wanted);
            lines.add(matched(line, wanted));
        }
        Money accepted = withVat(lines);
        if (deviations.isEmpty()
                && !waits
                && !credits.isEmpty()
                && invoice.remaining().exceeds(accepted)) {
            finding(
                    "INVOICE_AMOUNT",
                    invoice.number(),
                    "Na de creditnota's vraagt de factuur %s; te betalen is %s."
                            .formatted(invoice.remaining().inDutch(), accepted.inDutch()));
        }
        Money payable = deviations.isEmpty() && !waits ? invoice.remaining() : lower(accepted, invoice.remaining());
        return new MatchResult(
                waits ? ReceiptState.MISSING : ReceiptState.COMPLETE, accountRegistered, deviations, lines, payable);
    }

    private void ask(InvoiceLine line) {
        Optional<OrderLine> ordered = lineOf(line);
        if (ordered.isEmpty()) {
            finding(
                    "INVOICE_LINE_UNKNOWN",
                    line.number(),
                    "Factuurregel %s hoort bij geen regel van order %s.".formatted(line.number(), order.orderNumber()));
            return;
        }
        checkUnit(line);
        checkPrice(line, ordered.get());
        checkVat(line, ordered.get());
        line.pieces().ifPresent(pieces -> asked.merge(ordered.get().lineNumber(), pieces, Math::addExact));
    }

    private void takeBack(InvoiceLine line) {
        lineOf(line)
                .flatMap(ordered -> line.pieces().map(pieces -> Map.entry(ordered.lineNumber(), pieces)))
                .ifPresentOrElse(
                        back -> asked.computeIfPresent(back.getKey(), (number, sum) -> sum - back.getValue()),
                        () -> finding(
                                "INVOICE_LINE_UNKNOWN",
                                line.number(),
                                "Regel %s van de creditnota hoort bij geen regel van order %s."
                                        .formatted(line.number(), order.orderNumber())));
    }

    /** By the order line that it names; without one by the article, or by the only line that there is. */
    private Optional<OrderLine> lineOf(InvoiceLine line) {
        if (line.orderLine().isPresent()) {
            return order.lines().stream()
                    .filter(ordered -> Integer.toString(ordered.lineNumber())
                            .equals(line.orderLine().get().strip()))
                    .findFirst();
        }
        List<OrderLine> same = order.lines().stream()
                .filter(ordered -> ordered.productCode().equals(line.productCode()))
                .toList();
        List<OrderLine> candidates = same.isEmpty() ? order.lines() : same;
        return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }

    private void checkUnit(InvoiceLine line) {
        if (!BASE_UNITS.contains(line.unit())) {
            finding(
                    "INVOICE_UNIT",
                    line.number(),
                    "Factuurregel %s rekent in eenheid '%s'; de order in stuks.".formatted(line.number(), line.unit()));
        }
        if (line.pieces().isEmpty()) {
            finding(
                    "INVOICE_QUANTITY_BROKEN",
                    line.number(),
                    "Factuurregel %s heeft geen heel aantal: %s."
                            .formatted(line.number(), line.quantity().toPlainString()));
        }
    }

    private void checkPrice(InvoiceLine line, OrderLine ordered) {
        BigDecimal unit = line.price().divide(line.baseQuantity(), 6, RoundingMode.DOWN);
        lowestPrice.merge(ordered.lineNumber(), unit.min(ordered.unitPrice().euro()), BigDecimal::min);
        if (!line.costs(ordered.unitPrice())) {
            finding(
                    "INVOICE_PRICE",
                    line.number(),
                    "Factuurregel %s rekent € %s per eenheid; overeengekomen is € %s."
                            .formatted(
                                    line.number(),
                                    DutchText.decimal(unit.stripTrailingZeros()),
                                    DutchText.decimal(ordered.unitPrice().euro().stripTrailingZeros())));
        }
    }

    private void checkVat(InvoiceLine line, OrderLine ordered) {
        if (line.vatPercent().compareTo(BigDecimal.valueOf(ordered.vatPercent())) != 0) {
            finding(
                    "INVOICE_VAT",
                    line.number(),
                    "Factuurregel %s rekent %s%% btw; bij de order hoort %d%%."
                            .formatted(
                                    line.number(),
                                    DutchText.decimal(line.vatPercent().stripTrailingZeros()),
                                    ordered.vatPercent()));
        }
    }

    /** Nothing came yet, or what came covers it but was not judged: then it waits; else too much is asked for. */
    private boolean waits(OrderLine line, Quantity wanted) {
        if (!wanted.exceeds(line.payable())) {
            return false;
        }
        Quantity unjudged = order.unjudged(line.lineNumber());
        if (line.received().pieces() == 0 || !wanted.exceeds(line.payable().plus(unjudged))) {
            return true;
        }
        finding(
                "INVOICE_QUANTITY",
                Integer.toString(line.lineNumber()),
                "Voor orderregel %d worden %s stuks gefactureerd; geaccepteerd en nog niet gefactureerd zijn er %s."
                        .formatted(
                                line.lineNumber(),
                                DutchText.number(wanted.pieces()),
                                DutchText.number(line.payable().pieces())));
        return false;
    }

    private MatchedLine matched(OrderLine line, Quantity wanted) {
        Quantity payable = wanted.exceeds(line.payable()) ? line.payable() : wanted;
        Money net = InvoiceLine.amountOf(
                lowestPrice.getOrDefault(line.lineNumber(), line.unitPrice().euro()),
                BigDecimal.ONE,
                BigDecimal.valueOf(payable.pieces()));
        return new MatchedLine(line.lineNumber(), wanted, payable, net, line.vatPercent());
    }

    /** VAT is rounded once for each rate. */
    private static Money withVat(List<MatchedLine> lines) {
        Map<Integer, Long> netByRate = new TreeMap<>();
        lines.forEach(line -> netByRate.merge(line.vatPercent(), line.net().cents(), Math::addExact));
        long sum = 0;
        for (Map.Entry<Integer, Long> rate : netByRate.entrySet()) {
            BigDecimal vat = BigDecimal.valueOf(rate.getValue())
                    .multiply(BigDecimal.valueOf(rate.getKey()))
                    .movePointLeft(2)
                    .setScale(0, RoundingMode.HALF_UP);
            sum = Math.addExact(sum, rate.getValue() + vat.longValueExact());
        }
        return new Money(sum);
    }

    private static Money lower(Money one, Money other) {
        return one.exceeds(other) ? other : one;
    }

    private void finding(String code, String subject, String message) {
        if (deviations.size() < MOST_DEVIATIONS) {
            deviations.add(new Finding(code, subject, message, GROUND, Finding.Severity.BLOCKING));
        }
    }
}
