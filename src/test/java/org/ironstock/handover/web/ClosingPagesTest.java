package org.ironstock.handover.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import org.ironstock.handover.process.ClosingScene;
import org.ironstock.support.EngineTest;
import org.ironstock.support.ScriptToken;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@EngineTest
class ClosingPagesTest {

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private ApplicationContext beans;

    @Test
    void everyOfficialSeesWhatIsLeftAndFindsALotInIt() throws Exception {
        ClosingScene scene = new ClosingScene(beans).begun();
        MockMvc browser = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        MockHttpSession reader = (MockHttpSession) Objects.requireNonNull(browser.perform(ScriptToken.signIn("igj-1"))
                .andReturn()
                .getRequest()
                .getSession());
        String page = "/overdrachten/" + scene.handoverId;

        show(browser, reader, page)
                .andExpect(content()
                        .string(allOf(containsString("Niet overgenomen partijen"), containsString("quarantaine"))));
        show(browser, reader, page + "/afvoer?baan=SALE")
                .andExpect(content().string(allOf(containsString(scene.lot(5)), not(containsString(scene.lot(4))))));
        show(browser, reader, page + "/afvoer?zoek=" + scene.lot(4))
                .andExpect(content().string(allOf(containsString(scene.lot(4)), not(containsString(scene.lot(5))))));
        show(browser, reader, page + "/afvoer?zoek=niets")
                .andExpect(content().string(containsString("Er zijn geen partijen")));
        show(browser, reader, page + "/afvoer?blad=10")
                .andExpect(content().string(containsString("Er zijn geen partijen")));
        scene.sellable();
        show(browser, reader, page + "/afvoer/" + scene.handoverId + "-A1")
                .andExpect(content().string(allOf(containsString(scene.lot(5)), containsString("verkoop"))));
        browser.perform(get(page + "/afvoer?blad=-1").session(reader)).andExpect(status().isBadRequest());
        browser.perform(get(page + "/afvoer/" + scene.handoverId + "-A9").session(reader))
                .andExpect(status().isNotFound());
        browser.perform(get("/overdrachten/OVD-1999-001/afvoer").session(reader))
                .andExpect(status().isNotFound());
        browser.perform(get(page + "/afvoer")).andExpect(status().is3xxRedirection());
    }

    private static ResultActions show(MockMvc browser, MockHttpSession session, String address) throws Exception {
        return browser.perform(get(address).session(session)).andExpect(status().isOk());
    }
}
