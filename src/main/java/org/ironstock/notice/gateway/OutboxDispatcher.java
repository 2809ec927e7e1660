package org.ironstock.notice.gateway;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.ironstock.notice.application.EditionDelivered;
import org.ironstock.notice.application.EditionHandedOver;
import org.ironstock.notice.application.EditionRefusedByPlatform;
import org.ironstock.notice.persistence.NoticeRows;
import org.ironstock.notice.persistence.Outbox;
import org.ironstock.notice.persistence.OutboxEntry;
import org.ironstock.platform.OutgoingGateway;
import org.ironstock.platform.OutgoingGateway.DeliveryFailed;
import org.ironstock.platform.OutgoingGateway.FileRefused;
import org.ironstock.platform.OutgoingGateway.OutgoingFile;
import org.ironstock.platform.Retry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Delivers what waits in the outbox. An entry is held by the node that put it there, or taken in a transaction; it is
 * delivered outside any, and its outcome written in another: no transaction is open while the platform thinks. Several
 * nodes may run it; each entry is in one hand, and falls free when that hand dies. What fails is tried again after 1, 2,
 * 4 … at most 60 minutes.
 */
@Component
public class OutboxDispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxDispatcher.class);

    private final Outbox outbox;
    private final NoticeRows notices;
    private final OutgoingGateway gateway;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** What this node handed over and holds; only told when committed, and lost with the node, as the hold is. */
    private final Queue<EditionHandedOver> own = new ConcurrentLinkedQueue<>();

    OutboxDispatcher(
            Outbox outbox,
            NoticeRows notices,
            @Qualifier("noticeGateway") OutgoingGateway gateway,
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
    @Scheduled(
            fixedDelayString = "${ironstock.notice.outbox-pause:PT10S}",
            initialDelayString = "${ironstock.notice.outbox-pause:PT10S}")
    public void deliverAll() {
        while (deliverNext()) {
            LOG.debug("Another notice is due");
        }
    }

    @TransactionalEventListener
    void handedOver(EditionHandedOver edition) {
        own.add(edition);
    }

    /**
     * Delivers what this node handed over, and then the entry that is due longest.
     *
     * @return whether there was one
     */
    boolean deliverNext() {
        EditionHandedOver held = own.poll();
        if (held != null) {
            findHeld(held).ifPresent(this::deliver);
            return true;
        }
        Optional<OutboxEntry> taken = transaction.execute(status -> outbox.take(clock.instant(), Outbox.LEASE));
        if (taken == null || taken.isEmpty()) {
            return false;
        }
        deliver(taken.get());
        return true;
    }

    /** The entry, unless another could take it before the platform has answered: then whoever takes it delivers it. */
    private Optional<OutboxEntry> findHeld(EditionHandedOver held) {
        return clock.instant().isAfter(held.heldUntil().minus(Outbox.LEASE))
                ? Optional.empty()
                : outbox.findHeld(held.noticeId(), held.edition(), held.heldUntil());
    }

    private void deliver(OutboxEntry entry) {
        try {
            gateway.deliver(new OutgoingFile(entry.idempotencyKey(), entry.xml()));
            record(entry);
        } catch (DeliveryFailed failure) {
            LOG.warn(
                    "Notice {} of {} was not delivered at attempt {}: {}",
                    entry.idempotencyKey(),
                    entry.caseRef(),
                    entry.attempts(),
                    failure.getMessage());
            Instant next = clock.instant().plus(Retry.after(entry.attempts()));
            transaction.executeWithoutResult(
                    status -> outbox.failed(entry, String.valueOf(failure.getMessage()), next));
        } catch (FileRefused refusal) {
            LOG.warn("Notice {} of {} was refused", entry.idempotencyKey(), entry.caseRef());
            transaction.executeWithoutResult(status -> refused(entry, String.valueOf(refusal.getMessage())));
        }
    }

    /** What was delivered is not delivered again because somebody moved its case at that moment. */
    private void record(OutboxEntry entry) {
        try {
            transaction.executeWithoutResult(status -> delivered(entry));
        } catch (RuntimeException moved) {
            LOG.info("The delivery of notice {} is recorded once more", entry.idempotencyKey(), moved);
            transaction.executeWithoutResult(status -> delivered(entry));
        }
    }

    private void delivered(OutboxEntry entry) {
        boolean news = notices.sent(entry.noticeId(), entry.edition());
        outbox.delivered(entry, clock.instant());
        if (news) {
            events.publishEvent(new EditionDelivered(entry.noticeId(), entry.edition()));
        }
    }

    private void refused(OutboxEntry entry, String reason) {
        // The notice first, then its outbox entry: the order in which an answer of the platform takes them.
        notices.lock(entry.noticeId());
        outbox.refused(entry, reason);
        events.publishEvent(new EditionRefusedByPlatform(entry.noticeId(), entry.edition(), reason));
    }
}
