package org.ironstock.handover.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.ironstock.support.ScriptToken.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import org.ironstock.handover.FrameworkMother;
import org.ironstock.handover.ListText;
import org.ironstock.handover.application.FrameworkRegister;
import org.ironstock.handover.process.HandoverScene;
import org.ironstock.supplier.RegisteredSupplier;
import org.ironstock.supplier.Suppliers;
import org.ironstock.support.EngineTest;
import org.ironstock.support.ScriptToken;
import org.ironstock.tender.FrameworkContractSigned;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
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
                .andExpect(content()
                        .string(allOf(
                                containsString(scene.handoverId),
                                containsString("<code>%s</code>".formatted(scene.frameworkRef)),
                                containsString("niet geëist"))));
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

    @Test
    void everyOfficialReadsWhatSuppliersKeepAndWhatMustLeave() throws Exception {
        HandoverScene scene = new HandoverScene(beans).opened();
        MockHttpSession reader = signIn("igj-1");
        browser.perform(get("/spiegelvoorraad").session(reader))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(scene.frameworkRef)));
        browser.perform(get("/spiegelvoorraad/" + scene.frameworkRef).session(reader))
                .andExpect(content().string(containsString("nog niets gemeld")));
        browser.perform(get("/spiegelvoorraad/CTR-1999-001").session(reader)).andExpect(status().isNotFound());
        browser.perform(get("/spiegelvoorraad/rotatie").session(reader))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Alles ophalen als CSV")));
        assertThat(browser.perform(get("/spiegelvoorraad/rotatie.csv").session(reader))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("maand;uiterlijk;product", "B-%s-6".formatted(scene.batch));
        browser.perform(get("/overdrachten/%s/kaart".formatted(scene.handoverId))
                        .session(reader))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("kaart-inhoud")));
    }

    @Test
    void aSupplierBringsItsOwnStockAsAFileAndNobodyElses() throws Exception {
        RegisteredSupplier supplier = beans.getBean(Suppliers.class).register(FrameworkMother.registration());
        FrameworkContractSigned signed =
                FrameworkMother.signed(supplier.supplier().id(), false, FrameworkMother.need("CAP", 100));
        FrameworkContractSigned foreign = FrameworkMother.signed("SUP-9996", false, FrameworkMother.need("CAP", 100));
        beans.getBean(FrameworkRegister.class).hear(signed);
        beans.getBean(FrameworkRegister.class).hear(foreign);
        String file = "product;partij;locatie;aantal;houdbaar_tot;rol;afnemer\nCAP;B-1;VENLO;5;2028-01-01;staat;\n";
        browser.perform(mirror(supplier, signed, "2026-01-05", file)).andExpect(status().isOk());
        browser.perform(mirror(supplier, signed, "2026-01-06", file + "CAP;B-1;VENLO;0;2028-01-01;staat;\n"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("MIRROR_ROW_VALUE")));
        browser.perform(mirror(supplier, foreign, "2026-01-05", file))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("MIRROR_NOT_YOURS")));
        browser.perform(mirror(supplier, signed, "2026-02-30", file)).andExpect(status().isBadRequest());
    }

    private static MockHttpServletRequestBuilder mirror(
            RegisteredSupplier supplier, FrameworkContractSigned contract, String day, String file) {
        return put("/api/framework-contracts/%s/stock-mirrors/%s".formatted(contract.contractId(), day))
                .with(httpBasic(supplier.supplier().id(), supplier.secret()))
                .contentType("text/csv")
                .content(file);
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
