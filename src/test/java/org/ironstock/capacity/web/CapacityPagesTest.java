package org.ironstock.capacity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ironstock.capacity.application.LineEndings;
import org.ironstock.capacity.process.ActivationScene;
import org.ironstock.capacity.process.StandbyScene;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.ScriptToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What process owners see of stand-by lines. */
@EngineTest
class CapacityPagesTest {

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Desk desk;

    private MockMvc browser;

    @BeforeEach
    void openBrowser() {
        desk.travelTo(Instant.parse("2026-02-02T09:00:00Z"));
        browser = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    @Test
    void aLineIsFoundWithWhatItWouldBringAndItsYearAsAPicture() throws Exception {
        ActivationScene ready = ActivationScene.ready(beans, "0.05", 1_500);
        MockHttpSession reader = signIn("process-owner-1");
        browser.perform(get("/capaciteit").session(reader).param("zoek", ready.lineId))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString(ready.lineId),
                                containsString(">gereed<"),
                                containsString("<svg"),
                                containsString("januari 2026"),
                                not(containsString("februari 2026</th>")),
                                containsString("onbekend"),
                                containsString("(CAP)"),
                                // Negen weken, de eerste partij in de vijfde: 100, 200, 300, 400, 500.
                                containsString("Week 9"),
                                containsString(">500<"),
                                containsString(">1.500<"))));
        browser.perform(get("/capaciteit").session(reader).param("zoek", "niets-van-dien-aard"))
                .andExpect(content().string(containsString("Er is hier niets te tonen")));
        browser.perform(get("/capaciteit/" + ready.lineId).session(reader).param("jaar", "2027"))
                .andExpect(content().string(containsString("nog geen maand voorbij")));
        browser.perform(get("/capaciteit/" + ready.lineId).session(reader).param("jaar", "2025"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("december 2025"), containsString("Deze lijn is nooit geactiveerd"))));
        browser.perform(get("/capaciteit/LIN-1999-001").session(reader)).andExpect(status().isNotFound());
    }

    @Test
    void aLineThatIsActivatedOrNotReadySaysSo() throws Exception {
        ActivationScene active = ActivationScene.ready(beans);
        String activation = active.running();
        ActivationScene silent = ActivationScene.undeclared(beans);
        MockHttpSession reader = signIn("igj-1");
        browser.perform(get("/capaciteit/" + active.lineId).session(reader))
                .andExpect(content()
                        .string(allOf(
                                containsString("geactiveerd (" + activation + ")"),
                                containsString("/dossiers/" + activation),
                                not(containsString("Gemeten lijnen")),
                                containsString("€ 150,00".replace(' ', '\u00a0')))));
        browser.perform(get("/capaciteit/" + silent.lineId).session(reader))
                .andExpect(content().string(allOf(containsString("niet gereed"), containsString("niets verklaard"))));
        browser.perform(get("/capaciteit").session(reader).param("zoek", active.lineId))
                .andExpect(content().string(not(containsString("Als alles vandaag"))));
    }

    @Test
    void aLineThatEndedKeepsTheTermsOfItsLastDayAndBringsNothingMore() throws Exception {
        StandbyScene scene = StandbyScene.running(beans, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 2));
        MockHttpSession reader = signIn("process-owner-1");
        String pieces = "class=\"getal\">4.000.000<";
        browser.perform(get("/capaciteit").session(reader).param("zoek", scene.lineId))
                .andExpect(content()
                        .string(allOf(
                                containsString("niet gereed"),
                                containsString(pieces),
                                containsString("Als alles vandaag"))));
        desk.travelTo(Instant.parse("2026-02-03T09:00:00Z"));
        browser.perform(get("/capaciteit").session(reader).param("zoek", scene.lineId))
                .andExpect(content()
                        .string(allOf(
                                containsString(">geëindigd<"),
                                containsString(pieces),
                                not(containsString("Als alles vandaag")))));
        browser.perform(get("/capaciteit/" + scene.lineId).session(reader))
                .andExpect(content()
                        .string(allOf(containsString(">geëindigd<"), not(containsString("Waarom de lijn vandaag")))));
        browser.perform(get("/capaciteit/lijst.csv").session(reader).param("zoek", scene.lineId))
                .andExpect(content().string(containsString(";geëindigd;")));
        desk.travelTo(Instant.parse("2025-12-31T09:00:00Z"));
        browser.perform(get("/capaciteit").session(reader).param("zoek", scene.lineId))
                .andExpect(content()
                        .string(allOf(
                                containsString("begint op 1 januari 2026"),
                                containsString(pieces),
                                not(containsString("Als alles vandaag")))));
    }

    @Test
    void aLineWhoseContractEndedBeforeItsFirstDayNeverBegan() throws Exception {
        StandbyScene scene = StandbyScene.running(beans, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 12, 31));
        beans.getBean(LineEndings.class).endWith(scene.contract);
        browser.perform(get("/capaciteit").session(signIn("process-owner-1")).param("zoek", scene.lineId))
                .andExpect(content()
                        .string(allOf(
                                containsString(">niet ingegaan<"),
                                containsString(">nooit<"),
                                not(containsString("Als alles vandaag")))));
    }

    @Test
    void theFileHoldsEveryLineAndNoFormula() throws Exception {
        ActivationScene ready = ActivationScene.ready(beans);
        browser.perform(get("/capaciteit/lijst.csv")
                        .session(signIn("process-owner-1"))
                        .param("zoek", ready.lineId))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("stand-by lijnen.csv")))
                .andExpect(content().string(containsString(ready.lineId + ";Mutsenlijn;Venlo;")));
        browser.perform(get("/capaciteit")).andExpect(status().is3xxRedirection());
    }

    @Test
    void moreLinesAskNoMoreOfTheDatabase() throws Exception {
        StandbyScene scene = StandbyScene.running(beans, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        scene.measured(YearMonth.of(2026, 2), 28);
        MockHttpSession reader = signIn("process-owner-1");
        for (String page : List.of("/capaciteit", "/capaciteit/lijst.csv")) {
            int one = statements(page, scene.contract, reader);
            assertThat(one).isPositive();
            Map<String, Object> line = scene.line(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
            for (int number = 1; number <= 5; number++) {
                line.put("name", "Lijn %s %d".formatted(page, number));
                scene.lineId = scene.send("capacity.contract-signed", line).caseId();
                scene.measured(YearMonth.of(2026, 2), 28);
            }
            assertThat(statements(page, scene.contract, reader)).isEqualTo(one);
        }
    }

    /** How many statements a page costs, as the log of the database access tells them. */
    private int statements(String page, String search, MockHttpSession reader) throws Exception {
        Logger log = (Logger) LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate");
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        heard.start();
        log.addAppender(heard);
        log.setLevel(Level.DEBUG);
        log.setAdditive(false);
        try {
            browser.perform(get(page).session(reader).param("zoek", search))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Arnhem")));
        } finally {
            log.setAdditive(true);
            log.setLevel(null);
            log.detachAppender(heard);
        }
        return (int) heard.list.stream()
                .filter(event -> event.getMessage().startsWith("Executing prepared SQL statement"))
                .count();
    }

    private MockHttpSession signIn(String official) throws Exception {
        return (MockHttpSession) Objects.requireNonNull(browser.perform(ScriptToken.signIn(official))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getRequest()
                .getSession());
    }
}
