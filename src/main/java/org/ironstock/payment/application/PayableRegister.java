package org.ironstock.payment.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.ironstock.payment.Payable;
import org.ironstock.payment.Payables;
import org.ironstock.payment.domain.GoodsReceipt;
import org.ironstock.payment.domain.OrderLine;
import org.ironstock.payment.domain.PayableOrder;
import org.ironstock.payment.persistence.PayableRows;
import org.ironstock.shared.Quantity;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of what is payable; each change is made on the locked row of its order. */
@Service
class PayableRegister implements Payables {

    private final PayableRows rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PayableRegister(PayableRows rows, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void register(Payable payable) {
        if (!rows.add(payable, clock.instant())) {
            Payable before = asRegistered(locked(payable.orderNumber()));
            if (!before.equals(payable)) {
                throw new IllegalStateException(
                        "Order %s is registered already with another content".formatted(payable.orderNumber()));
            }
        }
    }

    private static Payable asRegistered(PayableOrder order) {
        List<Payable.Line> lines = order.lines().stream()
                .map(line -> new Payable.Line(
                        line.lineNumber(), line.productCode(), line.unitPrice(), line.ordered(), line.vatPercent()))
                .toList();
        return new Payable(
                order.orderNumber(),
                order.contractRef(),
                order.supplierId(),
                order.productGroup(),
                order.buyerOin(),
                order.paymentDays(),
                order.acceptanceDays(),
                lines);
    }

    @Override
    @Transactional
    public void receiptBooked(
            String orderNumber,
            int lineNumber,
            String receiptRef,
            Quantity received,
            Instant receivedAt,
            String bookedBy) {
        PayableOrder order = locked(orderNumber);
        if (order.line(lineNumber).isEmpty()) {
            throw new NoSuchElementException("Order %s has no line %d".formatted(orderNumber, lineNumber));
        }
        GoodsReceipt receipt = new GoodsReceipt(
                lineNumber,
                receiptRef,
                received,
                receivedAt.truncatedTo(ChronoUnit.MICROS),
                bookedBy,
                Optional.empty(),
                Optional.empty());
        Optional<GoodsReceipt> before = find(order, lineNumber, receiptRef);
        if (before.isPresent()) {
            requireSame(before.get(), receipt);
            return;
        }
        rows.add(orderNumber, receipt);
        events.publishEvent(new ReceiptBooked(orderNumber));
    }

    private static void requireSame(GoodsReceipt before, GoodsReceipt again) {
        GoodsReceipt unjudged = new GoodsReceipt(
                before.lineNumber(),
                before.receiptRef(),
                before.received(),
                before.receivedAt(),
                before.bookedBy(),
                Optional.empty(),
                Optional.empty());
        if (!unjudged.equals(again)) {
            throw new IllegalStateException(
                    "Receipt %s was booked already with another content".formatted(again.receiptRef()));
        }
    }

    @Override
    @Transactional
    public void accepted(
            String orderNumber, int lineNumber, String receiptRef, Quantity accepted, LocalDate acceptedOn) {
        PayableOrder order = locked(orderNumber);
        GoodsReceipt receipt = find(order, lineNumber, receiptRef)
                .orElseThrow(() -> new NoSuchElementException(
                        "Order %s has no receipt %s for line %d".formatted(orderNumber, receiptRef, lineNumber)));
        if (accepted.exceeds(receipt.received())) {
            throw new IllegalArgumentException("Receipt %s holds %d pieces, %d cannot be accepted"
                    .formatted(receiptRef, receipt.received().pieces(), accepted.pieces()));
        }
        if (receipt.accepted().isPresent()) {
            if (!receipt.accepted().equals(Optional.of(accepted))
                    || !receipt.acceptedOn().equals(Optional.of(acceptedOn))) {
                throw new IllegalStateException("Receipt %s was judged already otherwise".formatted(receiptRef));
            }
            return;
        }
        rows.accept(orderNumber, receipt, accepted, acceptedOn);
        events.publishEvent(new ReceiptBooked(orderNumber));
    }

    private static Optional<GoodsReceipt> find(PayableOrder order, int lineNumber, String receiptRef) {
        return order.receiptsOf(lineNumber).stream()
                .filter(receipt -> receipt.receiptRef().equals(receiptRef))
                .findFirst();
    }

    @Override
    @Transactional
    public void close(String orderNumber) {
        rows.close(locked(orderNumber).orderNumber());
    }

    @Override
    @Transactional
    public void reduce(String orderNumber, int lineNumber, Quantity ordered) {
        OrderLine line = locked(orderNumber)
                .line(lineNumber)
                .orElseThrow(
                        () -> new NoSuchElementException("Order %s has no line %d".formatted(orderNumber, lineNumber)));
        if (ordered.pieces() == 0 || ordered.exceeds(line.ordered())) {
            throw new IllegalArgumentException("Of %d ordered pieces %d cannot remain"
                    .formatted(line.ordered().pieces(), ordered.pieces()));
        }
        rows.reduce(orderNumber, lineNumber, ordered);
    }

    private PayableOrder locked(String orderNumber) {
        return rows.lock(orderNumber)
                .orElseThrow(() -> new NoSuchElementException("There is no order %s".formatted(orderNumber)));
    }
}
