package org.ironstock.payment.application;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.ironstock.payment.PaymentSettled;
import org.ironstock.payment.PaymentSettled.Outcome;
import org.ironstock.payment.domain.Payment;
import org.ironstock.payment.persistence.PaymentRows;
import org.ironstock.platform.Retry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells invoices how their payments ended, each in a transaction of its own: a file of ten thousand answers is taken in
 * one transaction and its invoices go on in ten thousand. Several nodes may run it. What fails is tried again after 1, 2,
 * 4 … at most 60 minutes.
 */
@Component
public class SettlementTeller {

    private static final Logger LOG = LoggerFactory.getLogger(SettlementTeller.class);

    private final PaymentRows payments;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SettlementTeller(
            PaymentRows payments, TransactionTemplate transaction, ApplicationEventPublisher events, Clock clock) {
        this.payments = payments;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** Tells everything that is due. */
    @Scheduled(
            fixedDelayString = "${ironstock.payment.telling-pause:PT5S}",
            initialDelayString = "${ironstock.payment.telling-pause:PT5S}")
    public void tellAll() {
        while (tellNext()) {
            LOG.debug("Another payment is settled");
        }
    }

    /** @return whether there was one */
    private boolean tellNext() {
        try {
            return Boolean.TRUE.equals(
                    transaction.execute(status -> tell(clock.instant()).isPresent()));
        } catch (Untold failure) {
            LOG.warn(
                    "Invoice {} was not told of its payment",
                    failure.payment.order().invoiceId(),
                    failure.getCause());
            transaction.executeWithoutResult(status -> payments.tellLater(
                    failure.payment.number(), attempts -> clock.instant().plus(Retry.after(attempts))));
            return true;
        }
    }

    private Optional<Payment> tell(Instant now) {
        Optional<Payment> due = payments.takeToTell(now);
        due.ifPresent(payment -> {
            payments.told(payment.number());
            try {
                events.publishEvent(settled(payment));
            } catch (RuntimeException refused) {
                throw new Untold(payment, refused);
            }
        });
        return due;
    }

    private static PaymentSettled settled(Payment payment) {
        return new PaymentSettled(
                payment.order().invoiceId(),
                payment.state() == Payment.State.EXECUTED ? Outcome.EXECUTED : Outcome.REJECTED,
                payment.reason(),
                payment.bookedOn());
    }

    /** A listener did not take it: its transaction is rolled back. */
    private static final class Untold extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Payment payment;

        Untold(Payment payment, RuntimeException cause) {
            super(cause);
            this.payment = payment;
        }
    }
}
