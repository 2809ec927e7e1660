package org.ironstock.payment.application;

import java.time.Clock;
import org.ironstock.payment.domain.ApprovedPayment;
import org.ironstock.payment.domain.Payment;
import org.ironstock.payment.domain.PaymentQueue;
import org.ironstock.payment.persistence.PaymentRows;
import org.ironstock.supplier.Ibans;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The queue of approved payments. */
@Service
@Transactional
class WaitingPayments implements PaymentQueue {

    private final PaymentRows rows;
    private final Clock clock;

    WaitingPayments(PaymentRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public void add(ApprovedPayment payment) {
        ApprovedPayment electronic = payment.withIban(Ibans.electronic(payment.iban()));
        if (!rows.add(electronic, clock.instant())) {
            rows.findOpen(payment.invoiceId())
                    .map(Payment::order)
                    .filter(before -> !before.sameTransfer(electronic))
                    .ifPresent(before -> {
                        throw new IllegalStateException("Invoice %s is paid already with %d cents, now asked for %d"
                                .formatted(
                                        payment.invoiceId(),
                                        before.amount().cents(),
                                        payment.amount().cents()));
                    });
        }
    }

    @Override
    public boolean withdraw(String invoiceId, String reason) {
        return rows.lockOpen(invoiceId)
                .filter(payment -> payment.state() == Payment.State.WAITING)
                .map(payment -> {
                    rows.withdrawn(payment.number(), reason, clock.instant());
                    return true;
                })
                .orElse(false);
    }
}
