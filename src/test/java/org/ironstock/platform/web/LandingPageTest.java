package org.ironstock.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ironstock.support.EngineTest;
import org.ironstock.support.ScriptToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@EngineTest
class LandingPageTest {

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"]*)\"");

    @Autowired
    private WebApplicationContext application;

    private MockMvc browser;

    @BeforeEach
    void openBrowser() {
        browser = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    @Test
    void whoeverComesFirstReadsInDutchWhatToClickAndAsWhom() throws Exception {
        browser.perform(get("/"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("<html lang=\"nl\">"),
                                containsString("cibg-buyer-1"),
                                containsString("Voorraad-2026"),
                                containsString("Wie doet wat in een aanbesteding"),
                                containsString("/camunda/app/tasklist/"),
                                containsString("/camunda/app/cockpit/"),
                                not(containsString("U bent aangemeld")))));
    }

    @Test
    void anOfficialReadsTheirOwnNameAndCanSignOut() throws Exception {
        browser.perform(get("/").session(signIn("cibg-buyer-1")))
                .andExpect(content().string(allOf(containsString("Sanne de Vries"), containsString("/logout"))));
    }

    @Test
    void noLinkOnTheFirstPageLeadsNowhere() throws Exception {
        String page = browser.perform(get("/")).andReturn().getResponse().getContentAsString();
        MockHttpSession official = signIn("process-owner-1");
        Matcher links = LINK.matcher(page);
        int checked = 0;
        while (links.find()) {
            String address = links.group(1);
            if (!address.startsWith("/camunda/")) {
                int answer = browser.perform(get(address).session(official))
                        .andReturn()
                        .getResponse()
                        .getStatus();
                assertThat(answer).as(address).isLessThan(400);
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/css/ironstock.css", "/css/webapps.css", "/css/icon.svg", "/v3/api-docs", "/aanbestedingen"})
    void whatThePagesAreMadeUpWithIsForEveryone(String address) throws Exception {
        browser.perform(get(address)).andExpect(status().isOk());
    }

    @Test
    void aPageOfATenderThatIsNotThereSaysSo() throws Exception {
        browser.perform(get("/aanbestedingen/TND-1999-001"))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("Pagina niet gevonden")));
    }

    @Test
    void whichCaseATaskBelongsToIsForOfficialsOnly() throws Exception {
        browser.perform(get("/api/tasks/cases").param("id", "unknown")).andExpect(status().isUnauthorized());
        browser.perform(get("/api/tasks/cases").param("id", "unknown").session(signIn("cibg-buyer-1")))
                .andExpect(status().isOk())
                .andExpect(content().json("{}"));
    }

    @Test
    void nobodyAsksForMoreTasksAtOnceThanAListHolds() throws Exception {
        String[] many = new String[201];
        Arrays.setAll(many, number -> "task-" + number);
        browser.perform(get("/api/tasks/cases").param("id", many).session(signIn("cibg-buyer-1")))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("200")));
    }

    private MockHttpSession signIn(String official) throws Exception {
        return (MockHttpSession) Objects.requireNonNull(browser.perform(ScriptToken.signIn(official))
                .andReturn()
                .getRequest()
                .getSession());
    }
}
