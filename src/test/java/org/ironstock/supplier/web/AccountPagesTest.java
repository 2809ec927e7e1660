package org.ironstock.supplier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.ironstock.supplier.BankAccounts;
import org.ironstock.supplier.SupplierRegistration;
import org.ironstock.supplier.Suppliers;
import org.ironstock.support.EngineTest;
import org.ironstock.support.ScriptToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The page of bank accounts: one official enters, another calls back and verifies. */
@EngineTest
class AccountPagesTest {

    private static final AtomicInteger KVK = new AtomicInteger(72_000_000);

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private Suppliers suppliers;

    @Autowired
    private BankAccounts accounts;

    private MockMvc browser;
    private String supplier = "";

    @BeforeEach
    void openBrowser() {
        browser = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        supplier = suppliers
                .register(new SupplierRegistration(
                        "Jassenmakers",
                        Integer.toString(KVK.incrementAndGet()),
                        "info@jassenmakers.example",
                        "Weg 1",
                        "2595 AA",
                        "Den Haag",
                        "NL",
                        true))
                .supplier()
                .id();
        suppliers.confirm(supplier, "cibg-buyer-1");
    }

    @Test
    void oneOfficialEntersAnAccountAndAnotherVerifiesIt() throws Exception {
        MockHttpSession manager = signIn("rvo-contract-manager-1");
        MockHttpSession enterer = signIn("rvo-finance-1");
        MockHttpSession verifier = signIn("rvo-finance-2");
        browser.perform(to("/telefoonnummers", manager)
                        .param("nummer", "+31 20 123 45 67")
                        .param("bron", "handelsregister"))
                .andExpect(status().is3xxRedirection());
        browser.perform(to("/rekeningen", enterer)
                        .param("iban", "NL20 INGB 0001 2345 67")
                        .param("houder", "Jassenmakers B.V."))
                .andExpect(status().is3xxRedirection());
        long account = accounts.history(supplier).get(0).number();
        String phone = Long.toString(accounts.phoneNumbers(supplier).get(0).number());

        browser.perform(get("/leveranciers/" + supplier + "/rekeningen").session(manager))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(containsString("NL20 INGB 0001 2345 67"), not(containsString("is gebeld")))));
        browser.perform(to("/rekeningen/" + account + "/verificatie", enterer)
                        .param("telefoon", phone)
                        .param("gesproken", "J. Jansen"))
                .andExpect(content().string(containsString("U hebt deze rekening zelf ingevoerd")));
        browser.perform(to("/rekeningen/" + account + "/verificatie", verifier)
                        .param("telefoon", phone)
                        .param("gesproken", "J. Jansen"))
                .andExpect(status().is3xxRedirection());

        assertThat(accounts.verified(supplier, "NL20INGB0001234567")).isTrue();
        browser.perform(get("/leveranciers/" + supplier + "/rekeningen").session(verifier))
                .andExpect(content()
                        .string(allOf(containsString("geverifieerd door"), containsString("gesproken met J. Jansen"))));
        browser.perform(to("/rekeningen/" + account + "/verificatie", verifier)
                        .param("telefoon", phone)
                        .param("gesproken", "J. Jansen"))
                .andExpect(content().string(containsString("intussen al besloten")));
        browser.perform(to("/rekeningen/" + account + "/weigering", verifier).param("reden", "Fraude gemeld."))
                .andExpect(status().is3xxRedirection());
        assertThat(accounts.findVerified(supplier)).isEmpty();
    }

    @Test
    void faultsAreNamedOnThePage() throws Exception {
        MockHttpSession finance = signIn("cibg-finance-1");
        browser.perform(to("/rekeningen", finance).param("iban", "NL00").param("houder", ""))
                .andExpect(content()
                        .string(allOf(
                                containsString("geen geldig IBAN"), containsString("naam van de rekeninghouder"))));
        browser.perform(to("/telefoonnummers", finance).param("nummer", "020").param("bron", ""))
                .andExpect(content().string(containsString("internationaal")));
        browser.perform(to("/rekeningen/999999/weigering", finance).param("reden", "Weg."))
                .andExpect(content().string(containsString("Deze rekening bestaat niet.")));
        browser.perform(get("/leveranciers/SUP-999999/rekeningen").session(finance))
                .andExpect(status().isNotFound());
    }

    @Test
    void onlyWhoMayDecideVerifies() throws Exception {
        MockHttpSession manager = signIn("cibg-contract-manager-1");
        browser.perform(to("/rekeningen/1/verificatie", manager)).andExpect(status().isForbidden());
        browser.perform(to("/rekeningen/1/weigering", manager)).andExpect(status().isForbidden());
        browser.perform(get("/leveranciers/" + supplier + "/rekeningen").session(signIn("cibg-buyer-1")))
                .andExpect(status().isForbidden());
        browser.perform(get("/leveranciers").session(manager))
                .andExpect(content().string(containsString("/leveranciers/" + supplier + "/rekeningen")));
        browser.perform(get("/leveranciers").session(signIn("cibg-buyer-1")))
                .andExpect(content().string(not(containsString("/rekeningen"))));
    }

    private MockHttpServletRequestBuilder to(String path, MockHttpSession session) {
        return post("/leveranciers/" + supplier + path).session(session).with(ScriptToken.csrf());
    }

    private MockHttpSession signIn(String official) throws Exception {
        return (MockHttpSession) Objects.requireNonNull(browser.perform(ScriptToken.signIn(official))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getRequest()
                .getSession());
    }
}
