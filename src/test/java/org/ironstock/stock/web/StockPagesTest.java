package org.ironstock.stock.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.ironstock.stock.StockMother.free;
import static org.ironstock.stock.StockMother.line;
import static org.ironstock.stock.StockMother.movement;
import static org.ironstock.stock.StockMother.notFree;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.stock.Counter;
import org.ironstock.stock.Lot;
import org.ironstock.stock.Movement;
import org.ironstock.stock.MovementKind;
import org.ironstock.stock.RegulatoryBasis;
import org.ironstock.stock.Reversal;
import org.ironstock.stock.StockLedger;
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
class StockPagesTest {

    private static final String PRODUCT = "CAP";
    private static final String DOCUMENT = "0b5a0e5e-6f43-4b4f-9a39-6f1fbd1a8a11";

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private StockLedger ledger;

    @Autowired
    private Clock clock;

    private final String lotId = "LOT-" + UUID.randomUUID();
    private MockMvc browser;
    private Instant yesterday = Instant.EPOCH;

    @BeforeEach
    void aLotOfWhichSomeWasIssued() {
        browser = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        Instant now = clock.instant();
        yesterday = now.minus(Duration.ofDays(1));
        LocalDate today = DutchCalendar.dayOf(now);
        ledger.register(new Lot(
                lotId,
                PRODUCT,
                "=BATCH;7",
                Optional.of("SUP-0001"),
                Optional.empty(),
                today.plusYears(1),
                RegulatoryBasis.until("DEROGATION-2020-403", today.plusMonths(6))));
        ledger.post(
                movement("R-" + lotId, MovementKind.RECEIPT, yesterday, lotId, 12_000, Counter.SUPPLIER, notFree()));
        ledger.post(movement("V-" + lotId, MovementKind.RELEASE, yesterday, lotId, 11_000, notFree(), free()));
        ledger.post(new Movement(
                "I-" + lotId,
                MovementKind.ISSUE,
                DOCUMENT,
                now,
                "lch-stock-1",
                List.of(line(lotId, 4_000, free(), Counter.CARE))));
    }

    @Test
    void anOfficialSeesTotalsAndFindsALotByTheBatchOnTheBox() throws Exception {
        MockHttpSession official = signIn("vws-legal-1");
        browser.perform(get("/voorraad").session(official))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Wegwerpmuts"),
                                containsString("Stand: nu."),
                                not(containsString("narekenen")))));
        browser.perform(get("/voorraad").session(official).param("zoek", lotId + " =batch"))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("7.000"), containsString("DC-VENLO"))));
        browser.perform(get("/voorraad").session(official).param("zoek", "niets-van-dien-aard"))
                .andExpect(content().string(containsString("Geen partij gevonden")));
    }

    @Test
    void aProductShowsItsLotsAndItsCoverOnceTheNeedIsGiven() throws Exception {
        MockHttpSession official = signIn("cibg-buyer-1");
        browser.perform(get("/voorraad/product/" + PRODUCT).session(official))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("onbekend, want de behoefte is niet opgegeven"),
                                containsString(lotId))));
        browser.perform(get("/voorraad/product/" + PRODUCT).session(official).param("behoefte", "1000"))
                .andExpect(content().string(containsString(" weken, tot en met ")));
        browser.perform(get("/voorraad/product/" + PRODUCT).session(official).param("behoefte", "0"))
                .andExpect(content()
                        .string(allOf(containsString("er is geen behoefte"), containsString("voordat het nodig is"))));
        browser.perform(get("/voorraad/product/" + PRODUCT).session(official).param("behoefte", "-1"))
                .andExpect(status().isBadRequest());
        browser.perform(get("/voorraad/product/NO-SUCH").session(official)).andExpect(status().isNotFound());
    }

    @Test
    void aLotShowsItsEntriesWithTheirDocumentsAndWhatWasReversed() throws Exception {
        ledger.reverse(new Reversal("I-" + lotId, "Verkeerde partij", "DOC-9", "lch-stock-2"));
        MockHttpSession official = signIn("cibg-buyer-1");
        browser.perform(get("/voorraad/partij/" + lotId).session(official))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("leverancier"),
                                containsString("/documents/" + DOCUMENT),
                                containsString("DOC-R-" + lotId),
                                containsString("Teruggeboekt met REVERSAL-I-" + lotId),
                                containsString("Boekt I-" + lotId + " terug: Verkeerde partij"),
                                containsString("11.000"))));
        browser.perform(get("/voorraad/partij/LOT-NONE").session(official)).andExpect(status().isNotFound());
        browser.perform(get("/voorraad/partij/" + lotId).session(official).param("blad", "-1"))
                .andExpect(status().isBadRequest());
    }

    @Test
    void aMomentInThePastShowsWhatWasThereThen() throws Exception {
        MockHttpSession official = signIn("cibg-buyer-1");
        String then = yesterday
                .plusSeconds(60)
                .atZone(DutchCalendar.ZONE)
                .toLocalDateTime()
                .withNano(0)
                .toString();
        browser.perform(get("/voorraad/partij/" + lotId)
                        .session(official)
                        .param("op", then)
                        .param("volgens", "gebeurd"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("11.000"),
                                not(containsString("7.000")),
                                containsString("met wat er sindsdien is rechtgezet"))));
        browser.perform(get("/voorraad/partij/" + lotId).session(official).param("op", then))
                .andExpect(content().string(containsString("Van deze partij ligt er niets")));
        browser.perform(get("/voorraad").session(official).param("op", "gisteren"))
                .andExpect(status().isBadRequest());
    }

    @Test
    void theFileHoldsEveryHoldingAndNoFormula() throws Exception {
        String file = browser.perform(get("/voorraad/voorraad.csv")
                        .session(signIn("cibg-buyer-1"))
                        .param("zoek", lotId))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(file.lines()).hasSize(3).anySatisfy(line -> assertThat(line)
                .startsWith("CAP;" + lotId + ";\"'=BATCH;7\";SUP-0001;DC-VENLO;VWS;vrij;;7000;;"));
    }

    @Test
    void theLedgerIsVerifiedByThoseWhoKeepIt() throws Exception {
        MockHttpSession keeper = signIn("lch-stock-1");
        browser.perform(get("/voorraad").session(keeper)).andExpect(content().string(containsString("narekenen")));
        browser.perform(get("/voorraad/controle").session(keeper))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Het voorraadboek sluit:")));
        browser.perform(get("/api/stock/verification").session(keeper))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.whole").value(true));
        browser.perform(get("/voorraad/controle").session(signIn("vws-legal-1")))
                .andExpect(status().isForbidden());
        browser.perform(get("/voorraad")).andExpect(status().is3xxRedirection());
    }

    @Test
    void theApiAnswersTheSameQuestions() throws Exception {
        MockHttpSession official = signIn("cibg-buyer-1");
        browser.perform(get("/api/stock").session(official))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[*].productCode", hasItem(PRODUCT)));
        browser.perform(get("/api/stock/lots/" + lotId).session(official))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.holdings.length()").value(2))
                .andExpect(jsonPath("$.entries[0].from.counter").value("SUPPLIER"))
                .andExpect(jsonPath("$.entries[0].to.status").value("NOT_FREE"))
                .andExpect(jsonPath("$.entries[2].quantity").value(4000));
        browser.perform(get("/api/stock/lots/" + lotId)
                        .session(official)
                        .param("at", yesterday.minusSeconds(1).toString())
                        .param("axis", "OCCURRED"))
                .andExpect(jsonPath("$.holdings.length()").value(0));
        browser.perform(get("/api/stock/lots/LOT-NONE").session(official)).andExpect(status().isNotFound());
        browser.perform(get("/api/stock/products/CAP/cover").session(official))
                .andExpect(jsonPath("$.state").value("UNKNOWN"))
                .andExpect(jsonPath("$.weeks").doesNotExist())
                .andExpect(jsonPath("$.expiringUnused").doesNotExist());
        browser.perform(get("/api/stock/products/CAP/cover").session(official).param("weeklyNeed", "10"))
                .andExpect(jsonPath("$.state").value("KNOWN"))
                .andExpect(jsonPath("$.lastsUntil").exists())
                .andExpect(jsonPath("$.expiringUnused").isNumber());
        browser.perform(get("/api/stock/products/CAP/cover").session(official).param("weeklyNeed", "-1"))
                .andExpect(status().isBadRequest());
        browser.perform(get("/api/stock").session(official).param("at", "gisteren"))
                .andExpect(status().isBadRequest());
    }

    private MockHttpSession signIn(String official) throws Exception {
        return (MockHttpSession) Objects.requireNonNull(browser.perform(ScriptToken.signIn(official))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getRequest()
                .getSession());
    }
}
