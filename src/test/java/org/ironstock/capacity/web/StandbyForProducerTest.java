package org.ironstock.capacity.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.ironstock.capacity.process.StandbyScene;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Stand-by lines over HTTP: each producer its own. */
@EngineTest
class StandbyForProducerTest {

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private Desk desk;

    private MockMvc outsider;
    private StandbyScene scene;

    @BeforeEach
    void aLine() {
        desk.travelTo(Instant.parse("2026-01-05T09:00:00Z"));
        outsider = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        scene = StandbyScene.running(application, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
    }

    @Test
    void aProducerSeesWhatIsAskedDeclaresItAndReadsWhatIsDue() throws Exception {
        String month = scene.ended(YearMonth.of(2026, 1));
        outsider.perform(mine(get("/api/standby-lines")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].id").value(scene.lineId));
        outsider.perform(mine(get("/api/standby-lines/asked")))
                .andExpect(jsonPath("$[0].id").value(month))
                .andExpect(jsonPath("$[0].month").value("2026-01"));
        outsider.perform(declaration("""
                        {"from": "2026-01-01", "to": "2026-01-31", "ready": false, "reason": "Onderhoud."}"""))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.number").isNumber());
        desk.runJobs(month);
        scene.paid(month);
        outsider.perform(mine(get("/api/standby-lines/" + scene.lineId + "/months")))
                .andExpect(jsonPath("$[0].state").value("CONFIRMED"))
                .andExpect(jsonPath("$[0].measuredDays").value(31))
                .andExpect(jsonPath("$[0].dueCents").value(0));
    }

    @Test
    void anUnsoundDeclarationIsRefusedWithItsFindings() throws Exception {
        outsider.perform(declaration("{\"to\": \"2026-01-31\"}"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.findings[0].code").value("READINESS_INCOMPLETE"));
        outsider.perform(declaration("{\"from\": \"2026-02-30\", \"to\": \"2026-02-30\", \"ready\": true}"))
                .andExpect(status().isUnprocessableEntity());
        outsider.perform(declaration("""
                        {"from": "2026-01-01", "to": "2026-01-02", "ready": true, "proofs": [{"item": "STAFF"}]}""")).andExpect(status().isUnprocessableEntity());
        outsider.perform(declaration("""
                        {"from": "2026-01-05", "to": "2026-01-06", "ready": true, "proofs": [{"item": "STAFF",
                         "validFrom": "2026-01-01", "validTo": "2026-12-31", "reference": "rooster"}]}"""))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.findings[0].code").value("READINESS_IN_FUTURE"));
    }

    @Test
    void nobodyDeclaresAboutALineOfAnother() throws Exception {
        StandbyScene other = new StandbyScene(application);
        outsider.perform(get("/api/standby-lines/" + scene.lineId + "/months")
                        .with(httpBasic(other.supplierId(), other.supplier.secret())))
                .andExpect(status().isNotFound());
    }

    private MockHttpServletRequestBuilder declaration(String body) {
        return mine(post("/api/standby-lines/" + scene.lineId + "/declarations"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private MockHttpServletRequestBuilder mine(MockHttpServletRequestBuilder request) {
        return request.with(httpBasic(scene.supplierId(), scene.supplier.secret()));
    }
}
