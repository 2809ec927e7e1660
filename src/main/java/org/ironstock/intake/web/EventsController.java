package org.ironstock.intake.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.message.MessageReader;
import io.cloudevents.http.HttpMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import io.github.bucket4j.Bucket;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.ironstock.intake.EventHandler.InboundEvent;
import org.ironstock.intake.IntakeSettings;
import org.ironstock.intake.dispatch.EventDesk;
import org.ironstock.intake.dispatch.EventTypes;
import org.ironstock.intake.dispatch.Receipt;
import org.ironstock.intake.dispatch.ReceivedEvent;
import org.ironstock.platform.AccessRule;
import org.ironstock.platform.CurrentCaller;
import org.ironstock.platform.Problem;
import org.ironstock.shared.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** CloudEvents 1.0 over HTTP, structured and binary: how outside systems start and reach cases. */
@RestController
@Tag(name = "Events", description = "CloudEvents 1.0 from outside systems")
class EventsController {

    private static final String STRUCTURED = "application/cloudevents+json";
    private static final String JSON = "application/json";

    private final EventDesk desk;
    private final EventTypes types;
    private final IntakeSettings settings;
    private final ObjectMapper json;
    private final CurrentCaller caller;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    EventsController(
            EventDesk desk, EventTypes types, IntakeSettings settings, ObjectMapper json, CurrentCaller caller) {
        this.desk = desk;
        this.types = types;
        this.settings = settings;
        this.json = json;
        this.caller = caller;
    }

    @Operation(summary = "Send one event; 201 new, 202 waiting for its moment, 200 on a repeat, 409 on other content")
    @PostMapping("/api/events")
    ResponseEntity<Receipt> take(HttpServletRequest request) throws IOException {
        String sender = sender();
        if (!bucketOf(sender).tryConsume(1)) {
            throw new Problem(HttpStatus.TOO_MANY_REQUESTS, "too-many-events", "Send fewer events a second.");
        }
        Receipt.Answer answer = desk.take(read(request, sender));
        Receipt receipt = answer.receipt();
        if (answer.novelty() == Receipt.Novelty.REPEATED) {
            return ResponseEntity.ok(receipt);
        }
        URI location = URI.create("/api/" + receipt.caseType() + "s/" + receipt.caseId());
        HttpStatus status = "waiting".equals(receipt.status()) ? HttpStatus.ACCEPTED : HttpStatus.CREATED;
        return ResponseEntity.status(status).location(location).body(receipt);
    }

    private String sender() {
        Optional<String> supplier = caller.findSupplier();
        if (supplier.isPresent()) {
            return InboundEvent.SUPPLIER + supplier.get();
        }
        String client = caller.getClient();
        if (client.startsWith(InboundEvent.SUPPLIER)) {
            throw new Problem(HttpStatus.FORBIDDEN, "client-name", "A machine client does not speak for a supplier.");
        }
        return client;
    }

    @Operation(summary = "The types of event and the JSON Schema of their data")
    @GetMapping("/api/events/types")
    Map<String, JsonNode> types() {
        Map<String, JsonNode> schemas = new TreeMap<>();
        types.all().forEach((name, type) -> schemas.put(name, type.document()));
        return schemas;
    }

    private ReceivedEvent read(HttpServletRequest request, String client) throws IOException {
        String mediaType =
                Objects.requireNonNullElse(request.getContentType(), "").toLowerCase(Locale.ROOT);
        boolean structured = mediaType.startsWith(STRUCTURED);
        if (!structured && !mediaType.startsWith(JSON)) {
            throw new Problem(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "media-type",
                    "Send %s, or %s with ce- headers; found '%s'.".formatted(STRUCTURED, JSON, mediaType));
        }
        byte[] body = request.getInputStream().readNBytes(settings.maxBodyBytes() + 1);
        if (body.length > settings.maxBodyBytes()) {
            throw new Problem(
                    HttpStatus.PAYLOAD_TOO_LARGE,
                    "event-too-large",
                    "An event has at most %d bytes.".formatted(settings.maxBodyBytes()));
        }
        CloudEvent event = parse(request, body);
        return new ReceivedEvent(
                event.getSource().toString(),
                event.getId(),
                event.getType(),
                Objects.requireNonNullElse(event.getSubject(), ""),
                client,
                dataOf(event));
    }

    private static CloudEvent parse(HttpServletRequest request, byte[] body) {
        try {
            MessageReader reader = HttpMessageFactory.createReader(
                    consumer -> request.getHeaderNames()
                            .asIterator()
                            .forEachRemaining(name -> consumer.accept(name, request.getHeader(name))),
                    body);
            return reader.toEvent();
        } catch (CloudEventRWException | IllegalArgumentException | IllegalStateException malformed) {
            throw malformed(malformed.getMessage());
        }
    }

    private JsonNode dataOf(CloudEvent event) {
        if (event.getData() == null) {
            throw malformed("The event has no data.");
        }
        try {
            JsonNode data = json.readTree(event.getData().toBytes());
            if (data == null || !data.isObject()) {
                throw malformed("The data must be a JSON object.");
            }
            return data;
        } catch (IOException broken) {
            throw malformed("The data is no JSON: " + broken.getMessage());
        }
    }

    private static Problem malformed(@Nullable String why) {
        String detail = "This is no CloudEvent 1.0: " + Objects.requireNonNullElse(why, "unreadable");
        return new Problem(
                HttpStatus.BAD_REQUEST,
                "malformed-event",
                detail,
                List.of(Finding.of("CLOUDEVENT_MALFORMED", "event", detail, "CloudEvents 1.0.2")));
    }

    private Bucket bucketOf(String client) {
        return buckets.computeIfAbsent(client, name -> Bucket.builder()
                .addLimit(limit -> limit.capacity(settings.eventsPerSecond() * 2L)
                        .refillGreedy(settings.eventsPerSecond(), Duration.ofSeconds(1)))
                .build());
    }

    @Configuration(proxyBeanMethods = false)
    static class Access {

        @Bean
        List<AccessRule> sendEvents() {
            return List.of(
                    AccessRule.clients(HttpMethod.POST, "/api/events"),
                    AccessRule.suppliers(HttpMethod.POST, "/api/events"));
        }

        @Bean
        AccessRule readEventTypes() {
            return AccessRule.open(HttpMethod.GET, "/api/events/types");
        }
    }
}
