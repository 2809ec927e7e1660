package org.ironstock.handover.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.ironstock.support.ScriptToken.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import org.ironstock.handover.ListText;
import org.ironstock.handover.process.HandoverScene;
import org.ironstock.support.EngineTest;
import org.ironstock.support.ScriptToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@EngineTest
class HandoverPagesTest {

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private ApplicationContext beans;

    private MockMvc browser;

    @BeforeEach
    void openBrowser() {
        browser = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    @Test
    void whoKeepsTheStockBringsTheListAndReadsWhatWasFound() throws Exception {
        HandoverScene scene = new HandoverScene(beans).begun();
        MockHttpSession keeper = signIn(HandoverScene.KEEPER);
        browser.perform(get("/overdrachten").session(keeper))
                .andExpect(content().string(containsString(scene.handoverId)));
        browser.perform(get("/overdrachten/" + scene.handoverId).session(keeper))
                .andExpect(content()
                        .string(allOf(containsString("Breng de voorraadlijst"), containsString("houdbaar_tot;"))));

        String refused = bring(
                        scene,
                        keeper,
                        ListText.of(ListText.row("VENLO", "MOON-MASK", "B-1", "vrij", "0", "2028-01-01")))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        browser.perform(get(Objects.requireNonNull(refused)).session(keeper))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("kan zo niet worden aanvaard"),
                                containsString("LIST_QUANTITY"),
                                containsString("LIST_PRODUCT_UNKNOWN"),
                                containsString("MOON-MASK"))));
        browser.perform(get(refused + "?blad=-1").session(keeper)).andExpect(status().isBadRequest());

        String sound = bring(
                        scene,
                        keeper,
                        ListText.of(ListText.row("VENLO", "IIR-MASK", scene.batch, "vrij", "1.000", "2028-01-01")))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        browser.perform(get(Objects.requireNonNull(sound)).session(keeper))
                .andExpect(content()
                        .string(allOf(
                                containsString("wacht op aanvaarding"),
                                containsString("1.000"),
                                containsString("Er zijn geen bevindingen"))));
    }

    @Test
    void everyOfficialReadsWhereEachLotGoesAndNobodyElseBringsAList() throws Exception {
        HandoverScene scene = new HandoverScene(beans).opened();
        MockHttpSession reader = signIn("igj-1");
        browser.perform(get("/overdrachten/" + scene.handoverId).session(reader))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("overnemen"),
                                containsString("toetsen"),
                                containsString("Aanvaarding van de voorraadlijst"),
                                not(containsString("Breng de voorraadlijst")))));
        String csv = browser.perform(get("/overdrachten/" + scene.handoverId + "/bestemmingen.csv")
                        .session(reader))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(csv.lines()).hasSize(8);
        assertThat(csv).contains(scene.handoverId + "-000002;ASSEN;IIR-MASK").contains("lotDestination 2026-01");
        bring(scene, reader, ListText.of()).andExpect(status().isForbidden());
        bring(scene, signIn(HandoverScene.KEEPER), ListText.of()).andExpect(status().isConflict());
        browser.perform(get("/overdrachten/OVD-1999-001").session(reader)).andExpect(status().isNotFound());
        browser.perform(get("/overdrachten/" + scene.handoverId + "/lijsten/0").session(reader))
                .andExpect(status().isNotFound());
        browser.perform(get("/overdrachten")).andExpect(status().is3xxRedirection());
    }

    private ResultActions bring(HandoverScene scene, MockHttpSession session, byte[] file) throws Exception {
        return browser.perform(post("/overdrachten/" + scene.handoverId + "/lijsten?naam=lijst.csv")
                .session(session)
                .with(csrf())
                .contentType("application/octet-stream")
                .content(file));
    }

    private MockHttpSession signIn(String official) throws Exception {
        return (MockHttpSession) Objects.requireNonNull(browser.perform(ScriptToken.signIn(official))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getRequest()
                .getSession());
    }
}
