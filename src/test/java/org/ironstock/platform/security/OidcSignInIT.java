package org.ironstock.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.ironstock.IronStock;
import org.ironstock.shared.DutchCalendar;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The engine has a name of its own here: the registry of engines is one for the whole virtual machine. */
@SpringBootTest(
        classes = IronStock.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.process-engine-name=oidc",
            "camunda.bpm.job-execution.enabled=false",
            "ironstock.data-dir=target/test-data/oidc",
            "ironstock.clean-data-dir=true",
            "ironstock.demo.enabled=true",
            "ironstock.demo.cases=false",
            "ironstock.intake.clients.ordering-portal.types=tender.requested",
            "ironstock.oidc.client-secret=" + IdentityProvider.CLIENT_SECRET
        })
@DirtiesContext
class OidcSignInIT {

    private static IdentityProvider provider;

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    @BeforeAll
    static void startProvider() {
        provider = provider();
    }

    @AfterAll
    static void stopProvider() {
        provider.close();
    }

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry properties) {
        properties.add("ironstock.oidc.issuer", () -> provider().issuer());
    }

    private static synchronized IdentityProvider provider() {
        if (provider == null) {
            provider = IdentityProvider.start();
        }
        return provider;
    }

    @Test
    void an_official_signs_in_with_the_organisation_and_is_known_in_tasklist_under_the_chosen_claim() {
        IdentityProvider.groups("s.devries", "cibg-buyer", "process-owner", "no-group-of-ours");

        Visitor official = signIn("s.devries");

        assertThat(official.get("/camunda/app/tasklist/oidc/").statusCode()).isEqualTo(200);
        assertThat(official.get("/camunda/api/admin/auth/user/oidc").body()).contains("s.devries", "tasklist");
        assertThat(identity.createUserQuery().userId("s.devries").singleResult().getLastName())
                .isEqualTo("van s.devries");
        assertThat(groupsOf("s.devries")).containsExactlyInAnyOrder("cibg-buyer", "process-owner");
        assertThat(official.get("/actuator/info").statusCode()).isEqualTo(200);
    }

    @Test
    void a_group_that_the_organisation_takes_away_is_gone_at_the_next_sign_in() {
        IdentityProvider.groups("j.jansen", "cibg-buyer", "process-owner");
        signIn("j.jansen");
        IdentityProvider.groups("j.jansen", "cibg-buyer");

        Visitor official = signIn("j.jansen");

        assertThat(groupsOf("j.jansen")).containsExactly("cibg-buyer");
        assertThat(official.get("/actuator/info").statusCode()).isEqualTo(403);
    }

    @Test
    void signing_out_ends_the_session_here_and_at_the_provider() {
        IdentityProvider.groups("s.devries", "cibg-buyer");
        Visitor official = signIn("s.devries");
        official.get("/login");

        HttpResponse<String> out = official.callWithToken("POST", "/logout", "");

        assertThat(out.headers().firstValue("Location"))
                .get()
                .asString()
                .startsWith(provider.issuer() + "/connect/logout")
                .contains("id_token_hint");
        assertThat(official.get("/camunda/api/engine/engine/oidc/task/count").statusCode())
                .isEqualTo(401);
    }

    @Test
    void passwords_in_the_database_open_nothing_any_more() {
        Visitor byPassword = Visitor.basic(port, "cibg-buyer-1", DemoSettings.DEFAULT_PASSWORD);

        assertThat(byPassword.get("/engine-rest/engine/oidc/task/count").statusCode())
                .isEqualTo(401);
        assertThat(Visitor.anonymous(port).get("/login").body())
                .contains("Aanmelden met uw organisatie")
                .doesNotContain("name=\"password\"");
    }

    @Test
    void a_token_of_an_official_opens_the_rest_api_of_the_engine() {
        String token = provider.token(
                claims -> claims.claim("preferred_username", "t.bakker").claim("groups", List.of("cibg-buyer")));

        assertThat(Visitor.bearer(port, token)
                        .get("/engine-rest/engine/oidc/task/count")
                        .statusCode())
                .isEqualTo(200);
        assertThat(Visitor.bearer(port, token).get("/actuator/prometheus").statusCode())
                .isEqualTo(403);
        assertThat(groupsOf("t.bakker")).containsExactly("cibg-buyer");
    }

    @Test
    void a_token_that_a_machine_got_for_itself_makes_it_a_client_and_no_official() {
        Visitor machine = Visitor.bearer(port, machineToken());

        // metrics are not exported in tests: not found, but allowed
        assertThat(machine.get("/actuator/prometheus").statusCode()).isEqualTo(404);
        assertThat(machine.get("/engine-rest/engine/oidc/task/count").statusCode())
                .isEqualTo(403);
        assertThat(identity.createUserQuery().userId("ordering-portal").count()).isZero();
    }

    @Test
    void a_machine_with_a_token_sends_the_events_on_its_own_list_and_no_other() {
        Visitor machine = Visitor.bearer(port, machineToken());
        String need = """
            {"title":"Mondmaskers","reason":"Aanvulling van de ijzeren voorraad.","executor":"CIBG","needBy":"%s",
             "lines":[{"productCode":"IIR-MASK","monthlyQuantity":100000}],
             "virtualStockMonths":3,"termMonths":36,"optionMonths":0}""".formatted(DutchCalendar.dayOf(Instant.ofEpochMilli(System.currentTimeMillis()))
                .plusMonths(9));

        HttpResponse<String> taken = machine.event("org.ironstock.tender.requested.v1", "by-token", need);
        HttpResponse<String> foreign = machine.event("org.ironstock.notice.published.v1", "not-listed", "{}");
        HttpResponse<String> unknown = Visitor.basic(port, "ordering-portal", "no-secret-of-ours")
                .event("org.ironstock.tender.requested.v1", "by-secret", need);

        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
        assertThat(taken.body()).contains("\"caseType\":\"tender\"");
        assertThat(foreign.statusCode()).as(foreign.body()).isEqualTo(403);
        assertThat(unknown.statusCode()).isEqualTo(401);
    }

    @Test
    void an_official_with_a_token_is_no_machine_client() {
        String token = provider.token(
                claims -> claims.claim("preferred_username", "t.bakker").claim("groups", List.of("cibg-buyer")));

        assertThat(Visitor.bearer(port, token)
                        .event("org.ironstock.tender.requested.v1", "by-official", "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_token_for_another_application_one_that_expired_and_one_that_was_changed_are_refused() {
        String elsewhere = provider.token(
                claims -> claims.audience(List.of("another-application")).claim("preferred_username", "t.bakker"));
        Instant past = Instant.ofEpochMilli(System.currentTimeMillis()).minusSeconds(3600);
        String expired = provider.token(claims ->
                claims.issuedAt(past.minusSeconds(60)).expiresAt(past).claim("preferred_username", "t.bakker"));
        String foreign = provider.token(
                claims -> claims.issuer("http://another.example").claim("preferred_username", "t.bakker"));
        String[] parts = provider.token(claims -> claims.claim("preferred_username", "t.bakker"))
                .split("\\.");
        String forged = parts[0] + "."
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                                .replace("t.bakker", "x.bakker")
                                .getBytes(StandardCharsets.UTF_8))
                + "." + parts[2];

        for (String token : List.of(elsewhere, expired, foreign, forged)) {
            assertThat(Visitor.bearer(port, token)
                            .get("/engine-rest/engine/oidc/task/count")
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void a_user_id_that_is_no_id_of_ours_is_refused() {
        String token = provider.token(claims -> claims.claim("preferred_username", "../../x y"));

        assertThat(Visitor.bearer(port, token)
                        .get("/engine-rest/engine/oidc/task/count")
                        .statusCode())
                .isEqualTo(401);
    }

    private Visitor signIn(String user) {
        Visitor browser = new Visitor(URI.create("http://127.0.0.1:" + port));
        HttpResponse<String> answer = browser.follow(browser.get("/oauth2/authorization/ironstock"));
        Matcher token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(answer.body());
        if (!token.find()) {
            throw new AssertionError("No sign-in page of the provider: " + answer.statusCode() + " " + answer.body());
        }
        HttpResponse<String> back = browser.follow(browser.send(browser.form(
                provider.issuer() + "/login",
                "username=" + user + "&password=" + IdentityProvider.PASSWORD + "&_csrf=" + token.group(1))));
        assertThat(back.uri().getHost()).as(back.uri() + " " + back.body()).isEqualTo("127.0.0.1");
        assertThat(back.uri().getQuery()).as(back.uri().toString()).isNull();
        return browser;
    }

    private static String machineToken() {
        Visitor machine = new Visitor(URI.create(provider.issuer()));
        HttpRequest.Builder request = machine.form("/oauth2/token", "grant_type=client_credentials")
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(("ordering-portal:" + IdentityProvider.MACHINE_SECRET)
                                                .getBytes(StandardCharsets.UTF_8)));
        Matcher token = Pattern.compile("\"access_token\":\"([^\"]+)\"")
                .matcher(machine.send(request).body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private List<String> groupsOf(String user) {
        return identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
    }
}
