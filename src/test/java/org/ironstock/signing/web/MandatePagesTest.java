package org.ironstock.signing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.ironstock.support.ScriptToken.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.Objects;
import java.util.UUID;
import org.ironstock.signing.Signing;
import org.ironstock.support.EngineTest;
import org.ironstock.support.ScriptToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@EngineTest
class MandatePagesTest {

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private Signing signing;

    private final String reference = "M-" + UUID.randomUUID();
    private MockMvc browser;

    @BeforeEach
    void openBrowser() {
        browser = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    @Test
    void aDirectorGivesAMandateAndEndsItAndBothStayInTheRegister() throws Exception {
        MockHttpSession director = signIn("cibg-director-1");
        String answer = browser.perform(
                        json("/api/mandates", director, body("cibg-lawyer-1", "cibg-lawyer", "140.000")))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.limitCents").value(14_000_000))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String id = JsonPath.read(answer, "$.id");

        browser.perform(json("/api/mandates/" + id + "/revocation", director, "{\"reason\": \" \"}"))
                .andExpect(status().isUnprocessableEntity());
        browser.perform(json("/api/mandates/" + id + "/revocation", director, "{\"reason\": \"Andere functie\"}"))
                .andExpect(status().isNoContent());
        browser.perform(json("/api/mandates/" + id + "/revocation", director, "{\"reason\": \"Nog eens\"}"))
                .andExpect(status().isConflict());
        browser.perform(json("/api/mandates/" + UUID.randomUUID() + "/revocation", director, "{\"reason\": \"x\"}"))
                .andExpect(status().isNotFound());
        browser.perform(get("/api/mandates").session(signIn("igj-1")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[?(@.id == '" + id + "')].revokedBecause").value("Andere functie"));
    }

    @Test
    void everyFaultOfAMandateIsNamedAtOnce() throws Exception {
        browser.perform(json("/api/mandates", signIn("cibg-director-1"), """
                        {"official": "cibg-director-1", "role": "cibg-lawyer", "validFrom": "2026-02-01",
                         "validTo": "2026-01-01", "limit": "-1"}"""))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.findings[*].code")
                        .value(hasItems(
                                "FIELD_REQUIRED", "MANDATE_FOR_ONESELF", "ROLE_NOT_HELD", "PERIOD", "LIMIT_NEGATIVE")));
        browser.perform(json("/api/mandates", signIn("cibg-director-1"), """
                        {"reference": "x", "official": "niemand", "validFrom": "morgen", "validTo": "", "limit": "veel"}"""))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.findings[*].subject").value(hasItems("validFrom", "validTo", "limit")));
    }

    @Test
    void whoIsNoOfficialGetsNoMandate() throws Exception {
        browser.perform(json("/api/mandates", signIn("cibg-director-1"), body("niemand", "cibg-lawyer", "")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.findings.length()").value(1))
                .andExpect(jsonPath("$.findings[0].code").value("OFFICIAL_UNKNOWN"))
                .andExpect(jsonPath("$.findings[0].message").value("Functionaris 'niemand' bestaat niet."));
    }

    @Test
    void nobodyElseGivesOrEndsMandates() throws Exception {
        browser.perform(json("/api/mandates", signIn("cibg-buyer-1"), body("cibg-lawyer-1", "cibg-lawyer", "")))
                .andExpect(status().isForbidden());
        browser.perform(get("/api/mandates")).andExpect(status().isUnauthorized());
    }

    @Test
    void thePageShowsTheRegisterAndTheFormToDirectorsOnly() throws Exception {
        browser.perform(get("/mandaten").session(signIn("cibg-buyer-1")))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("DEMO-cibg-director-1"), not(containsString("Mandaat registreren")))));
        MockHttpSession director = signIn("vws-gmt-director-1");
        browser.perform(post("/mandaten")
                        .session(director)
                        .with(csrf())
                        .param("reference", reference)
                        .param("official", "cibg-lawyer-2")
                        .param("role", "cibg-lawyer")
                        .param("documentKinds", "awardDecision")
                        .param("limit", "")
                        .param("validFrom", "2026-01-01")
                        .param("validTo", "2026-12-31")
                        .param("givenBy", "de Minister"))
                .andExpect(status().is3xxRedirection());
        browser.perform(get("/mandaten").session(director))
                .andExpect(content()
                        .string(allOf(
                                containsString(reference),
                                containsString("gunningsbesluit"),
                                containsString("Mandaat registreren"))));
        browser.perform(post("/mandaten")
                        .session(director)
                        .with(csrf())
                        .param("reference", reference)
                        .param("validFrom", "?")
                        .param("validTo", "?"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Vul een dag in")));
    }

    @Test
    void theProcessOwnerHasTheChainVerified() throws Exception {
        browser.perform(get("/api/signing/chain/verification").session(signIn("process-owner-1")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.findings[?(@.severity == 'BLOCKING')]").isEmpty());
        browser.perform(get("/api/signing/chain/verification").session(signIn("cibg-buyer-1")))
                .andExpect(status().isForbidden());
    }

    @Test
    void anOfficialDeclaresAnInterestOfHisOwn() throws Exception {
        browser.perform(json(
                        "/api/conflicts-of-interest",
                        signIn("cibg-evaluator-5"),
                        "{\"caseRef\": \"" + reference + "\", \"statement\": \"Mijn broer werkt er\"}"))
                .andExpect(status().isCreated());
        assertThat(signing.hasConflict("cibg-evaluator-5", reference)).isTrue();
        browser.perform(json("/api/conflicts-of-interest", signIn("cibg-evaluator-5"), "{}"))
                .andExpect(status().isUnprocessableEntity());
    }

    private String body(String official, String role, String limit) {
        return """
                {"reference": "%s", "official": "%s", "role": "%s", "limit": "%s", "validFrom": "2026-01-01",
                 "validTo": "2026-12-31", "givenBy": "de Minister"}""".formatted(reference, official, role, limit);
    }

    private static MockHttpServletRequestBuilder json(String path, MockHttpSession session, String body) {
        return post(path)
                .session(session)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private MockHttpSession signIn(String official) throws Exception {
        return (MockHttpSession) Objects.requireNonNull(browser.perform(ScriptToken.signIn(official))
                .andReturn()
                .getRequest()
                .getSession());
    }
}
