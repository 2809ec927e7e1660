package org.ironstock.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.User;
import org.ironstock.support.EngineTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Weaknesses of the engine 7.24.0 that its makers no longer mend for us. */
@EngineTest
class KnownWeaknessesTest {

    private static final String FIRST_ADMINISTRATOR =
            "{\"profile\":{\"id\":\"intruder\",\"firstName\":\"I\",\"lastName\":\"I\"},"
                    + "\"credentials\":{\"password\":\"Intruder-2026!\"}}";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//elsewhere.example/..%2fcamunda/app",
                "//elsewhere.example/../camunda/app/tasklist",
                "//camunda/app/tasklist",
                "//camunda/app",
                "/\\elsewhere.example/../camunda"
            })
    void no_address_leads_to_another_host(String target) throws IOException {
        String answer = raw("GET " + target + " HTTP/1.1");

        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(answer.toLowerCase(java.util.Locale.ROOT)).doesNotContain("location:");
    }

    @Test
    void an_ordinary_address_without_a_slash_at_the_end_still_gets_one() {
        Visitor official = Visitor.signedIn(port, "lch-stock-1");

        assertThat(official.get("/camunda/app/tasklist").headers().firstValue("Location"))
                .get()
                .asString()
                .endsWith("/camunda/app/tasklist/");
    }

    @Test
    void a_visitor_cannot_become_the_first_administrator_even_when_there_is_none() {
        Visitor visitor = Visitor.anonymous(port);
        Visitor official = Visitor.signedIn(port, "lch-stock-2");
        official.get("/camunda/app/tasklist/default/");
        String door = "/camunda/api/admin/setup/default/user/create";
        var administrators = identity.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).list().stream()
                .map(User::getId)
                .toList();
        administrators.forEach(id -> identity.deleteMembership(id, Groups.CAMUNDA_ADMIN));
        try {
            assertThat(visitor.call("POST", door, FIRST_ADMINISTRATOR).statusCode())
                    .isEqualTo(401);
            assertThat(official.callWithToken("POST", door, FIRST_ADMINISTRATOR).statusCode())
                    .isEqualTo(403);
            assertThat(official.get("/camunda/app/admin/default/setup/").statusCode())
                    .isEqualTo(403);
            assertThat(identity.createUserQuery().userId("intruder").count()).isZero();
        } finally {
            administrators.forEach(id -> identity.createMembership(id, Groups.CAMUNDA_ADMIN));
        }
    }

    /** A client library would tidy the address up before sending it. */
    private String raw(String requestLine) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write((requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            try (InputStream answer = socket.getInputStream()) {
                return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }
}
