package org.ironstock.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.ironstock.support.EngineTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@EngineTest
class SignInTest {

    @LocalServerPort
    private int port;

    @Test
    void an_official_signs_in_once_and_is_known_in_every_web_application() {
        Visitor official = Visitor.signedIn(port, "process-owner-1");

        assertThat(official.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        assertThat(official.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(200);
        assertThat(official.get("/camunda/api/admin/auth/user/default").body())
                .contains("process-owner-1", "tasklist", "cockpit")
                .doesNotContain("\"admin\"");
        assertThat(official.get("/camunda/api/engine/engine/default/task/count").statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_wrong_password_leads_back_to_the_page_with_a_message_in_dutch() {
        Visitor visitor = Visitor.anonymous(port);

        HttpResponse<String> answer = visitor.signIn("lch-buyer-1", "Onjuist-2026!");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).get().asString().endsWith("/login?error");
        assertThat(visitor.get("/login?error").body()).contains("De gebruikersnaam of het wachtwoord klopt niet");
        assertThat(visitor.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(302);
    }

    @Test
    void the_session_gets_another_id_at_sign_in() {
        Visitor visitor = Visitor.anonymous(port);
        visitor.get("/camunda/app/tasklist/default/");
        String before = visitor.cookie("JSESSIONID").orElse("none");

        visitor.signIn("lch-buyer-2", DemoSettings.DEFAULT_PASSWORD);

        assertThat(visitor.cookie("JSESSIONID")).isPresent().get().isNotEqualTo(before);
    }

    @Test
    void a_visitor_is_sent_to_the_sign_in_page_and_afterwards_to_where_they_wanted_to_be() {
        Visitor visitor = Visitor.anonymous(port);

        HttpResponse<String> sent = visitor.get("/camunda/app/cockpit/default/");
        HttpResponse<String> back = visitor.signIn("process-owner-2", DemoSettings.DEFAULT_PASSWORD);

        assertThat(sent.headers().firstValue("Location")).get().asString().endsWith("/login");
        assertThat(back.headers().firstValue("Location")).get().asString().contains("/camunda/app/cockpit/default/");
    }

    @Test
    void signing_out_of_the_pages_ends_tasklist_too() {
        Visitor official = Visitor.signedIn(port, "igj-1");
        official.get("/login");

        HttpResponse<String> out = official.callWithToken("POST", "/logout", "");

        assertThat(out.headers().firstValue("Location")).get().asString().endsWith("/login?logout");
        assertThat(official.get("/camunda/api/engine/engine/default/task/count").statusCode())
                .isEqualTo(401);
    }

    @Test
    void signing_out_of_tasklist_ends_the_one_session() {
        Visitor official = Visitor.signedIn(port, "igj-2");
        official.get("/camunda/app/tasklist/default/");

        HttpResponse<String> out = official.callWithToken("POST", "/camunda/api/admin/auth/user/default/logout", "");

        assertThat(out.statusCode()).isEqualTo(200);
        assertThat(official.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(302);
    }

    @Test
    void nobody_becomes_another_official_within_a_session() {
        Visitor official = Visitor.signedIn(port, "cibg-buyer-1");
        official.get("/camunda/app/tasklist/default/");

        HttpResponse<String> answer = official.callWithToken(
                "POST", "/camunda/api/admin/auth/user/default/login/tasklist", "username=cibg-director-1&password=x");

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void the_rest_api_of_the_engine_asks_a_name_and_password_with_every_request() {
        assertThat(Visitor.anonymous(port).get("/engine-rest/user").statusCode())
                .isEqualTo(401);
        assertThat(Visitor.anonymous(port).get("/engine-rest/engine").statusCode())
                .isEqualTo(401);
        Visitor session = Visitor.signedIn(port, "tno-test-1");
        assertThat(session.get("/engine-rest/task?maxResults=10").statusCode()).isEqualTo(401);

        Visitor official = Visitor.basic(port, "tno-test-1", DemoSettings.DEFAULT_PASSWORD);
        assertThat(official.get("/engine-rest/task?maxResults=10").statusCode()).isEqualTo(200);
        assertThat(official.cookie("JSESSIONID")).isEmpty();
    }

    @Test
    void who_may_not_see_an_application_reads_so_in_dutch() {
        Visitor official = Visitor.signedIn(port, "cibg-buyer-2");

        HttpResponse<String> answer = official.send(official.request("/camunda/app/cockpit/default/")
                .header("Accept", "text/html")
                .GET());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Geen toegang");
    }
}
