package org.ironstock.notice.gateway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.ironstock.notice.application.EditionRefusedByPlatform;
import org.ironstock.notice.gateway.NoticeGateway.DeliveryFailed;
import org.ironstock.notice.gateway.NoticeGateway.EditionRefused;
import org.ironstock.notice.gateway.NoticeGateway.OutgoingNotice;
import org.ironstock.notice.persistence.NoticeRows;
import org.ironstock.notice.persistence.Outbox;
import org.ironstock.notice.persistence.OutboxEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Delivers what waits in the outbox. An entry is taken in one transaction, delivered outside any, and its outcome written
 * in another: no transaction is open while the platform thinks. Several nodes may run it; each entry is in one hand, and
 * falls free when that hand dies. What fails is tried again after 1, 2, 4 … at most 60 minutes.
 */
@Component
public class OutboxDispatcher {

    /** Longer than the longest answer of a gateway. */
    static final Duration LEASE = Duration.ofMinutes(2);

    private static final Logger LOG = LoggerFactory.getLogger(OutboxDispatcher.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(60);
    private static final int MOST_DOUBLINGS = 6;

    private final Outbox outbox;
    private final NoticeRows notices;
    private final NoticeGateway gateway;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OutboxDispatcher(
            Outbox outbox,
            NoticeRows notices,
            NoticeGateway gateway,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.outbox = outbox;
        this.notices = notices;
        this.gateway = gateway;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** Delivers everything that is due. */
    @Scheduled(fixedDelayString = "${ironstock.notice.outbox-pause:PT10S}", initialDelayString = "PT10S")
    public void deliverAll() {
        while (deliverNext()) {
            LOG.debug("Another notice is due");
        }
    }

    /**
     * Delivers the entry that is due longest.
     *
     * @return whether there was one
     */
    boolean deliverNext() {
        Optional<OutboxEntry> taken = transaction.execute(status -> outbox.take(clock.instant(), LEASE));
        if (taken == null || taken.isEmpty()) {
            return false;
        }
        deliver(taken.get());
        return true;
    }

    private void deliver(OutboxEntry entry) {
        try {
            gateway.deliver(new OutgoingNotice(entry.idempotencyKey(), entry.xml()));
            transaction.executeWithoutResult(status -> delivered(entry));
        } catch (DeliveryFailed failure) {
            LOG.warn(
                    "Notice {} of {} was not delivered at attempt {}: {}",
                    entry.idempotencyKey(),
                    entry.caseRef(),
                    entry.attempts(),
                    failure.getMessage());
            Instant next = clock.instant().plus(pause(entry.attempts()));
            transaction.executeWithoutResult(
                    status -> outbox.failed(entry, String.valueOf(failure.getMessage()), next));
        } catch (EditionRefused refusal) {
            LOG.warn("Notice {} of {} was refused", entry.idempotencyKey(), entry.caseRef());
            transaction.executeWithoutResult(status -> refused(entry, String.valueOf(refusal.getMessage())));
        }
    }

    private void delivered(OutboxEntry entry) {
        notices.sent(entry.noticeId(), entry.edition());
        outbox.delivered(entry, clock.instant());
    }

    private void refused(OutboxEntry entry, String reason) {
        // The notice first, then its outbox entry: the order in which an answer of the platform takes them.
        notices.lock(entry.noticeId());
        outbox.refused(entry, reason);
        events.publishEvent(new EditionRefusedByPlatform(entry.noticeId(), entry.edition(), reason));
    }

    /** Pause after this many attempts. */
    static Duration pause(int attempts) {
        Duration pause = Duration.ofMinutes(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
