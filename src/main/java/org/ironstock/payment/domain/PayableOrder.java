package org.ironstock.payment.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ironstock.shared.Quantity;

/**
 * An order as invoices see it.
 *
 * @param open whether it still takes invoices
 * @param paymentDays 1 to 30
 * @param acceptanceDays empty when no acceptance was agreed
 * @param receipts in the order in which the goods arrived
 */
public record PayableOrder(
        String orderNumber,
        String contractRef,
        String supplierId,
        String productGroup,
        String buyerOin,
        int paymentDays,
        Optional<Integer> acceptanceDays,
        boolean open,
        List<OrderLine> lines,
        List<GoodsReceipt> receipts) {

    public PayableOrder {
        lines = List.copyOf(lines);
        receipts = List.copyOf(receipts);
    }

    public Optional<OrderLine> line(int lineNumber) {
        return lines.stream().filter(line -> line.lineNumber() == lineNumber).findFirst();
    }

    public List<GoodsReceipt> receiptsOf(int lineNumber) {
        return receipts.stream()
                .filter(receipt -> receipt.lineNumber() == lineNumber)
                .toList();
    }

    /** What of a line arrived and was not judged yet. */
    public Quantity unjudged(int lineNumber) {
        return receiptsOf(lineNumber).stream().map(GoodsReceipt::unjudged).reduce(Quantity.NONE, Quantity::plus);
    }

    /** Officials who booked a receipt of this order: none of them approves its payment. */
    public Set<String> bookers() {
        return receipts.stream().map(GoodsReceipt::bookedBy).collect(Collectors.toUnmodifiableSet());
    }
}
