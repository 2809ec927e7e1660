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

    private HttpResponse<String> send(Map<String, Object> data) throws Exception {
        String basic = Base64.getEncoder()
                .encodeToString(("test-client:" + EngineTest.CLIENT_SECRET).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/events"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/json")
                .header("ce-specversion", "1.0")
                .header("ce-type", "org.ironstock.probe.sounded.v1")
                .header("ce-source", "urn:test:" + caseId)
                .header("ce-id", "one")
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(data)))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
