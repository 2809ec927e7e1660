package org.ironstock.platform.security;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses task queries and filters from outside that hold an expression, before the engine reads them
 * (CVE-2026-109432). The filters of the application are stored and are run by their id, so nobody needs to send one.
 */
class RefuseQueryExpressions extends OncePerRequestFilter {

    private static final Pattern TASKS_AND_FILTERS =
            Pattern.compile("/(engine-rest|camunda/api/engine)(/.*)?/(task|filter)(/.*)?");
    private static final String SUFFIX = "expression";
    private static final int LIMIT = 1 << 20;

    private final JsonFactory json = new JsonFactory();
    private final ObjectMapper answers;

    RefuseQueryExpressions(ObjectMapper answers) {
        this.answers = answers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !TASKS_AND_FILTERS
                .matcher(request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo()))
                .matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body = request.getInputStream().readNBytes(LIMIT + 1);
        if (body.length > LIMIT) {
            refuse(response, HttpStatus.PAYLOAD_TOO_LARGE, "The body is larger than 1 MiB");
        } else if (Collections.list(request.getParameterNames()).stream().anyMatch(RefuseQueryExpressions::names)
                || holdsExpression(body)) {
            refuse(response, HttpStatus.BAD_REQUEST, "Expressions are not allowed in task queries and filters");
        } else {
            chain.doFilter(new Reread(request, body), response);
        }
    }

    /** A body that is no JSON at all is left to the engine, which refuses it by its own rules. */
    private boolean holdsExpression(byte[] body) throws IOException {
        try (JsonParser parser = json.createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME && names(parser.currentName())) {
                    return true;
                }
            }
            return false;
        } catch (com.fasterxml.jackson.core.JsonProcessingException noJson) {
            return new String(body, StandardCharsets.UTF_8)
                    .toLowerCase(Locale.ROOT)
                    .contains(SUFFIX);
        }
    }

    private static boolean names(String key) {
        return key.toLowerCase(Locale.ROOT).endsWith(SUFFIX);
    }

    private void refuse(HttpServletResponse response, HttpStatus status, String message) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        // the shape of the engine's own errors, which its web applications know how to show
        answers.writeValue(response.getOutputStream(), Map.of("type", "InvalidRequestException", "message", message));
    }

    /** The request with its body given once more. */
    private static final class Reread extends HttpServletRequestWrapper {

        private final byte[] body;

        Reread(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            ByteArrayInputStream bytes = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return bytes.read();
                }

                @Override
                public int read(byte[] target, int offset, int length) {
                    return bytes.read(target, offset, length);
                }

                @Override
                public boolean isFinished() {
                    return bytes.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new UnsupportedOperationException("The body is read at once");
                }
            };
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }
}
