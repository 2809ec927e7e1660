package org.ironstock.handover.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.ironstock.handover.ListText.row;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.handover.count.CountRequest;
import org.ironstock.handover.count.Counts;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Quantity;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.ScriptToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Whoever counts finds neither the books nor the other count, wherever they look. */
@EngineTest
class CountBlindnessTest {

    /** Of this test only: the pages show lots of others too. */
    private final long book = ThreadLocalRandom.current().nextLong(10_000_000, 90_000_000);

    private final long counted = book - 4;

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Desk desk;

    @Autowired
    private Counts counts;

    @Autowired
    private Dossier dossier;

    @Autowired
    private HistoryService history;

    private HandoverScene scene;
    private MockMvc browser;
    private String lotId = "";
    private String countId = "";

    @BeforeEach
    void aLotOfWhichTheFirstCountIsIn() {
        browser = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        scene = new HandoverScene(beans).begun();
        scene.accept(
                HandoverScene.MANAGER,
                scene.bring(row("ASSEN", "IIR-MASK", scene.lot(1), "vrij", String.valueOf(book), "2028-01-01"))
                        .number(),
                "");
        desk.runJobs(scene.handoverId);
        lotId = scene.handoverId + "-000002";
        countId = counts.open(new CountRequest(
                scene.handoverId,
                "ASSEN",
                "Golf 1",
                List.of(CountRequest.Line.of(
                        lotId, "IIR-MASK", scene.lot(1), LocalDate.of(2028, 1, 1), Quantity.of(book), Optional.of(1L))),
                "lch-stock",
                "consortium-stock",
                "cibg-contract-manager"));
        beans.getBean(RuntimeService.class)
                .startProcessInstanceByKey("blindCount", scene.handoverId, Map.of("countId", countId));
        desk.as("lch-stock-1").completeJson("Task_CountFirst", scene.handoverId, CountScene.sheet(1, counted));
    }

    @AfterEach
    void nobodyCountsAnyMore() {
        counts.cancel(countId, "De proef is voorbij.");
    }

    @Test
    void theTaskShowsLotsAndNoQuantities() {
        blind(desk.as("consortium-stock-1")
                .view("Task_CountSecond", scene.handoverId)
                .toString());
    }

    @Test
    void theEngineKeepsNothingThatWasCounted() {
        List<HistoricVariableInstance> kept = history.createHistoricVariableInstanceQuery()
                .processDefinitionKey("blindCount")
                .list();
        assertThat(kept)
                .extracting(HistoricVariableInstance::getName)
                .isSubsetOf(
                        "countId",
                        "firstCountGroup",
                        "secondCountGroup",
                        "thirdCountGroup",
                        "comparisonOutcome",
                        "differenceDueAt",
                        "countOutcome");
    }

    @Test
    void theEvidenceOfTheFirstCountDoesNotTellIt() {
        blind(dossier.evidenceOf(scene.handoverId).stream()
                .filter(evidence -> evidence.toString().contains("telling"))
                .toList()
                .toString());
    }

    @Test
    void thePagesOfTheStockShowItToNobodyWhoseGroupCounts() throws Exception {
        for (String counter : List.of("lch-stock-2", "consortium-stock-1")) {
            MockHttpSession session = signIn(counter);
            for (String page :
                    List.of("/voorraad", "/voorraad?zoek=" + lotId, "/voorraad/voorraad.csv", "/api/stock")) {
                blind(read(page, session));
            }
            for (String page : List.of(
                    "/voorraad/product/IIR-MASK",
                    "/voorraad/partij/" + lotId,
                    "/api/stock/lots/" + lotId,
                    "/api/stock/products/IIR-MASK/cover")) {
                refused(page, session);
            }
        }
        assertThat(read("/voorraad/partij/" + lotId, signIn("igj-1"))).contains(DutchText.number(book));
    }

    @Test
    void thePagesOfTheHandoverShowItToNobodyWhoseGroupCounts() throws Exception {
        String page = "/overdrachten/" + scene.handoverId;
        MockHttpSession counter = signIn("lch-stock-2");
        browser.perform(get(page).session(counter))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Uw groep telt nu blind")))
                .andExpect(content().string(not(containsString(DutchText.number(book)))));
        refused(page + "/bestemmingen.csv", counter);
        refused(page + "/lijsten/" + list(), counter);
        assertThat(read(page, signIn("igj-1"))).contains(DutchText.number(book));
    }

    @Test
    void theDocumentsOfTheCaseShowItToNobodyWhoseGroupCounts() throws Exception {
        String acceptance = "/documents/" + document("stockListAcceptance");
        refused(acceptance, signIn("lch-stock-2"));
        browser.perform(get(acceptance).session(signIn("igj-1"))).andExpect(status().isOk());
    }

    @Test
    void afterTheCountItsRecordIsForAllAndForNobodyWhoseGroupCountsAgain() throws Exception {
        desk.as("consortium-stock-1").completeJson("Task_CountSecond", scene.handoverId, CountScene.sheet(1, counted));
        desk.runJobs(scene.handoverId);
        String record = "/documents/" + document("countRecord");
        browser.perform(get(record).session(signIn("lch-stock-2"))).andExpect(status().isOk());
        assertThat(read("/voorraad/partij/" + lotId, signIn("lch-stock-2"))).contains(DutchText.number(book));

        countId = counts.open(new CountRequest(
                scene.handoverId,
                "ASSEN",
                "Golf 1, tweede keer",
                List.of(CountRequest.Line.of(
                        lotId, "IIR-MASK", scene.lot(1), LocalDate.of(2028, 1, 1), Quantity.of(book), Optional.of(1L))),
                "lch-stock",
                "consortium-stock",
                "cibg-contract-manager"));
        refused(record, signIn("lch-stock-2"));
    }

    private void refused(String page, MockHttpSession session) throws Exception {
        browser.perform(get(page).session(session)).andExpect(status().isForbidden());
    }

    private String read(String page, MockHttpSession session) throws Exception {
        return browser.perform(get(page).session(session))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private void blind(String text) {
        for (long pieces : List.of(book, counted)) {
            assertThat(text).doesNotContain(String.valueOf(pieces), DutchText.number(pieces));
        }
    }

    private long list() {
        return scene.handovers().get(scene.handoverId).listNumber().orElseThrow();
    }

    private UUID document(String kind) {
        return dossier.documentsOf(scene.handoverId).stream()
                .filter(document -> document.kind().equals(kind))
                .map(StoredDocument::id)
                .findFirst()
                .orElseThrow();
    }

    private MockHttpSession signIn(String official) throws Exception {
        return (MockHttpSession) Objects.requireNonNull(browser.perform(ScriptToken.signIn(official))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getRequest()
                .getSession());
    }
}
