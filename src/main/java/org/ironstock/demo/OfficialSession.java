package org.ironstock.demo;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** An official signed in with a session, as a script of their own may do it: the cookie against forgery goes back as a header. */
public final class OfficialSession {

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI site;

    public OfficialSession(int port, String official, String password) throws IOException, InterruptedException {
        this.site = URI.create("http://localhost:" + port);
        get("/login");
        submit("/login", Map.of("username", official, "password", password));
        // the token is a new one after signing in
        get("/leveranciers");
    }

    String get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(site.resolve(path)).build(), BodyHandlers.ofString())
                .body();
    }

    /** Sends a form; answers lead on to a page, as forms do. */
    void submit(String path, Map<String, String> fields) throws IOException, InterruptedException {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer =
                post(path, "application/x-www-form-urlencoded", form.getBytes(StandardCharsets.UTF_8));
        if (answer.statusCode() != 302) {
            throw new IllegalStateException("%s: %d %s".formatted(path, answer.statusCode(), answer.body()));
        }
    }

    HttpResponse<String> post(String path, String type, byte[] body) throws IOException, InterruptedException {
        return post(path, type, BodyPublishers.ofByteArray(body));
    }

    /** Sends a file in pieces as it comes, without saying before how long it is. */
    public HttpResponse<String> upload(String path, InputStream file) throws IOException, InterruptedException {
        return post(path, "application/octet-stream", BodyPublishers.ofInputStream(() -> file));
    }

    private HttpResponse<String> post(String path, String type, BodyPublisher body)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(site.resolve(path))
                        .header("Content-Type", type)
                        .header("X-CSRF-TOKEN", token())
                        .POST(body)
                        .build(),
                BodyHandlers.ofString());
    }

    private String token() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("IRONSTOCK-CSRF"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No cookie against forgery"));
    }
}
