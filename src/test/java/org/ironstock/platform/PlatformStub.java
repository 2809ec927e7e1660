package org.ironstock.platform;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A platform on loopback that keeps what it took, once for each key, and can misbehave. */
final class PlatformStub implements AutoCloseable {

    /** How it answers the next calls. */
    enum Mood {
        SOUND,
        FAILING,
        REFUSING,
        SILENT,
        /** Takes the file and breaks the connection instead of answering. */
        RESET_AFTER_BODY,
        REDIRECTING,
        /** Answers with the status that was set. */
        ANSWERING
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, byte[]> taken = Collections.synchronizedMap(new HashMap<>());
    private final List<Map<String, String>> calls = Collections.synchronizedList(new ArrayList<>());
    volatile Mood mood = Mood.SOUND;
    volatile int status = 200;

    PlatformStub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/notices");
    }

    Map<String, byte[]> taken() {
        return taken;
    }

    /** Headers of every call, in order. */
    List<Map<String, String>> calls() {
        return calls;
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values.get(0)));
        calls.add(headers);
        String key = headers.get("idempotency-key");
        switch (mood) {
            case SOUND -> {
                boolean duplicate = taken.putIfAbsent(key, body) != null;
                reply(exchange, duplicate ? 409 : 201, "");
            }
            case FAILING -> reply(exchange, 500, "stuk");
            case REFUSING -> reply(exchange, 422, "BT-262:\r\n onbekende\u0007 code");
            case REDIRECTING -> {
                exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/elsewhere");
                reply(exchange, 302, "");
            }
            case ANSWERING -> reply(exchange, status, "woorden\nvan de ontvanger");
            case RESET_AFTER_BODY -> {
                taken.putIfAbsent(key, body);
                exchange.close();
            }
            case SILENT -> {
                try {
                    Thread.sleep(5_000);
                } catch (InterruptedException closing) {
                    Thread.currentThread().interrupt();
                }
                exchange.close();
            }
        }
    }

    private static void reply(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
