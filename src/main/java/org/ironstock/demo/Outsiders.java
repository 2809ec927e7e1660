package org.ironstock.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ironstock.platform.DemoMode;
import org.ironstock.shared.DutchCalendar;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriComponentsBuilder;

/** Whoever comes from outside, over HTTP like everybody: the asking ministry, the publisher of notices, suppliers. */
@Component
public class Outsiders {

    private static final String CLIENT = "vws-portaal";

    private final ServletWebServerApplicationContext server;
    private final DemoMode demo;
    private final Clock clock;
    private final RestClient http = RestClient.create();

    Outsiders(ServletWebServerApplicationContext server, DemoMode demo, Clock clock) {
        this.server = server;
        this.demo = demo;
        this.clock = clock;
    }

    /**
     * A supplier that can sign in.
     *
     * @param secret its own, given at registration
     */
    public record Party(String id, String name, String kvkNumber, String secret) {}

    /**
     * Sends an event.
     *
     * @return id of the case that it reached
     */
    public String send(String event, Map<String, Object> data) {
        return send(CLIENT, demo.password(), event, data);
    }

    /**
     * Sends an event as a supplier.
     *
     * @return id of the case that it reached
     */
    String send(Party party, String event, Map<String, Object> data) {
        return send(party.id(), party.secret(), event, data);
    }

    private String send(String sender, String secret, String event, Map<String, Object> data) {
        Map<String, Object> cloudEvent = Map.of(
                "specversion",
                "1.0",
                "id",
                UUID.randomUUID().toString(),
                "source",
                "urn:ironstock:demo",
                "type",
                "org.ironstock." + event + ".v1",
                "time",
                clock.instant().toString(),
                "datacontenttype",
                "application/json",
                "data",
                data);
        Map<?, ?> receipt = http.post()
                .uri(address("/api/events"))
                .headers(headers -> headers.setBasicAuth(sender, secret, StandardCharsets.UTF_8))
                .contentType(MediaType.valueOf("application/cloudevents+json"))
                .body(cloudEvent)
                .retrieve()
                .body(Map.class);
        return receipt == null ? "" : String.valueOf(receipt.get("caseId"));
    }

    /** Hands in a bid: a plan, a price and a self-declaration without any ground of exclusion. */
    public void bid(String tenderId, Party party, byte[] plan, String price, String espd) {
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("quality", part(plan, MediaType.APPLICATION_PDF, "plan.pdf"));
        parts.add("price", part(price.getBytes(StandardCharsets.UTF_8), MediaType.APPLICATION_JSON, "price.json"));
        parts.add("espd", part(espd.getBytes(StandardCharsets.UTF_8), MediaType.APPLICATION_JSON, "espd.json"));
        http.post()
                .uri(address("/api/tenders/" + tenderId + "/bids"))
                .headers(headers -> headers.setBasicAuth(party.id(), party.secret(), StandardCharsets.UTF_8))
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts)
                .retrieve()
                .toBodilessEntity();
    }

    /** Asks a question that all may read. */
    void ask(String tenderId, Party party, String subject, String question) {
        http.post()
                .uri(address("/api/tenders/" + tenderId + "/questions"))
                .headers(headers -> headers.setBasicAuth(party.id(), party.secret(), StandardCharsets.UTF_8))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("subject", subject, "question", question))
                .retrieve()
                .toBodilessEntity();
    }

    /** The answers that everybody may read, as JSON. */
    String publishedAnswers(String tenderId) {
        String answers = http.get()
                .uri(address("/api/tenders/" + tenderId + "/answers"))
                .retrieve()
                .body(String.class);
        return answers == null ? "" : answers;
    }

    /**
     * Answers in words each question that this party was asked after opening, e.g. to explain its price.
     *
     * @return how many questions there were
     */
    int explain(String tenderId, Party party, String text) {
        JsonNode asked = http.get()
                .uri(address("/api/tenders/" + tenderId + "/requests"))
                .headers(headers -> headers.setBasicAuth(party.id(), party.secret(), StandardCharsets.UTF_8))
                .retrieve()
                .body(JsonNode.class);
        if (asked == null) {
            return 0;
        }
        asked.forEach(request -> http.post()
                .uri(address(request.get("answerAt").asText()))
                .headers(headers -> headers.setBasicAuth(party.id(), party.secret(), StandardCharsets.UTF_8))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("text", text))
                .retrieve()
                .toBodilessEntity());
        return asked.size();
    }

    /** Codes of the grounds on which a self-declaration must answer, from the published schema. */
    public List<String> exclusionGrounds() {
        JsonNode schema = http.get()
                .uri(address("/api/bid-schemas/espd"))
                .accept(MediaType.ALL)
                .retrieve()
                .body(JsonNode.class);
        List<String> codes = new ArrayList<>();
        if (schema != null) {
            schema.findPath("ground").path("examples").forEach(code -> codes.add(code.asText()));
        }
        return codes;
    }

    /**
     * What this party must show as the first in rank.
     *
     * @return {@code demand} and {@code norm} of each piece; empty when it was not asked
     */
    public List<Map<String, String>> evidenceAsked(String tenderId, Party party) {
        List<Map<String, String>> asked = new ArrayList<>();
        JsonNode found = http.get()
                .uri(address("/api/tenders/" + tenderId + "/evidence"))
                .headers(headers -> headers.setBasicAuth(party.id(), party.secret(), StandardCharsets.UTF_8))
                .retrieve()
                .body(JsonNode.class);
        if (found != null) {
            found.forEach(one -> asked.add(Map.of(
                    "demand",
                    one.get("demand").asText(),
                    "norm",
                    one.get("norm").asText())));
        }
        return asked;
    }

    /** Shows a piece of evidence that was issued today and is valid for two years. */
    public void showEvidence(String tenderId, Party party, String demand, String norm, byte[] pdf) {
        LocalDate today = DutchCalendar.dayOf(clock.instant());
        http.post()
                .uri(UriComponentsBuilder.fromUri(address("/api/tenders/" + tenderId + "/evidence/" + demand))
                        .queryParam("issuedOn", today)
                        .queryParam("validUntil", today.plusYears(2))
                        .queryParam("norm", "{norm}")
                        .build(norm))
                .headers(headers -> headers.setBasicAuth(party.id(), party.secret(), StandardCharsets.UTF_8))
                .contentType(MediaType.APPLICATION_PDF)
                .body(pdf)
                .retrieve()
                .toBodilessEntity();
    }

    /** The contract that is offered to this party: {@code contractId} and {@code documentSha256}. */
    public Map<?, ?> offeredContract(String tenderId, Party party) {
        Map<?, ?> offered = http.get()
                .uri(address("/api/tenders/" + tenderId + "/contract"))
                .headers(headers -> headers.setBasicAuth(party.id(), party.secret(), StandardCharsets.UTF_8))
                .retrieve()
                .body(Map.class);
        return offered == null ? Map.of() : offered;
    }

    private static HttpEntity<ByteArrayResource> part(byte[] content, MediaType type, String fileName) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(type);
        return new HttpEntity<>(
                new ByteArrayResource(content) {
                    @Override
                    public String getFilename() {
                        return fileName;
                    }
                },
                headers);
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + server.getWebServer().getPort() + path);
    }
}
