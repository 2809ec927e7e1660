package org.ironstock.support;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.ironstock.intake.EventHandler.InboundEvent;
import org.ironstock.intake.dispatch.EventDesk;
import org.ironstock.intake.dispatch.Receipt;
import org.ironstock.intake.dispatch.ReceivedEvent;
import org.springframework.context.ApplicationContext;

/** An outside system that reports events, each with an id of its own. */
public final class ConnectedSystem {

    private final EventDesk events;
    private final ObjectMapper json;

    public ConnectedSystem(ApplicationContext beans) {
        this.events = beans.getBean(EventDesk.class);
        this.json = beans.getBean(ObjectMapper.class);
    }

    /** Reports an event, e.g. {@code notice.rejected}. */
    public Receipt send(String event, Map<String, Object> data) {
        return send("test-client", event, data);
    }

    /** A supplier reports an event with its own credential. */
    public Receipt sendAs(String supplierId, String event, Map<String, Object> data) {
        return send(InboundEvent.SUPPLIER + supplierId, event, data);
    }

    private Receipt send(String client, String event, Map<String, Object> data) {
        return events.take(new ReceivedEvent(
                        "urn:test:connected-system",
                        UUID.randomUUID().toString(),
                        "org.ironstock." + event + ".v1",
                        "",
                        client,
                        json.valueToTree(data)))
                .receipt();
    }

    /** The platform published a notice that it dispatched at this moment. */
    public Receipt noticePublished(UUID notice, Instant dispatchedAt) {
        return send(
                "notice.published",
                Map.of(
                        "noticeId",
                        notice.toString(),
                        "publicationNumber",
                        ThreadLocalRandom.current().nextInt(100_000, 999_999) + "-2026",
                        "dispatchedAt",
                        dispatchedAt.toString()));
    }
}
