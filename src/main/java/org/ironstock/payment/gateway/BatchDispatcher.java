package org.ironstock.payment.gateway;

import java.time.Clock;
import java.util.Optional;
import org.ironstock.dossier.Dossier;
import org.ironstock.payment.application.BatchRefusedByBank;
import org.ironstock.payment.application.PaymentBatches;
import org.ironstock.payment.domain.Batch;
import org.ironstock.payment.persistence.BatchOutbox;
import org.ironstock.payment.persistence.BatchOutbox.Entry;
import org.ironstock.platform.OutgoingGateway;
import org.ironstock.platform.OutgoingGateway.DeliveryFailed;
import org.ironstock.platform.OutgoingGateway.FileRefused;
import org.ironstock.platform.OutgoingGateway.OutgoingFile;
import org.ironstock.platform.Retry;
import org.ironstock.shared.Finding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Delivers what waits in the outbox. An entry is taken in a transaction, delivered outside any, and its outcome written in
 * another: no transaction is open while the bank thinks. Several nodes may run it; each entry is in one hand, and falls
 * free when that hand dies. Before a file leaves it is once more held against what was released. What fails is tried again
 * after 1, 2, 4 … at most 60 minutes.
 */
@Component
public class BatchDispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(BatchDispatcher.class);

    private final BatchOutbox outbox;
    private final PaymentBatches batches;
    private final Dossier dossier;
    private final OutgoingGateway gateway;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BatchDispatcher(
            BatchOutbox outbox,
            PaymentBatches batches,
            Dossier dossier,
            @Qualifier("bankGateway") OutgoingGateway gateway,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.outbox = outbox;
        this.batches = batches;
        this.dossier = dossier;
        this.gateway = gateway;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** Delivers everything that is due. */
    @Scheduled(
            fixedDelayString = "${ironstock.payment.outbox-pause:PT10S}",
            initialDelayString = "${ironstock.payment.outbox-pause:PT10S}")
    public void deliverAll() {
        Optional<Entry> taken = take();
        while (taken.isPresent()) {
            deliver(taken.get());
            taken = take();
        }
    }

    private Optional<Entry> take() {
        Optional<Entry> taken = transaction.execute(status -> outbox.take(clock.instant()));
        return taken == null ? Optional.empty() : taken;
    }

    private void deliver(Entry entry) {
        Batch batch = batches.get(entry.batchId());
        Optional<Finding> obstacle = batches.obstacles(batch.id()).stream().findFirst();
        if (obstacle.isPresent()) {
            failed(entry, obstacle.get().message());
            return;
        }
        try {
            gateway.deliver(new OutgoingFile(
                    batch.messageId(),
                    dossier.content(batch.file().orElseThrow().documentId())));
            transaction.executeWithoutResult(status -> outbox.delivered(batch.id(), clock.instant()));
        } catch (DeliveryFailed failure) {
            failed(entry, String.valueOf(failure.getMessage()));
        } catch (FileRefused refusal) {
            LOG.warn("The file of {} was refused", batch.id());
            transaction.executeWithoutResult(status -> refused(entry, String.valueOf(refusal.getMessage())));
        }
    }

    private void failed(Entry entry, String reason) {
        LOG.warn("The file of {} was not delivered at attempt {}: {}", entry.batchId(), entry.attempts(), reason);
        transaction.executeWithoutResult(
                status -> outbox.failed(entry.batchId(), reason, clock.instant().plus(Retry.after(entry.attempts()))));
    }

    private void refused(Entry entry, String reason) {
        if (outbox.refused(entry.batchId(), reason)) {
            events.publishEvent(new BatchRefusedByBank(entry.batchId()));
        }
    }
}
