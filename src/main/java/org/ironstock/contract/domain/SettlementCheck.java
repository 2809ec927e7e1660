package org.ironstock.contract.domain;

import java.util.ArrayList;
import java.util.List;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Quantity;

/** What must be finished before a contract can be closed; each finding names the order or invoice that it is about. */
public final class SettlementCheck {

    /** An order of which part never came: an official may say that it lapses. */
    public static final String UNDELIVERED = "SETTLEMENT_ORDER_UNDELIVERED";

    private static final String GROUND = "werkwijze productiecontracten, deel D; Comptabiliteitswet 2016";

    private SettlementCheck() {}

    /** Everything that is open, order by order. */
    public static List<Finding> open(List<OrderFigures> orders) {
        List<Finding> found = new ArrayList<>();
        for (OrderFigures order : orders) {
            goods(order, found);
            order.invoices().forEach(invoice -> invoice(order, invoice, found));
        }
        return found;
    }

    private static void goods(OrderFigures order, List<Finding> found) {
        if (order.state() == OrderState.REQUESTED || order.state().open() && !order.placed()) {
            found.add(finding(
                    "SETTLEMENT_ORDER_RUNNING",
                    order.orderId(),
                    "Order %s loopt nog: %s."
                            .formatted(order.orderId(), order.state().inDutch())));
        }
        if (order.underway() > 0) {
            found.add(finding(
                    "SETTLEMENT_DELIVERY_UNDERWAY",
                    order.orderId(),
                    "Van order %s is een levering aangekondigd die nog niet is geboekt.".formatted(order.orderId())));
        }
        if (order.undelivered().pieces() > 0) {
            found.add(finding(
                    UNDELIVERED,
                    order.orderId(),
                    "Van order %s zijn %s stuks niet geleverd."
                            .formatted(order.orderId(), number(order.undelivered()))));
        }
        if (order.unjudged().pieces() > 0) {
            found.add(finding(
                    "SETTLEMENT_RECEIPT_UNJUDGED",
                    order.orderId(),
                    "Van order %s zijn %s stuks ontvangen en nog niet aanvaard of afgekeurd."
                            .formatted(order.orderId(), number(order.unjudged()))));
        }
        if (order.uninvoiced().pieces() > 0) {
            found.add(finding(
                    "SETTLEMENT_UNINVOICED",
                    order.orderId(),
                    "Van order %s zijn %s stuks aanvaard en nog niet gefactureerd."
                            .formatted(order.orderId(), number(order.uninvoiced()))));
        }
    }

    private static void invoice(OrderFigures order, OrderFigures.InvoiceFigures invoice, List<Finding> found) {
        if (invoice.standing() == OrderFigures.Standing.OPEN) {
            found.add(finding(
                    "SETTLEMENT_INVOICE_OPEN",
                    invoice.invoiceId(),
                    "%s %s (%s) van order %s is nog niet afgehandeld: %s."
                            .formatted(
                                    invoice.creditNote() ? "Creditnota" : "Factuur",
                                    invoice.number(),
                                    invoice.invoiceId(),
                                    order.orderId(),
                                    invoice.standingInDutch())));
        }
        if (invoice.standing() == OrderFigures.Standing.DISPUTED) {
            found.add(finding(
                    "SETTLEMENT_INVOICE_DISPUTED",
                    invoice.invoiceId(),
                    "Factuur %s (%s) van order %s wordt betwist."
                            .formatted(invoice.number(), invoice.invoiceId(), order.orderId())));
        }
    }

    private static Finding finding(String code, String subject, String message) {
        return Finding.of(code, subject, message, GROUND);
    }

    private static String number(Quantity quantity) {
        return DutchText.number(quantity.pieces());
    }
}
