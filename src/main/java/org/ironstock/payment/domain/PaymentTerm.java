package org.ironstock.payment.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ironstock.payment.Payable;
import org.ironstock.shared.DutchCalendar;

/**
 * When an invoice must be paid.
 *
 * <p>The term begins with the later of invoice and goods, and runs from the day after it. The thirty days are a term of the
 * law and run on to a working day (art. 6:119b lid 1 BW, art. 1 Algemene termijnenwet); an agreed shorter term is not, and
 * ends on its calendar day. The alarms lie before it on working days.
 *
 * @param from day that starts the term; does not count itself
 * @param dueOn last day on which payment is in time
 */
public record PaymentTerm(LocalDate from, LocalDate dueOn) {

    private static final int REMINDER_DAYS = 10;
    private static final int ESCALATION_DAYS = 3;

    /** The term from a day on. */
    public static PaymentTerm of(LocalDate from, int paymentDays) {
        LocalDate due = paymentDays == Payable.LONGEST_TERM_DAYS
                ? DutchCalendar.official().endOfPeriod(from, paymentDays)
                : from.plusDays(paymentDays);
        return new PaymentTerm(from, due);
    }

    /**
     * The term of an invoice; empty while goods that it charges have not arrived.
     *
     * @param asked quantities by line of the order, in what the match found
     */
    public static Optional<PaymentTerm> of(Invoice invoice, PayableOrder order, List<MatchedLine> asked) {
        LocalDate from = invoice.receivedOn();
        for (MatchedLine line : asked) {
            Optional<LocalDate> goods = goodsOf(line, order);
            if (goods.isEmpty()) {
                return Optional.empty();
            }
            from = goods.get().isAfter(from) ? goods.get() : from;
        }
        return Optional.of(of(from, order.paymentDays()));
    }

    /**
     * The term of an invoice of which a person decided that no more goods will come: from the last that did; empty when
     * nothing came at all.
     */
    public static Optional<PaymentTerm> ofWhatCame(Invoice invoice, PayableOrder order, List<MatchedLine> asked) {
        Set<Integer> lines = new HashSet<>();
        asked.forEach(line -> lines.add(line.lineNumber()));
        return order.receipts().stream()
                .filter(receipt -> lines.contains(receipt.lineNumber()))
                .map(receipt -> receipt.countsFrom(order.acceptanceDays()))
                .max(Comparator.naturalOrder())
                .map(last -> of(last.isAfter(invoice.receivedOn()) ? last : invoice.receivedOn(), order.paymentDays()));
    }

    /** The day with which the goods of a line are complete: earlier receipts are for earlier invoices. */
    private static Optional<LocalDate> goodsOf(MatchedLine line, PayableOrder order) {
        OrderLine ordered = order.line(line.lineNumber()).orElseThrow();
        if (line.asked().pieces() == 0) {
            return Optional.of(LocalDate.MIN);
        }
        List<GoodsReceipt> receipts = new ArrayList<>(order.receiptsOf(line.lineNumber()));
        receipts.removeIf(receipt -> receipt.standing().pieces() == 0);
        if (receipts.isEmpty()) {
            return Optional.empty();
        }
        receipts.sort(Comparator.comparing(receipt -> receipt.countsFrom(order.acceptanceDays())));
        long missing = ordered.invoiced().pieces() + line.asked().pieces();
        LocalDate last = LocalDate.MIN;
        for (GoodsReceipt receipt : receipts) {
            if (missing <= 0) {
                break;
            }
            missing -= receipt.standing().pieces();
            last = receipt.countsFrom(order.acceptanceDays());
        }
        return Optional.of(last);
    }

    /** First moment of the working day ten days before the last day, or the one before it. */
    public Instant reminderAt() {
        return DutchCalendar.startOf(DutchCalendar.official().daysBefore(dueOn, REMINDER_DAYS));
    }

    /** First moment of the working day three days before the last day, or the one before it. */
    public Instant escalationAt() {
        return DutchCalendar.startOf(DutchCalendar.official().daysBefore(dueOn, ESCALATION_DAYS));
    }

    /** First moment of the day after the last one. */
    public Instant lateAt() {
        return DutchCalendar.startOf(dueOn.plusDays(1));
    }
}
