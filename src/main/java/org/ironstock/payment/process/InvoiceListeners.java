package org.ironstock.payment.process;

import org.ironstock.payment.PaymentSettled;
import org.ironstock.payment.application.InvoiceApprovals;
import org.ironstock.payment.application.InvoiceSignals;
import org.ironstock.payment.application.ReceiptBooked;
import org.ironstock.payment.domain.InvoiceStanding;
import org.ironstock.payment.persistence.InvoiceRows;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Carries what happens to orders and payments into the processes of their invoices. */
@Component
class InvoiceListeners {

    private final InvoiceRows rows;
    private final InvoiceApprovals approvals;
    private final InvoiceSignals signals;

    InvoiceListeners(InvoiceRows rows, InvoiceApprovals approvals, InvoiceSignals signals) {
        this.rows = rows;
        this.approvals = approvals;
        this.signals = signals;
    }

    /** Invoices of the order that wait are matched anew, the oldest first. */
    @EventListener
    @Transactional
    void received(ReceiptBooked receipt) {
        rows.openFor(receipt.orderNumber()).forEach(signals::receiptBooked);
    }

    /** Kept before the process is told, since nobody may wait for it while an official searches. */
    @EventListener
    @Transactional
    void settled(PaymentSettled payment) {
        if (rows.find(payment.invoiceId()).isEmpty()) {
            return;
        }
        boolean executed = payment.outcome() == PaymentSettled.Outcome.EXECUTED;
        approvals.settle(
                payment.invoiceId(), new InvoiceStanding.Settlement(executed, payment.reason(), payment.bookedOn()));
        signals.bankAnswered(payment.invoiceId(), executed);
    }
}
