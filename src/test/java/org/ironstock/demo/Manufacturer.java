package org.ironstock.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.ironstock.payment.InvoiceXml;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A maker of masks that works through the API of suppliers alone.
 *
 * @param http nobody signed in
 * @param secret given at registration
 */
record Manufacturer(TestRestTemplate http, String id, String kvkNumber, String secret) {

    TestRestTemplate api() {
        return http.withBasicAuth(id, secret);
    }

    ResponseEntity<JsonNode> statesFilterMaterial(String product, String day, long stock, long weeklyUse) {
        return api().postForEntity(
                        "/api/filter-statements",
                        Map.of("productCode", product, "statedOn", day, "stock", stock, "weeklyUse", weeklyUse),
                        JsonNode.class);
    }

    /** The one order that was offered. */
    JsonNode offeredOrder() {
        JsonNode own = Objects.requireNonNull(api().getForObject("/api/orders", JsonNode.class));
        if (own.size() != 1) {
            throw new AssertionError("Expected one order of %s, found %s".formatted(id, own));
        }
        return own.get(0);
    }

    /** An address that an answer named, as text. */
    String reads(String path) {
        return Objects.requireNonNull(api().getForObject(path, String.class));
    }

    ResponseEntity<JsonNode> confirms(String orderId) {
        return api().postForEntity("/api/orders/{id}/confirmation", null, JsonNode.class, orderId);
    }

    /** Sends an event of this name about its own business. */
    ResponseEntity<JsonNode> tells(String event, Object data) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType("application/cloudevents+json"));
        Map<String, Object> told = Map.of(
                "specversion",
                "1.0",
                "id",
                UUID.randomUUID().toString(),
                "source",
                "urn:maker:" + id,
                "type",
                "org.ironstock.%s.v1".formatted(event),
                "data",
                data);
        return api().postForEntity("/api/events", new HttpEntity<>(told, headers), JsonNode.class);
    }

    ResponseEntity<JsonNode> invoices(InvoiceXml invoice) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_XML);
        return api().exchange(
                        "/api/invoices", HttpMethod.POST, new HttpEntity<>(invoice.bytes(), headers), JsonNode.class);
    }

    JsonNode invoice(String invoiceId) {
        return Objects.requireNonNull(api().getForObject("/api/invoices/{id}", JsonNode.class, invoiceId));
    }

    JsonNode lots() {
        return Objects.requireNonNull(api().getForObject("/api/lots", JsonNode.class));
    }
}
