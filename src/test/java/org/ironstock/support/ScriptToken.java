package org.ironstock.support;

import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * The token against forged requests, as a script on our pages sends it: the value of the cookie in the header. Spring's
 * own test support would put another token repository into the chain of the shared context and leave it there.
 */
public final class ScriptToken {

    private static final String VALUE = "a-token-of-a-test";

    private ScriptToken() {}

    public static RequestPostProcessor csrf() {
        return request -> {
            Stream<Cookie> before = request.getCookies() == null ? Stream.empty() : Arrays.stream(request.getCookies());
            request.setCookies(Stream.concat(before, Stream.of(new Cookie("IRONSTOCK-CSRF", VALUE)))
                    .toArray(Cookie[]::new));
            request.addHeader("X-CSRF-TOKEN", VALUE);
            return request;
        };
    }

    /** An official signs in on the sign-in page. */
    public static RequestBuilder signIn(String official) {
        return MockMvcRequestBuilders.post("/login")
                .with(csrf())
                .param("username", official)
                .param("password", "Voorraad-2026");
    }
}
