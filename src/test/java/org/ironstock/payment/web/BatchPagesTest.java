package org.ironstock.payment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Objects;
import org.ironstock.payment.BankFiles;
import org.ironstock.payment.BankScene;
import org.ironstock.payment.domain.Payment.State;
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

/** What finance officials see of payments, and how the bank brings its answers. */
@EngineTest
class BatchPagesTest {

    @Autowired
    private WebApplicationContext application;

    private BankScene bank;
    private MockMvc browser;

    @BeforeEach
    void newDay() {
        bank = new BankScene(application);
        bank.newDay();
        browser = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    @Test
    void bankBringsItsAnswerOnceAndAgainWithoutASecondEffect() throws Exception {
        String invoice = bank.approve(bank.supplier(), 500);
        sent();
        String file = BankFiles.notification(BankFiles.booked(bank.nameOf(invoice), "5.00", bank.day()));

        browser.perform(answer(file))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.kind").value("CAMT_054"))
                .andExpect(jsonPath("$.executed").value(1))
                .andExpect(jsonPath("$.differences").value(0));
        browser.perform(answer(file))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.executed").value(1));
        assertThat(bank.payment(invoice).state()).isEqualTo(State.EXECUTED);
    }

    @Test
    void badAnswersGetAClearAnswer() throws Exception {
        browser.perform(answer("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.findings[0].code").value("BANK_FILE_HOSTILE"));
        browser.perform(answer("geen xml"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.findings[0].code").value("BANK_FILE_MALFORMED"));
        browser.perform(answer("{}").contentType(MediaType.APPLICATION_JSON))
                .andExpect(status().isUnsupportedMediaType());
        browser.perform(answer(BankFiles.notification("NTF-API", List.of()))).andExpect(status().isCreated());
        browser.perform(answer(
                        BankFiles.notification("NTF-API", List.of(BankFiles.booked("ONBEKEND", "1.00", bank.day())))))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.findings[0].code").value("BANK_MESSAGE_REUSED"));
    }

    @Test
    void clientWithoutTheRightBringsNothing() throws Exception {
        browser.perform(answer("<x/>", "other-client", EngineTest.CLIENT_SECRET))
                .andExpect(status().isForbidden());
        browser.perform(answer("<x/>", "vws-portaal", "Voorraad-2026")).andExpect(status().isUnprocessableEntity());
    }

    @Test
    void financeOfficialSeesBatchesTheirPaymentsAndTotals() throws Exception {
        String supplier = bank.supplier();
        String invoice = bank.approve(supplier, 123_456);
        String rejected = bank.approve(supplier, 100);
        String batch = sent();
        bank.answer(BankFiles.report(batch, "", BankFiles.rejected(bank.nameOf(rejected))));
        bank.approve(supplier, 777);
        MockHttpSession finance = signIn("cibg-finance-1");

        browser.perform(get("/betalingen").session(finance))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(containsString(batch), containsString("bij de bank"), containsString("7,77"))));
        browser.perform(get("/betalingen/" + batch).session(finance))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString(invoice),
                                containsString("NL20 INGB 0001 2345 67"),
                                containsString("1.234,56"),
                                containsString("AC04 Rekening opgeheven"),
                                containsString("/documents/"),
                                not(containsString("Volgende betalingen")))));
        browser.perform(get("/betalingen/PAY-1999-01-01").session(finance)).andExpect(status().isNotFound());
        browser.perform(get("/betalingen").session(signIn("cibg-buyer-1"))).andExpect(status().isForbidden());
    }

    @Test
    void officialBringsAFileOfTheBankOnThePage() throws Exception {
        MockHttpSession finance = signIn("rvo-finance-1");
        String file = BankFiles.notification(BankFiles.booked("ONBEKEND-PAGINA", "5.00", bank.day()));

        browser.perform(page(file, finance))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("1 verschillen"), containsString("ONBEKEND-PAGINA"))));
        browser.perform(page(file, finance)).andExpect(content().string(containsString("was al verwerkt")));
        browser.perform(page("geen xml", finance)).andExpect(content().string(containsString("geen welgevormde XML")));
        browser.perform(get("/betalingen").session(signIn("vws-finance-1")))
                .andExpect(content().string(not(containsString("Verwerken"))));
        browser.perform(page(file, signIn("vws-finance-1"))).andExpect(status().isForbidden());
    }

    private String sent() {
        String batch = bank.payMoment();
        bank.release(batch);
        bank.deliver();
        return batch;
    }

    private static MockHttpServletRequestBuilder answer(String file) {
        return answer(file, "bank", EngineTest.CLIENT_SECRET);
    }

    private static MockHttpServletRequestBuilder answer(String file, String client, String secret) {
        return post("/api/bank-answers")
                .with(httpBasic(client, secret))
                .contentType(MediaType.APPLICATION_XML)
                .content(file);
    }

    private static MockHttpServletRequestBuilder page(String file, MockHttpSession session) {
        return post("/betalingen/antwoord")
                .param("inhoud", file)
                .session(session)
                .with(ScriptToken.csrf());
    }

    private MockHttpSession signIn(String official) throws Exception {
        return (MockHttpSession) Objects.requireNonNull(browser.perform(ScriptToken.signIn(official))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getRequest()
                .getSession());
    }
}
