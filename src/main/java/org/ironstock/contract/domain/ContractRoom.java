package org.ironstock.contract.domain;

import java.util.List;
import org.ironstock.contract.ProductionContract;
import org.ironstock.contract.ProductionContract.Line;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;

/** What an order takes from the maximum of its contract, and gives back when it does not come about. */
public final class ContractRoom {

    private ContractRoom() {}

    /**
     * The contract after an order took its quantity and value.
     *
     * @throws IllegalArgumentException when the contract does not have the line of the order
     */
    public static ProductionContract taken(ProductionContract contract, FollowUpOrder order) {
        return contract.ordered(
                lines(contract, order, order.request().quantity().pieces()),
                contract.orderedValue().plus(order.value()));
    }

    /** The contract after an order gave back what it had taken. */
    public static ProductionContract givenBack(ProductionContract contract, FollowUpOrder order) {
        return givenBack(contract, order, order.request().quantity(), order.value());
    }

    /** The contract after an order gave back a part of what it had taken. */
    public static ProductionContract givenBack(
            ProductionContract contract, FollowUpOrder order, Quantity quantity, Money value) {
        return contract.ordered(
                lines(contract, order, -quantity.pieces()),
                contract.orderedValue().minus(value));
    }

    private static List<Line> lines(ProductionContract contract, FollowUpOrder order, long pieces) {
        int number = order.lineNumber()
                .filter(line -> contract.line(line).isPresent())
                .orElseThrow(() -> new IllegalArgumentException(
                        "Contract %s has no line for order %s".formatted(contract.id(), order.id())));
        return contract.lines().stream()
                .map(line -> line.number() == number ? changed(line, pieces) : line)
                .toList();
    }

    private static Line changed(Line line, long pieces) {
        return new Line(
                line.number(),
                line.productCode(),
                line.unitPrice(),
                line.maximum(),
                Quantity.of(line.ordered().pieces() + pieces));
    }
}
