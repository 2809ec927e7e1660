package org.ironstock.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.ironstock.support.EngineTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Events as an outside system sends them: over HTTP, many at once, and with a database that goes away. */
@EngineTest
class EventsOverHttpTest {

    private static final int COPIES = 50;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String caseId = "PRB-" + UUID.randomUUID();

    @Autowired
    private ObjectMapper json;

    @LocalServerPort
    private int port;

    @Test
    void fifty_copies_at_once_are_answered_alike_and_have_one_effect() throws Exception {
        ProbeEvents.READY.add(caseId);
        CyclicBarrier start = new CyclicBarrier(COPIES);
        ExecutorService senders = Executors.newFixedThreadPool(COPIES);
        List<Future<HttpResponse<String>>> sent = new ArrayList<>();
        for (int copy = 0; copy < COPIES; copy++) {
            sent.add(senders.submit(() -> {
                start.await();
                return send(Map.of("caseId", caseId));
            }));
        }
        List<HttpResponse<String>> answers = new ArrayList<>();
        for (Future<HttpResponse<String>> one : sent) {
            answers.add(one.get());
        }
        senders.shutdown();

        assertThat(answers.stream().collect(Collectors.groupingBy(HttpResponse::statusCode, Collectors.counting())))
                .containsOnly(Map.entry(201, 1L), Map.entry(200, COPIES - 1L));
        assertThat(answers.stream().map(HttpResponse::body).distinct()).hasSize(1);
        assertThat(ProbeEvents.REACHED.get(caseId)).hasValue(1);
    }

    @Test
    void an_event_whose_connection_to_the_database_breaks_leaves_nothing_and_is_taken_when_it_is_sent_again()
            throws Exception {
        ProbeEvents.READY.add(caseId);
        ProbeEvents.LOSING_THE_CONNECTION.add(caseId);

        HttpResponse<String> broken = send(Map.of("caseId", caseId));

        assertThat(broken.statusCode()).as(broken.body()).isEqualTo(503);
        assertThat(broken.headers().firstValue("Retry-After")).isPresent();
        JsonNode problem = json.readTree(broken.body());
        assertThat(problem.get("type").asText()).isEqualTo("urn:ironstock:problem:database-unavailable");
        assertThat(ProbeEvents.REACHED).doesNotContainKey(caseId);

        assertThat(send(Map.of("caseId", caseId)).statusCode()).isEqualTo(201);
        assertThat(send(Map.of("caseId", caseId)).statusCode()).isEqualTo(200);
        assertThat(ProbeEvents.REACHED.get(caseId)).hasValue(1);
    }

    @ParameterizedTest(name = "data {0}")
    @ValueSource(strings = {"", "null", "[1, 2]", "\"text\"", "{\"caseId\": "})
    void data_that_is_no_object_is_refused(String data) throws Exception {
        assertMalformed(post(headers(), data));
        assertNothingTaken();
    }

    @ParameterizedTest(name = "without {0}")
    @ValueSource(strings = {"ce-specversion", "ce-type", "ce-source", "ce-id"})
    void an_event_without_what_every_event_carries_is_refused(String header) throws Exception {
        Map<String, String> headers = headers();
        headers.remove(header);

        assertMalformed(post(headers, json.writeValueAsString(Map.of("caseId", caseId))));
        assertNothingTaken();
    }

    @Test
    void an_event_of_a_type_that_nobody_knows_is_refused() throws Exception {
        Map<String, String> headers = headers();
        headers.put("ce-type", "org.ironstock.unheard.of.v1");

        HttpResponse<String> answer = post(headers, json.writeValueAsString(Map.of("caseId", caseId)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(json.readTree(answer.body()).at("/findings/0/code").asText()).isEqualTo("EVENT_TYPE_UNKNOWN");
        assertNothingTaken();
    }

    private void assertMalformed(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(json.readTree(answer.body()).at("/findings/0/code").asText()).isEqualTo("CLOUDEVENT_MALFORMED");
    }

    /** The same source and id are still new. */
    private void assertNothingTaken() throws Exception {
        ProbeEvents.READY.add(caseId);
        assertThat(send(Map.of("caseId", caseId)).statusCode()).isEqualTo(201);
    }

    private HttpResponse<String> send(Map<String, Object> data) throws Exception {
        return post(headers(), json.writeValueAsString(data));
    }

    private Map<String, String> headers() {
        return new HashMap<>(Map.of(
                "ce-specversion", "1.0",
                "ce-type", "org.ironstock.probe.sounded.v1",
                "ce-source", "urn:test:" + caseId,
                "ce-id", "one"));
    }

    private HttpResponse<String> post(Map<String, String> headers, String data) throws Exception {
        String basic = Base64.getEncoder()
                .encodeToString(("test-client:" + EngineTest.CLIENT_SECRET).getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/events"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(data));
        headers.forEach(request::header);
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
