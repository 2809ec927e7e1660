package org.ironstock.platform.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser or a machine that calls the running application over HTTP, with its own cookies. */
final class Visitor {

    private final URI root;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private String authorization = "";

    Visitor(int port) {
        this(URI.create("http://localhost:" + port));
    }

    Visitor(URI root) {
        this.root = root;
    }

    static Visitor anonymous(int port) {
        return new Visitor(port);
    }

    static Visitor basic(int port, String name, String secret) {
        Visitor visitor = new Visitor(port);
        visitor.authorization =
                "Basic " + Base64.getEncoder().encodeToString((name + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return visitor;
    }

    static Visitor bearer(int port, String token) {
        Visitor visitor = new Visitor(port);
        visitor.authorization = "Bearer " + token;
        return visitor;
    }

    static Visitor signedIn(int port, String official) {
        Visitor visitor = new Visitor(port);
        HttpResponse<String> answer = visitor.signIn(official, DemoSettings.DEFAULT_PASSWORD);
        if (answer.headers().firstValue("Location").orElse("").contains("error")) {
            throw new AssertionError(official + " could not sign in");
        }
        return visitor;
    }

    HttpResponse<String> signIn(String official, String password) {
        HttpResponse<String> page = get("/login");
        Matcher token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(page.body());
        if (!token.find()) {
            throw new AssertionError("No token on the sign-in page: " + page.statusCode() + " " + page.body());
        }
        return send(form(
                "/login",
                "username=" + encode(official) + "&password=" + encode(password) + "&_csrf=" + encode(token.group(1))));
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Goes where redirects lead, over hosts, until a page. */
    HttpResponse<String> follow(HttpResponse<String> answer) {
        HttpResponse<String> current = answer;
        for (int hop = 0; hop < 10 && current.statusCode() / 100 == 3; hop++) {
            URI next = current.uri()
                    .resolve(current.headers().firstValue("Location").orElseThrow());
            current = send(
                    HttpRequest.newBuilder(next).header("Accept", "text/html").GET());
        }
        return current;
    }

    HttpResponse<String> call(String method, String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Sends an event as an outside system does: CloudEvents 1.0, structured. */
    HttpResponse<String> event(String type, String id, String data) {
        String event = """
            {"specversion":"1.0","type":"%s","source":"urn:test:visitor","id":"%s","data":%s}""".formatted(type, id, data);
        return send(request("/api/events")
                .header("Content-Type", "application/cloudevents+json")
                .POST(HttpRequest.BodyPublishers.ofString(event)));
    }

    /** The same as a script on our pages does it, with the token of the cookie. */
    HttpResponse<String> callWithToken(String method, String path, String json) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json));
        cookie("IRONSTOCK-CSRF").ifPresent(token -> request.header("X-CSRF-TOKEN", token));
        cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return send(request);
    }

    Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    HttpRequest.Builder form(String path, String fields) {
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    HttpRequest.Builder request(String path) {
        URI address = path.startsWith("http") ? URI.create(path) : root.resolve(path);
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return request;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
