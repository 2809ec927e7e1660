package org.ironstock.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.tender.TenderRequest;
import org.ironstock.tender.process.PreparationOffice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged application is killed while events come in and an official is half-way, and started again on the same
 * directory: what was acknowledged is there once, what was not can be sent again, and work goes on where it was.
 */
class KilledApplicationIT {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final int EVENTS_BEFORE_THE_KILL = 25;
    private static final String PASSWORD = "Voorraad-2026";

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final int port = freePort();

    @TempDir
    private Path data;

    private Process application;

    @AfterEach
    void stop() throws InterruptedException {
        application.destroy();
        if (!application.waitFor(60, TimeUnit.SECONDS)) {
            application.destroyForcibly();
        }
    }

    @Test
    void what_was_acknowledged_is_there_once_and_work_goes_on_where_it_was() throws Exception {
        start();
        String halfWay = caseIn(send("half-way"));
        complete("Task_RecordNeed", halfWay, PreparationOffice.need(request()));

        Map<String, String> acknowledged = new ConcurrentHashMap<>();
        AtomicInteger next = new AtomicInteger();
        ExecutorService outside = Executors.newFixedThreadPool(4);
        for (int sender = 0; sender < 4; sender++) {
            outside.submit(() -> sendUntilSilence(acknowledged, next));
        }
        while (acknowledged.size() < EVENTS_BEFORE_THE_KILL) {
            Thread.sleep(20);
        }
        application.destroyForcibly().waitFor();
        outside.shutdown();
        assertThat(outside.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

        start();
        List<String> cases = new ArrayList<>();
        for (Map.Entry<String, String> event : acknowledged.entrySet()) {
            HttpResponse<String> again = send(event.getKey());
            assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
            assertThat(caseIn(again)).isEqualTo(event.getValue());
            cases.add(event.getValue());
        }
        for (int unanswered = 0; unanswered < next.get(); unanswered++) {
            if (!acknowledged.containsKey("event-" + unanswered)) {
                HttpResponse<String> again = send("event-" + unanswered);
                assertThat(again.statusCode()).as(again.body()).isIn(200, 201);
                cases.add(caseIn(again));
            }
        }
        assertThat(cases).hasSize(next.get()).doesNotHaveDuplicates();
        assertThat(casesAt("Task_RecordNeed", cases.size())).isEqualTo(cases.size());
        assertThat(task("Task_DraftDocuments", halfWay)).isNotEmpty();
    }

    private void sendUntilSilence(Map<String, String> acknowledged, AtomicInteger next) {
        while (true) {
            String id = "event-" + next.getAndIncrement();
            try {
                HttpResponse<String> answer = send(id);
                if (answer.statusCode() == 201) {
                    acknowledged.put(id, caseIn(answer));
                }
            } catch (IOException silence) {
                return;
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void start() throws Exception {
        Path log = Files.createTempFile(data, "application", ".log");
        application = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        jar().toString(),
                        "--server.port=" + port,
                        "--ironstock.demo.cases=false",
                        "--ironstock.data-dir=" + data.resolve("data"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Instant end = Instant.ofEpochMilli(System.currentTimeMillis()).plus(PATIENCE);
        while (!ready()) {
            if (!application.isAlive() || System.currentTimeMillis() > end.toEpochMilli()) {
                throw new AssertionError("The application did not start:\n" + Files.readString(log));
            }
            Thread.sleep(200);
        }
    }

    private boolean ready() throws InterruptedException {
        try {
            return get("/actuator/health/readiness", "vws-portaal").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Path jar() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("iron-stock-[0-9.]+\\.jar"))
                    .findAny()
                    .orElseThrow(() -> new AssertionError("The jar is packaged before this test runs: mvn verify"));
        }
    }

    private static TenderRequest request() {
        return PreparationOffice.request("IIR-MASK", 100_000, false);
    }

    private HttpResponse<String> send(String id) throws IOException, InterruptedException {
        TenderRequest request = request();
        Map<String, Object> need = new LinkedHashMap<>();
        need.put("title", request.title());
        need.put("reason", request.reason());
        need.put("executor", request.executor().name());
        need.put(
                "needBy",
                DutchCalendar.dayOf(Instant.ofEpochMilli(System.currentTimeMillis()))
                        .plusMonths(9)
                        .toString());
        need.put("lines", List.of(Map.of("productCode", "IIR-MASK", "monthlyQuantity", 100_000)));
        need.put("virtualStockMonths", request.virtualStockMonths());
        need.put("termMonths", request.termMonths());
        need.put("optionMonths", request.optionMonths());
        return client.send(
                to("/api/events", "vws-portaal")
                        .header("Content-Type", "application/json")
                        .header("ce-specversion", "1.0")
                        .header("ce-type", "org.ironstock.tender.requested.v1")
                        .header("ce-source", "urn:test:killed")
                        .header("ce-id", id)
                        .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(need)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private void complete(String taskKey, String caseRef, Object answer) throws Exception {
        String task = "/engine-rest/task/" + task(taskKey, caseRef);
        post(task + "/claim", Map.of("userId", PreparationOffice.BUYER));
        post(
                task + "/submit-form",
                Map.of(
                        "variables",
                        Map.of("answer", Map.of("value", json.writeValueAsString(answer), "type", "String"))));
    }

    private void post(String path, Object body) throws Exception {
        HttpResponse<String> answer = client.send(
                to(path, PreparationOffice.BUYER)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(204);
    }

    private String task(String taskKey, String caseRef) throws Exception {
        JsonNode found = json.readTree(get(
                        "/engine-rest/task?taskDefinitionKey=" + taskKey + "&processInstanceBusinessKey=" + caseRef,
                        PreparationOffice.BUYER)
                .body());
        assertThat(found).as("%s of %s", taskKey, caseRef).hasSize(1);
        return found.get(0).get("id").asText();
    }

    /** How many cases stand at a task, once steps that the killed application had begun are free to be done again. */
    private int casesAt(String taskKey, int expected) throws Exception {
        Instant end = Instant.ofEpochMilli(System.currentTimeMillis()).plus(PATIENCE);
        int found = 0;
        while (found < expected && System.currentTimeMillis() < end.toEpochMilli()) {
            Thread.sleep(500);
            found = json.readTree(get("/engine-rest/task/count?taskDefinitionKey=" + taskKey, PreparationOffice.BUYER)
                            .body())
                    .get("count")
                    .asInt();
        }
        return found;
    }

    private String caseIn(HttpResponse<String> answer) throws IOException {
        return json.readTree(answer.body()).get("caseId").asText();
    }

    private HttpResponse<String> get(String path, String name) throws IOException, InterruptedException {
        return client.send(to(path, name).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder to(String path, String name) {
        String basic = Base64.getEncoder().encodeToString((name + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Basic " + basic);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
