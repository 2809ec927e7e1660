package org.ironstock.tender.web;

import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Quantity;
import org.ironstock.support.EngineTest;
import org.ironstock.support.ScriptToken;
import org.ironstock.tender.Executor;
import org.ironstock.tender.Procedure;
import org.ironstock.tender.TenderRequest;
import org.ironstock.tender.TenderStage;
import org.ironstock.tender.Tenders;
import org.ironstock.tender.domain.TenderMother;
import org.ironstock.tender.persistence.TenderCases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@EngineTest
class TendersControllerTest {

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private Tenders tenders;

    @Autowired
    private TenderCases cases;

    @Autowired
    private Clock clock;

    private final String title = "Aanbesteding " + UUID.randomUUID();
    private MockMvc browser;
    private String tender;

    @BeforeEach
    void openBrowser() {
        browser = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        LocalDate today = DutchCalendar.dayOf(clock.instant());
        tender = tenders.request(
                new TenderRequest(
                        title,
                        "Aanvulling",
                        Executor.CIBG,
                        today.plusMonths(9),
                        List.of(new TenderRequest.Line("IIR-MASK", Quantity.of(1))),
                        3,
                        36,
                        12,
                        false,
                        ""),
                "test");
    }

    @Test
    void officialReadsATenderFromItsStart() throws Exception {
        MockHttpSession official = signIn("vws-gmt-policy-1");
        browser.perform(get("/api/tenders").session(official).param("search", title))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total", is(1)))
                .andExpect(jsonPath("$.items[0].id", is(tender)))
                .andExpect(jsonPath("$.items[0].stageName", is("Voorbereiding")));
        browser.perform(get("/api/tenders/" + tender).session(official))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.officials.requestedBy", is("test")))
                .andExpect(jsonPath("$.officials.lines[0].productCode", is("IIR-MASK")));
    }

    @Test
    void outsiderReadsATenderOnceItIsPublishedAndOnlyItsPublicPart() throws Exception {
        browser.perform(get("/api/tenders").param("search", title))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items", hasSize(0)));
        browser.perform(get("/api/tenders/" + tender)).andExpect(status().isNotFound());

        cases.save(cases.get(tender)
                .withProcedure(TenderMother.rules(Procedure.OPEN))
                .moveTo(TenderStage.BIDDING));
        browser.perform(get("/api/tenders").param("search", title).param("stage", "bidding"))
                .andExpect(jsonPath("$.total", is(1)));
        browser.perform(get("/api/tenders/" + tender))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.stage", is("BIDDING")))
                .andExpect(jsonPath("$.officials").doesNotExist());
    }

    @ParameterizedTest
    @CsvSource({"page,-1", "page,100001", "size,0", "size,101", "stage,UNKNOWN", "page,x"})
    void badParameterIsNamed(String name, String value) throws Exception {
        browser.perform(get("/api/tenders").param(name, value)).andExpect(status().isBadRequest());
    }

    @Test
    void unknownTenderIsNotFound() throws Exception {
        browser.perform(get("/api/tenders/TND-0000-000")).andExpect(status().isNotFound());
    }

    private MockHttpSession signIn(String official) throws Exception {
        return (MockHttpSession) Objects.requireNonNull(browser.perform(ScriptToken.signIn(official))
                .andReturn()
                .getRequest()
                .getSession());
    }
}
