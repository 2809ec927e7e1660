package org.ironstock.contract.domain;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ironstock.contract.ProductionContract;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;

/**
 * What a contract came to, added up over its orders at RVO. What was ordered before RVO took it over was delivered and paid
 * outside this register: of that only the quantity ordered is known.
 *
 * @param lines one for each product
 * @param ordered value of the placed orders, excluding VAT
 * @param accepted value of what was accepted at the prices of the orders, excluding VAT
 * @param invoiced what the supplier invoiced and was not refused, including VAT
 * @param credited credit notes that were settled, including VAT
 * @param paid including VAT
 * @param outstanding invoices that are open or disputed, including VAT
 * @param owed credit notes that the supplier has not paid back, including VAT
 * @param lateCosts interest and costs that the law adds because invoices were paid late
 * @param penalties claims of the State that stand
 */
public record SettlementFigures(
        List<Line> lines,
        Money ordered,
        Money accepted,
        Money invoiced,
        Money credited,
        Money paid,
        Money outstanding,
        Money owed,
        Money lateCosts,
        Money penalties) {

    /**
     * One product.
     *
     * @param before ordered before RVO took the contract over
     */
    public record Line(
            String productCode,
            Quantity before,
            Quantity ordered,
            Quantity delivered,
            Quantity accepted,
            Quantity invoiced) {}

    public SettlementFigures {
        lines = List.copyOf(lines);
    }

    /** Adds up the orders of a contract. */
    public static SettlementFigures of(ProductionContract contract, List<OrderFigures> orders, Money penalties) {
        List<OrderFigures> placed = orders.stream().filter(OrderFigures::placed).toList();
        return new SettlementFigures(
                contract.lines().stream().map(line -> line(line, orders)).toList(),
                sum(placed, order -> order.unitPrice().times(order.ordered().pieces())),
                sum(placed, order -> order.unitPrice().times(order.accepted().pieces())),
                invoices(orders, one -> counts(one) ? one.gross() : Money.ZERO),
                invoices(orders, OrderFigures.InvoiceFigures::credited),
                invoices(orders, OrderFigures.InvoiceFigures::paid),
                invoices(orders, OrderFigures.InvoiceFigures::outstanding),
                invoices(orders, one -> one.standing() == OrderFigures.Standing.OWED ? one.gross() : Money.ZERO),
                invoices(orders, OrderFigures.InvoiceFigures::lateCosts),
                penalties);
    }

    private static boolean counts(OrderFigures.InvoiceFigures invoice) {
        return !invoice.creditNote() && invoice.standing() != OrderFigures.Standing.VOID;
    }

    private static Line line(ProductionContract.Line line, List<OrderFigures> orders) {
        List<OrderFigures> ofProduct = orders.stream()
                .filter(order -> order.productCode().equals(line.productCode()))
                .toList();
        List<OrderFigures> placed =
                ofProduct.stream().filter(OrderFigures::placed).toList();
        long taken = ofProduct.stream()
                .filter(order -> order.state().open())
                .mapToLong(order -> order.ordered().pieces())
                .sum();
        return new Line(
                line.productCode(),
                Quantity.of(Math.max(0, line.ordered().pieces() - taken)),
                quantity(placed, OrderFigures::ordered),
                quantity(placed, OrderFigures::received),
                quantity(placed, OrderFigures::accepted),
                quantity(placed, OrderFigures::invoiced));
    }

    private static Quantity quantity(List<OrderFigures> orders, Function<OrderFigures, Quantity> what) {
        return orders.stream().map(what).reduce(Quantity.NONE, Quantity::plus);
    }

    private static Money sum(List<OrderFigures> orders, Function<OrderFigures, Money> what) {
        return orders.stream().map(what).reduce(Money.ZERO, Money::plus);
    }

    private static Money invoices(List<OrderFigures> orders, Function<OrderFigures.InvoiceFigures, Money> what) {
        Stream<OrderFigures.InvoiceFigures> all = orders.stream().flatMap(order -> order.invoices().stream());
        return all.map(what).reduce(Money.ZERO, Money::plus);
    }
}
