package org.ironstock.intake.dispatch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.ironstock.intake.EventHandler;
import org.ironstock.intake.EventHandler.InboundEvent;
import org.ironstock.intake.EventHandler.Reach;
import org.ironstock.intake.EventRefused;
import org.ironstock.intake.persistence.EventLedger;
import org.ironstock.platform.Problem;
import org.ironstock.shared.Finding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes an event from outside: ledger row, domain and engine in one transaction. The same source and id with the same
 * content gives the same answer and no second effect; with other content it is a conflict.
 */
@Component
public class EventDesk {

    private static final Logger LOG = LoggerFactory.getLogger(EventDesk.class);

    /** A waiting event is offered again after five seconds, then ever later, at most every five minutes. */
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final EventTypes types;
    private final Clients clients;
    private final EventLedger ledger;
    private final ObjectMapper canonical;
    private final Clock clock;

    EventDesk(EventTypes types, Clients clients, EventLedger ledger, ObjectMapper json, Clock clock) {
        this.types = types;
        this.clients = clients;
        this.ledger = ledger;
        this.canonical = json.copy().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);
        this.clock = clock;
    }

    /**
     * Takes one event.
     *
     * @throws Problem 403 when the client may not send this type, 409 on the same id with other content
     * @throws EventRefused with every finding, when data or domain rules are broken; nothing is kept
     */
    @Transactional
    public Receipt.Answer take(ReceivedEvent event) {
        EventTypes.EventType type = types.find(event.type())
                .orElseThrow(() -> new EventRefused(List.of(
                        Finding.of("EVENT_TYPE_UNKNOWN", "type", "Unknown event type '%s'.".formatted(event.type())))));
        if (!clients.maySend(event.client(), type.handler())) {
            throw new Problem(
                    HttpStatus.FORBIDDEN, "event-type-not-allowed", "This client may not send events of this type.");
        }
        String data = write(event.data());
        String hash = Clients.sha256(event.type() + "\n" + event.subject() + "\n" + data);
        if (!ledger.claim(
                event.source(),
                event.id(),
                event.type(),
                event.subject(),
                event.client(),
                hash,
                data,
                clock.instant())) {
            return repeated(ledger.get(event.source(), event.id()), hash, event.client());
        }
        List<Finding> violations = type.violations(event.data());
        if (!violations.isEmpty()) {
            throw new EventRefused(violations);
        }
        return new Receipt.Answer(offer(type.handler(), event, 0), Receipt.Novelty.NEW);
    }

    private static Receipt.Answer repeated(EventLedger.Row first, String hash, String client) {
        if (!first.contentSha256().equals(hash) || !first.client().equals(client)) {
            throw new Problem(
                    HttpStatus.CONFLICT,
                    "event-id-reused",
                    "An event with this source and id was taken before with other content.");
        }
        return new Receipt.Answer(
                new Receipt(first.caseType(), first.caseId(), first.status()), Receipt.Novelty.REPEATED);
    }

    /**
     * Offers the next waiting event that is due again.
     *
     * @return whether there was one
     */
    @Transactional
    public boolean offerNextWaiting() {
        return ledger.lockNextDue(clock.instant())
                .map(row -> {
                    EventTypes.EventType type = types.find(row.type())
                            .orElseThrow(() -> new IllegalStateException("No handler for " + row.type()));
                    offer(
                            type.handler(),
                            new ReceivedEvent(
                                    row.source(), row.id(), row.type(), row.subject(), row.client(), read(row.data())),
                            row.attempts());
                    return true;
                })
                .orElse(false);
    }

    /** Puts off a waiting event whose handling failed, so that it does not hold up the others. */
    @Transactional
    public void postpone(String fault) {
        ledger.lockNextDue(clock.instant())
                .ifPresent(row -> ledger.waiting(
                        row.source(),
                        row.id(),
                        row.caseType(),
                        row.caseId(),
                        row.status(),
                        nextAttempt(row.attempts()),
                        fault));
    }

    private Receipt offer(EventHandler handler, ReceivedEvent event, int attempts) {
        Reach reach = handler.handle(
                new InboundEvent(event.id(), event.source(), event.subject(), event.client(), event.data()));
        try (MDC.MDCCloseable ignored = MDC.putCloseable("caseRef", reach.caseId())) {
            LOG.info("Event {} of {} {}", event.id(), event.client(), reach.status());
        }
        if (reach.parked()) {
            ledger.waiting(
                    event.source(),
                    event.id(),
                    reach.caseType(),
                    reach.caseId(),
                    reach.status(),
                    nextAttempt(attempts),
                    "");
        } else {
            ledger.taken(event.source(), event.id(), reach.caseType(), reach.caseId(), reach.status());
        }
        return new Receipt(reach.caseType(), reach.caseId(), reach.status());
    }

    private Instant nextAttempt(int attempts) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempts, 6));
        return clock.instant().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    }

    private String write(JsonNode data) {
        try {
            return canonical.writeValueAsString(canonical.treeToValue(data, Map.class));
        } catch (JsonProcessingException noObject) {
            throw new IllegalArgumentException("The data of an event is an object", noObject);
        }
    }

    private JsonNode read(String data) {
        try {
            return canonical.readTree(data);
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("The ledger holds unreadable data", corrupt);
        }
    }
}
