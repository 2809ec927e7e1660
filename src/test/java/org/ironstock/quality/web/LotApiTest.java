package org.ironstock.quality.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.RuntimeService;
import org.ironstock.quality.LotReleases;
import org.ironstock.quality.QualityMother;
import org.ironstock.quality.ReceivedLot;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Quantity;
import org.ironstock.stock.Lot;
import org.ironstock.stock.RegulatoryBasis;
import org.ironstock.supplier.RegisteredSupplier;
import org.ironstock.supplier.SupplierRegistration;
import org.ironstock.supplier.Suppliers;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What a supplier is told about its lots. */
@EngineTest
class LotApiTest {

    private static final AtomicInteger KVK = new AtomicInteger(93_100_000);

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private Suppliers suppliers;

    @Autowired
    private LotReleases releases;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Desk desk;

    @Autowired
    private Clock clock;

    private MockMvc machine;

    @BeforeEach
    void connect() {
        machine = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    private RegisteredSupplier supplier(String name) {
        return suppliers.register(new SupplierRegistration(
                name,
                String.valueOf(KVK.incrementAndGet()),
                "kwaliteit@example.org",
                "Kade 1",
                "3011 AA",
                "Rotterdam",
                "NL",
                true));
    }

    private static RequestPostProcessor as(RegisteredSupplier party) {
        return httpBasic(party.supplier().id(), party.secret());
    }

    private String received(RegisteredSupplier party, boolean rejected) {
        String lotId = "LOT-API-" + KVK.incrementAndGet();
        LocalDate today = DutchCalendar.dayOf(clock.instant());
        releases.receive(new ReceivedLot(
                new Lot(
                        lotId,
                        "CAP",
                        "B-7",
                        Optional.of(party.supplier().id()),
                        Optional.of(today.minusMonths(1)),
                        today.plusYears(2),
                        rejected
                                ? RegulatoryBasis.until("DEROGATION-2020-403", today.minusDays(1))
                                : RegulatoryBasis.lasting("MDR-2017-745")),
                Quantity.of(500),
                "DC-VENLO",
                "VWS",
                Optional.empty(),
                "RECEIPT-" + lotId,
                clock.instant(),
                "lch-stock-1",
                QualityMother.cap()));
        runtime.startProcessInstanceByKey("lotRelease", "CTR-" + lotId, Map.of("lotId", lotId));
        return lotId;
    }

    @Test
    void aSupplierReadsWhyItsLotWasRejected() throws Exception {
        RegisteredSupplier party = supplier("Afgekeurd BV");
        String lotId = received(party, true);
        desk.as("rvo-contract-manager-1")
                .completeJson(
                        "Task_HandleLotRejection",
                        "CTR-" + lotId,
                        Map.of("claim", "REFUND", "serious", "NO", "reason", "De grondslag is geëindigd."));

        machine.perform(get("/api/lots").with(as(party)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].lotId").value(lotId))
                .andExpect(jsonPath("$[0].state").value("REJECTED"))
                .andExpect(jsonPath("$[0].claim").value("REFUND"))
                .andExpect(jsonPath("$[0].rejectionLetter").value("/api/lots/" + lotId + "/rejection-letter"));
        for (String part : List.of("rejection-letter", "claim")) {
            byte[] letter = machine.perform(
                            get("/api/lots/{lotId}/{part}", lotId, part).with(as(party)))
                    .andExpect(status().isOk())
                    .andExpect(content().contentType("application/pdf"))
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
            assertThat(new String(letter, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        }
    }

    @Test
    void withoutAClaimThereIsNoneToFetch() throws Exception {
        RegisteredSupplier party = supplier("Zonder Vordering BV");
        String lotId = received(party, true);
        desk.as("rvo-contract-manager-1")
                .completeJson(
                        "Task_HandleLotRejection",
                        "CTR-" + lotId,
                        Map.of("claim", "NONE", "serious", "NO", "reason", "De levering was een schenking."));

        machine.perform(get("/api/lots").with(as(party)))
                .andExpect(jsonPath("$[0].claim").value("NONE"))
                .andExpect(jsonPath("$[0].claimLetter").value(""));
        machine.perform(get("/api/lots/{lotId}/claim", lotId).with(as(party))).andExpect(status().isNotFound());
    }

    @Test
    void aLotInTestHasNoLetterAndNobodySeesTheLotsOfAnother() throws Exception {
        RegisteredSupplier party = supplier("In Toets BV");
        RegisteredSupplier other = supplier("Ander BV");
        String inTest = received(party, false);
        String rejected = received(other, true);

        machine.perform(get("/api/lots").with(as(party)))
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].state").value("IN_TEST"))
                .andExpect(jsonPath("$[0].reason").value(""))
                .andExpect(jsonPath("$[0].rejectionLetter").value(""));
        for (String lotId : List.of(inTest, rejected, "LOT-ONBEKEND")) {
            machine.perform(get("/api/lots/{lotId}/rejection-letter", lotId).with(as(party)))
                    .andExpect(status().isNotFound());
        }
    }

    @Test
    void lotsComeInPages() throws Exception {
        RegisteredSupplier party = supplier("Bladzijden BV");
        received(party, false);
        machine.perform(get("/api/lots").param("page", "1").with(as(party)))
                .andExpect(jsonPath("$.length()").value(0));
        for (String page : List.of("-1", "2147483647")) {
            machine.perform(get("/api/lots").param("page", page).with(as(party)))
                    .andExpect(status().isBadRequest());
        }
    }
}
