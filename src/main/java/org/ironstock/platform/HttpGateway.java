package org.ironstock.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;

/**
 * Posts XML files with an {@code Idempotency-Key}. An answer in the 200s, or 409 for a key that it
 * has already, means that the receiver has the file; 400, 413, 415 and 422 that it never will; anything else, silence included, is
 * tried again.
 */
final class HttpGateway implements OutgoingGateway {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Set<Integer> NEVER = Set.of(400, 413, 415, 422);
    private static final int DUPLICATE = 409;
    private static final int LONGEST_REASON = 2_000;

    private final URI address;
    private final String receiver;
    private final String token;
    private final Duration timeout;
    private final HttpClient client;

    HttpGateway(URI address, String receiver, String token, Duration timeout) {
        this.address = address;
        this.receiver = receiver;
        this.token = token;
        this.timeout = timeout;
        this.client = HttpClient.newBuilder()
                .connectTimeout(CONNECT_TIMEOUT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    @Override
    public void deliver(OutgoingFile file) throws DeliveryFailed, FileRefused {
        HttpResponse<byte[]> answer = post(file);
        int status = answer.statusCode();
        if (status / 100 == 2 || status == DUPLICATE) {
            return;
        }
        if (NEVER.contains(status)) {
            throw new FileRefused(
                    "%s weigert het bestand (code %d). %s".formatted(receiver, status, reason(answer.body())));
        }
        throw new DeliveryFailed("The gateway answered with status " + status);
    }

    private HttpResponse<byte[]> post(OutgoingFile file) throws DeliveryFailed {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(timeout)
                .header("Content-Type", "application/xml; charset=utf-8")
                .header("Idempotency-Key", file.key())
                .POST(HttpRequest.BodyPublishers.ofByteArray(file.bytes()));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException unanswered) {
            throw new DeliveryFailed("The gateway did not answer: " + unanswered, unanswered);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new DeliveryFailed("Stopped while the gateway was answering", stopping);
        }
    }

    /** What the receiver says, as text on one line: it is shown to an official. */
    private static String reason(byte[] body) {
        String text = new String(body, 0, Math.min(body.length, LONGEST_REASON), StandardCharsets.UTF_8);
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }
}
