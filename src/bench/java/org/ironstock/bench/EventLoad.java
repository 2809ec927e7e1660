package org.ironstock.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;

/** Sends events over HTTP at a steady rate, as an outside system would. */
final class EventLoad {

    static final int PER_SECOND = 50;

    private static final int CLIENTS = 8;
    private static final int COMMITS_SAMPLE = 200;

    private final Product product;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    EventLoad(Product product) {
        this.product = product;
    }

    /**
     * What came of it.
     *
     * @param commitsPerEvent transactions that wrote, per event
     * @param sent events in the stretch of steady load
     * @param errors answers other than 201
     * @param perSecond answered per second
     */
    record Outcome(double commitsPerEvent, int sent, int errors, double perSecond, double p50Millis, double p95Millis) {}

    /** First some events with the job executor at rest, to count their commits; then steady load with it at work. */
    Outcome run(Duration stretch) throws Exception {
        double commits;
        try (Gauges gauges = product.gauges()) {
            long before = gauges.read().transactions();
            send(COMMITS_SAMPLE);
            commits = (double) (gauges.read().transactions() - before) / COMMITS_SAMPLE;
        }
        JobExecutor jobs = ((ProcessEngineConfigurationImpl)
                        product.get(ProcessEngine.class).getProcessEngineConfiguration())
                .getJobExecutor();
        jobs.start();
        try {
            long started = System.nanoTime();
            List<Answer> answers = send((int) stretch.toSeconds() * PER_SECOND);
            double seconds = (System.nanoTime() - started) / 1e9;
            List<Double> millis =
                    answers.stream().map(Answer::millis).sorted().toList();
            return new Outcome(
                    commits,
                    answers.size(),
                    (int) answers.stream().filter(answer -> answer.status() != 201).count(),
                    answers.size() / seconds,
                    millis.get(millis.size() / 2),
                    millis.get(millis.size() * 95 / 100));
        } finally {
            jobs.shutdown();
        }
    }

    private record Answer(int status, double millis) {}

    private List<Answer> send(int events) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            long started = System.nanoTime();
            List<Callable<Answer>> calls = new ArrayList<>();
            for (int i = 0; i < events; i++) {
                long due = started + i * 1_000_000_000L / PER_SECOND;
                calls.add(() -> {
                    LockSupport.parkNanos(due - System.nanoTime());
                    return post();
                });
            }
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : clients.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            clients.shutdown();
        }
    }

    private Answer post() throws Exception {
        String event =
                """
                {"specversion": "1.0", "id": "%s", "source": "urn:ironstock:bench",
                 "type": "org.ironstock.tender.requested.v1", "datacontenttype": "application/json",
                 "data": {"title": "Mondmaskers", "reason": "De voorraad loopt af.", "executor": "CIBG",
                          "needBy": "2027-01-01", "lines": [{"productCode": "IIR-MASK", "monthlyQuantity": 1000}],
                          "virtualStockMonths": 3, "termMonths": 36, "optionMonths": 12}}
                """
                        .formatted(UUID.randomUUID());
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + product.port() + "/api/events"))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials()))
                .header("Content-Type", "application/cloudevents+json")
                .POST(HttpRequest.BodyPublishers.ofString(event))
                .build();
        long started = System.nanoTime();
        int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        return new Answer(status, (System.nanoTime() - started) / 1e6);
    }

    private static byte[] credentials() {
        return "vws-portaal:Voorraad-2026".getBytes(StandardCharsets.UTF_8);
    }
}
