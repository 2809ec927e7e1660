package org.ironstock.supplier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.ironstock.support.ScriptToken.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.ironstock.support.EngineTest;
import org.ironstock.support.ScriptToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@EngineTest
class SupplierPagesTest {

    private static final AtomicInteger KVK = new AtomicInteger(70_000_000);

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private ObjectMapper json;

    private MockMvc browser;

    @BeforeEach
    void openBrowser() {
        browser = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    @Test
    void aMachineRegistersASupplierThatCibgConfirmsAndThatSignsInItself() throws Exception {
        String kvk = freshKvk();
        JsonNode registered = registered(kvk, "198.51.100.1");
        String id = registered.get("supplierId").asText();
        String secret = registered.get("secret").asText();

        browser.perform(get("/api/suppliers/me").with(httpBasic(id, secret)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("REGISTERED"));
        browser.perform(get("/api/suppliers/me").with(httpBasic(id, "wrong"))).andExpect(status().isUnauthorized());
        browser.perform(registration(kvk).with(from("198.51.100.1")))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.findings[0].code").value("KVK_NUMBER_TAKEN"));

        MockHttpSession buyer = signIn("cibg-buyer-1");
        browser.perform(decision(id, "{\"outcome\":\"CONFIRMED\"}")
                        .session(buyer)
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("CONFIRMED"));
        browser.perform(decision(id, "{\"outcome\":\"REFUSED\",\"reason\":\"Toch niet\"}")
                        .session(buyer)
                        .with(csrf()))
                .andExpect(status().isConflict());
        browser.perform(get("/api/suppliers/" + id).session(buyer))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.mayBid").doesNotExist())
                .andExpect(jsonPath("$.secret").doesNotExist());
    }

    @Test
    void badRegistrationsGetAClearAnswer() throws Exception {
        browser.perform(post("/api/suppliers")
                        .with(from("198.51.100.2"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":\"X\",\"kvkNumber\":\"123\"}"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.findings.length()").value(6));
        browser.perform(post("/api/suppliers")
                        .with(from("198.51.100.2"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":"))
                .andExpect(status().isBadRequest());
        browser.perform(post("/api/suppliers")
                        .with(from("198.51.100.2"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"state\":\"CONFIRMED\"}"))
                .andExpect(status().isBadRequest());
        browser.perform(post("/api/suppliers")
                        .with(from("198.51.100.2"))
                        .contentType(MediaType.TEXT_PLAIN)
                        .content("x"))
                .andExpect(status().isUnsupportedMediaType());
    }

    @Test
    void onlyCibgDecidesAndARefusalNeedsAReason() throws Exception {
        String id = registered(freshKvk(), "198.51.100.3").get("supplierId").asText();
        String confirm = "{\"outcome\":\"CONFIRMED\"}";
        browser.perform(decision(id, confirm).with(csrf())).andExpect(status().isUnauthorized());
        browser.perform(decision(id, confirm).session(signIn("vws-legal-1")).with(csrf()))
                .andExpect(status().isForbidden());
        MockHttpSession buyer = signIn("cibg-buyer-1");
        browser.perform(decision(id, confirm).session(buyer)).andExpect(status().isForbidden());
        browser.perform(decision(id, "{\"outcome\":\"REFUSED\"}").session(buyer).with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.findings[0].code").value("REASON_REQUIRED"));
        browser.perform(decision(id, "{}").session(buyer).with(csrf())).andExpect(status().isUnprocessableEntity());
        browser.perform(decision("SUP-999999", confirm).session(buyer).with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void aPartyRegistersOnThePageAndReadsItsSecretOnce() throws Exception {
        String kvk = freshKvk();
        browser.perform(get("/leveranciers/registreren"))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("KvK-nummer"), containsString("_csrf"))));
        browser.perform(page(kvk).param("contactEmail", "geen adres"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("href=\"#contactEmail\""),
                                containsString("aria-invalid=\"true\""),
                                containsString(kvk))));
        browser.perform(page(kvk).param("contactEmail", "inkoop@mondkap.nl"))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("SUP-"), containsString("Geheim"))));
        browser.perform(page(kvk).param("contactEmail", "inkoop@mondkap.nl"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("al geregistreerd")));
    }

    @Test
    void aBuyerDecidesOnThePage() throws Exception {
        String confirmed =
                registered(freshKvk(), "198.51.100.5").get("supplierId").asText();
        String refused =
                registered(freshKvk(), "198.51.100.5").get("supplierId").asText();
        MockHttpSession buyer = signIn("cibg-buyer-1");
        browser.perform(get("/leveranciers").session(buyer))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString(confirmed), containsString("Bevestigen"))));
        browser.perform(post("/leveranciers/" + confirmed + "/besluit")
                        .session(buyer)
                        .with(csrf())
                        .param("besluit", "bevestigen"))
                .andExpect(redirectedUrl("/leveranciers"));
        browser.perform(post("/leveranciers/" + refused + "/besluit")
                        .session(buyer)
                        .with(csrf())
                        .param("besluit", "weigeren"))
                .andExpect(content().string(containsString("Geef de reden")));
        browser.perform(post("/leveranciers/" + refused + "/besluit")
                        .session(buyer)
                        .with(csrf())
                        .param("besluit", "weigeren")
                        .param("reden", "Niet in het handelsregister"))
                .andExpect(redirectedUrl("/leveranciers"));
        browser.perform(post("/leveranciers/" + refused + "/besluit")
                        .session(buyer)
                        .with(csrf())
                        .param("besluit", "bevestigen"))
                .andExpect(content().string(containsString("al besloten")));
    }

    @Test
    void anAddressRegistersTwentyTimesAnHourAndNotMore() throws Exception {
        for (int number = 0; number < 20; number++) {
            browser.perform(registration("x").with(from("198.51.100.6"))).andExpect(status().isUnprocessableEntity());
        }
        browser.perform(registration("x").with(from("198.51.100.6")))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"));
        browser.perform(page("x").with(from("198.51.100.6")).param("contactEmail", "inkoop@mondkap.nl"))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"))
                .andExpect(content().string(containsString("Vanaf uw netwerkadres is te vaak geregistreerd.")));
        browser.perform(registration("x").with(from("198.51.100.7"))).andExpect(status().isUnprocessableEntity());
    }

    @Test
    void anIpv6AddressCountsByItsNetwork() {
        assertThat(RegistrationLimit.network("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(RegistrationLimit.network("2001:db8:1:2:ffff::1"))
                .isNotEqualTo(RegistrationLimit.network("2001:db8:1:3::1"));
        assertThat(RegistrationLimit.network("198.51.100.7")).isEqualTo("198.51.100.7");
    }

    private JsonNode registered(String kvk, String address) throws Exception {
        return json.readTree(browser.perform(registration(kvk).with(from(address)))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private static MockHttpServletRequestBuilder registration(String kvk) {
        return post("/api/suppliers").contentType(MediaType.APPLICATION_JSON).content("""
                        {"name": "Mondkap BV", "kvkNumber": "%s", "contactEmail": "inkoop@mondkap.nl", "street": "Kade 1",
                         "postalCode": "1234 AB", "city": "Breda", "countryCode": "NL", "smallOrMedium": true}""".formatted(kvk));
    }

    private static MockHttpServletRequestBuilder page(String kvk) {
        return post("/leveranciers/registreren")
                .with(csrf())
                .with(from("198.51.100.4"))
                .param("name", "Mondkap BV")
                .param("kvkNumber", kvk)
                .param("street", "Kade 1")
                .param("postalCode", "1234 AB")
                .param("city", "Breda")
                .param("countryCode", "NL");
    }

    private static MockHttpServletRequestBuilder decision(String id, String body) {
        return post("/api/suppliers/" + id + "/confirmation")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private MockHttpSession signIn(String official) throws Exception {
        return (MockHttpSession) Objects.requireNonNull(browser.perform(ScriptToken.signIn(official))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getRequest()
                .getSession());
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private static String freshKvk() {
        return String.valueOf(KVK.incrementAndGet());
    }
}
