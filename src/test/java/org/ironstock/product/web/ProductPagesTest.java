package org.ironstock.product.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.ironstock.support.ScriptToken.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.ironstock.product.application.ProductList;
import org.ironstock.product.domain.Column;
import org.ironstock.support.EngineTest;
import org.ironstock.support.ScriptToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@EngineTest
class ProductPagesTest {

    private static final String HEADER = String.join(";", Column.headers()) + "\r\n";

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private ProductList list;

    @Autowired
    private Clock clock;

    private MockMvc browser;

    @BeforeEach
    void openBrowser() {
        browser = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    @Test
    void anOfficialFindsAProductWithItsNormAndPrice() throws Exception {
        MockHttpSession official = signIn("vws-legal-1");
        browser.perform(get("/producten").session(official).param("zoek", "14683 masker"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("IIR-MASK"),
                                containsString("EN 14683:2019+AC:2019"),
                                containsString("0,06"),
                                not(containsString("FFP2-MASK")),
                                not(containsString("Lijst wijzigen")))));
        browser.perform(get("/producten/product/OXYGEN").session(official))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("voorgesteld"), containsString("concentrator"))));
        browser.perform(get("/api/products").session(official).param("q", "gel"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[*].code", hasItem("FACE-SHIELD")));
        browser.perform(get("/api/products/NO-SUCH").session(official)).andExpect(status().isNotFound());
        browser.perform(get("/producten/product/NO-SUCH").session(official)).andExpect(status().isNotFound());
        browser.perform(get("/producten").session(official).param("op", "gisteren"))
                .andExpect(status().isBadRequest());
    }

    @Test
    void aVisitorAndAnOfficialOfAnotherTaskMayNotChangeTheList() throws Exception {
        browser.perform(get("/producten")).andExpect(status().is3xxRedirection());
        browser.perform(get("/api/products")).andExpect(status().isUnauthorized());
        MockHttpSession lawyer = signIn("vws-legal-1");
        browser.perform(get("/producten/wijzigen").session(lawyer)).andExpect(status().isForbidden());
        browser.perform(post("/producten/vaststellen").session(lawyer).with(csrf()))
                .andExpect(status().isForbidden());
        browser.perform(post("/api/products/import").session(lawyer).with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void everyFindingIsShownBeforeAnythingIsKept() throws Exception {
        String code = freshCode();
        browser.perform(post("/producten/wijzigen")
                        .session(signIn("cibg-buyer-1"))
                        .with(csrf())
                        .param("inhoud", HEADER + row(code).replace("18443300", "18-3") + row("kleine letters")))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("CPV_SHAPE"),
                                containsString("CODE_SHAPE"),
                                containsString("Er is niets bewaard"),
                                not(containsString("Vaststellen als versie")))));
    }

    @Test
    void aPreviewIsAcceptedAsTheNextVersion() throws Exception {
        String code = freshCode();
        int version = list.currentVersion();
        MockHttpSession buyer = signIn("cibg-buyer-1");
        browser.perform(post("/producten/wijzigen").session(buyer).with(csrf()).param("inhoud", HEADER + row(code)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Vaststellen als versie " + (version + 1))));
        browser.perform(get("/api/products/" + code).session(buyer)).andExpect(status().isNotFound());

        browser.perform(post("/producten/vaststellen")
                        .session(buyer)
                        .with(csrf())
                        .param("inhoud", HEADER + row(code))
                        .param("bestand", "lijst.csv")
                        .param("versie", String.valueOf(version)))
                .andExpect(redirectedUrl("/producten?vastgesteld=" + (version + 1)));
        browser.perform(get("/api/products/" + code).session(buyer))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].listVersion").value(version + 1));

        browser.perform(post("/producten/vaststellen")
                        .session(buyer)
                        .with(csrf())
                        .param("inhoud", HEADER + row(freshCode()))
                        .param("versie", String.valueOf(version)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("intussen door iemand anders gewijzigd")));
    }

    @Test
    void theApiRefusesABadFileWithAllFindingsAndAnOldPreviewWithAConflict() throws Exception {
        MockHttpSession policy = signIn("vws-gmt-policy-1");
        int version = list.currentVersion();
        browser.perform(post("/api/products/import")
                        .session(policy)
                        .with(csrf())
                        .param("basedOn", String.valueOf(version))
                        .contentType("text/csv")
                        .content(HEADER + row("x") + row("y")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.findings.length()").value(2))
                .andExpect(jsonPath("$.findings[0].subject").value("rij 2, kolom code"));
        browser.perform(post("/api/products/import")
                        .session(policy)
                        .with(csrf())
                        .param("basedOn", String.valueOf(version - 1))
                        .contentType("text/csv")
                        .content(HEADER + row(freshCode())))
                .andExpect(status().isConflict());
        browser.perform(post("/api/products/import/preview")
                        .session(policy)
                        .with(csrf())
                        .contentType("text/csv")
                        .content(HEADER + row(freshCode())))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.changes[0].kind").value("NEW"));
        browser.perform(post("/api/products/import/preview")
                        .session(policy)
                        .with(csrf())
                        .contentType("text/csv")
                        .content("x".repeat(500_001)))
                .andExpect(status().isPayloadTooLarge());
        browser.perform(post("/api/products/import/preview")
                        .session(policy)
                        .with(csrf())
                        .contentType("application/json")
                        .content("{}"))
                .andExpect(status().isUnsupportedMediaType());
    }

    @Test
    void theListComesAsAFileThatChangesNothingWhenItComesBack() throws Exception {
        MockHttpSession buyer = signIn("cibg-buyer-1");
        String file = browser.perform(get("/producten/lijst.csv").session(buyer))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        browser.perform(post("/producten/wijzigen").session(buyer).with(csrf()).param("inhoud", file))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Dit bestand verandert niets")));
    }

    private MockHttpSession signIn(String official) throws Exception {
        return (MockHttpSession) Objects.requireNonNull(browser.perform(ScriptToken.signIn(official))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getRequest()
                .getSession());
    }

    private String row(String code) {
        return code + ";Wegwerpmuts;PPE;stuk;18443300;VOORGESTELD;;;;;;;;;;"
                + LocalDate.ofInstant(clock.instant(), org.ironstock.shared.DutchCalendar.ZONE) + ";\r\n";
    }

    private static String freshCode() {
        return "T" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    }
}
