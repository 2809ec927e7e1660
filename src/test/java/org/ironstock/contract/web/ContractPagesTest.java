package org.ironstock.contract.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.ironstock.support.ScriptToken.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.contract.application.ContractImports;
import org.ironstock.contract.application.Shortlist;
import org.ironstock.contract.domain.FollowUpOrder;
import org.ironstock.contract.domain.OrderRequest;
import org.ironstock.contract.domain.OrderState;
import org.ironstock.contract.domain.PriceStanding;
import org.ironstock.contract.ending.ContractReports;
import org.ironstock.contract.persistence.OrderRows;
import org.ironstock.contract.process.ContractImportStarter;
import org.ironstock.contract.process.ContractScene;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.ScriptToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@EngineTest
class ContractPagesTest {

    private static final String MOTIVE = "De leverancier heeft de grondstof zelf; er is geen filtermateriaal nodig.";

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Desk desk;

    @Autowired
    private Shortlist shortlist;

    @Autowired
    private ContractImports imports;

    private MockMvc browser;

    @BeforeEach
    void openBrowser() {
        browser = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    @Test
    void aContractIsFoundInTheListAndReadOnItsPage() throws Exception {
        ContractScene scene = new ContractScene(beans)
                .transferred()
                .withPieces(java.util.Set.of(org.ironstock.contract.domain.Piece.PRICE))
                .registered();
        MockHttpSession reader = signIn("rvo-buyer-1");
        browser.perform(get("/contracten").session(reader).param("zoek", scene.reference))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString(scene.contractId),
                                containsString("wordt gerepareerd"),
                                containsString("IIR-MASK"),
                                containsString("contract</span> gevonden"),
                                not(containsString("importeren")))));
        browser.perform(get("/contracten")
                        .session(reader)
                        .param("zoek", scene.reference)
                        .param("stand", "ACTIVE"))
                .andExpect(content().string(containsString("Er is hier niets te tonen")));
        browser.perform(get("/contracten/" + scene.contractId).session(reader))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("In het dossier ontbreekt: testrapport."),
                                containsString("€ 0,0625"),
                                containsString("36.000.000"),
                                containsString("artikel 1"),
                                containsString("Toets van het contractdossier"),
                                not(containsString("Stuk toevoegen")))));
        browser.perform(get("/contracten/CTR-1999-001").session(reader)).andExpect(status().isNotFound());
    }

    @Test
    void aContractPageShowsCoverAndTheNewestRowsAndFindsTheOthers() throws Exception {
        ContractScene scene = new ContractScene(beans).takenOver();
        String oldest = order(scene, 1);
        for (int number = 2; number <= 26; number++) {
            order(scene, number);
        }
        MockHttpSession reader = signIn("rvo-buyer-1");
        browser.perform(get("/contracten/" + scene.contractId).session(reader))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Vrije voorraad"),
                                containsString("De nieuwste 25 van 26; zoek om de andere te vinden."),
                                containsString("Boetes voor te late levering"),
                                not(containsString(">" + oldest + "<")))));
        browser.perform(get("/contracten/" + scene.contractId).session(reader).param("zoek", oldest))
                .andExpect(content()
                        .string(allOf(containsString(">" + oldest + "<"), not(containsString("De nieuwste 25")))));
        browser.perform(get("/contracten/" + scene.contractId).session(reader).param("zoek", "bestaat niet"))
                .andExpect(content().string(containsString("Er is niets gevonden.")));
    }

    private String order(ContractScene scene, int number) {
        String id = "ORD-" + scene.contractId.substring(4) + "-" + number;
        beans.getBean(OrderRows.class)
                .add(new FollowUpOrder(
                        id,
                        new OrderRequest(
                                scene.contractId,
                                "IIR-MASK",
                                Quantity.of(number),
                                UnitPrice.of("0.0625"),
                                "RAMING-1",
                                LocalDate.of(2026, 3, 1),
                                Optional.empty(),
                                "test-client"),
                        Optional.of(1),
                        scene.contract().supplier().supplierId().orElseThrow(),
                        OrderState.REFUSED,
                        PriceStanding.ACCEPTED,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        ContractScene.MONDAY));
        return id;
    }

    @Test
    void monthlyReportsAreListedAndReadWithTheirContracts() throws Exception {
        ContractScene scene = new ContractScene(beans).takenOver();
        beans.getBean(ContractReports.class).compile("2019-05");
        MockHttpSession reader = signIn("rvo-buyer-1");
        browser.perform(get("/contracten/maandrapportages").session(reader))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("2019-05"), containsString("nog niet vastgesteld"))));
        browser.perform(get("/contracten/maandrapportages/2019-05/1")
                        .session(reader)
                        .param("zoek", scene.contractId))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString(scene.contractId), containsString("0,00"))));
        browser.perform(post("/contracten/maandrapportages")
                        .session(signIn(ContractScene.MANAGER))
                        .with(csrf())
                        .param("maand", "2019-05"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("is nog niet vastgesteld.")));
        browser.perform(get("/contracten/maandrapportages/2019-05/2").session(reader))
                .andExpect(status().isNotFound());
        browser.perform(get("/contracten/maandrapportages/2019-05/x").session(reader))
                .andExpect(status().isNotFound());
    }

    @Test
    void contractsAreForOfficialsAndTheirFilesForWhoKeepsThem() throws Exception {
        browser.perform(get("/contracten")).andExpect(status().is3xxRedirection());
        MockHttpSession inspector = signIn("igj-1");
        browser.perform(get("/contracten").session(inspector)).andExpect(status().isOk());
        browser.perform(get("/contracten/script/bestand.js").session(inspector))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("application/octet-stream")));
        browser.perform(get("/contracten/importeren").session(inspector)).andExpect(status().isForbidden());
        bring(new ContractScene(beans).transferred(), inspector, ContractScene.pdf(), "?stuk=PRICE")
                .andExpect(status().isForbidden());
    }

    @Test
    void aContractManagerAddsAPieceOnThePage() throws Exception {
        ContractScene scene = new ContractScene(beans).transferred();
        MockHttpSession manager = signIn(ContractScene.MANAGER);
        browser.perform(get("/contracten/" + scene.contractId).session(manager))
                .andExpect(content().string(containsString("Stuk toevoegen")));
        bring(scene, manager, ContractScene.pdf(), "?stuk=SIGNED_COPY&stuk=PRICE&plaats=artikel%204")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.sha256").isString());
        browser.perform(get("/contracten/" + scene.contractId).session(manager))
                .andExpect(content()
                        .string(allOf(containsString("artikel 4"), containsString("Getekend exemplaar, prijs"))));
    }

    @Test
    void whatIsNoDocumentIsAnsweredWithEveryRule() throws Exception {
        ContractScene scene = new ContractScene(beans).transferred();
        MockHttpSession manager = signIn(ContractScene.MANAGER);
        bring(scene, manager, "MZ".getBytes(StandardCharsets.US_ASCII), "?plaats=" + "x".repeat(201))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.findings[*].code")
                        .value(org.hamcrest.Matchers.contains("PIECE_NOT_NAMED", "PIECE_PLACE_LONG", "PIECE_FORMAT")));
        bring(scene, manager, ContractScene.pdf(), "?stuk=PRICE&plaats=" + "x".repeat(200))
                .andExpect(status().isCreated());
        bring(scene, manager, ContractScene.pdf(), "?stuk=KLEUR").andExpect(status().isBadRequest());
        browser.perform(post("/contracten/CTR-1999-001/stukken?stuk=PRICE")
                        .session(manager)
                        .with(csrf())
                        .content(ContractScene.pdf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void aDocumentOfTwentyMegabytesIsTakenAndOneByteMoreIsNot() throws Exception {
        ContractScene scene = new ContractScene(beans).transferred();
        MockHttpSession manager = signIn(ContractScene.MANAGER);
        byte[] largest = Arrays.copyOf(ContractScene.pdf(), 20 * 1024 * 1024);
        bring(scene, manager, Arrays.copyOf(largest, largest.length + 1), "?stuk=PRICE")
                .andExpect(status().isPayloadTooLarge());
        bring(scene, manager, largest, "?stuk=PRICE").andExpect(status().isCreated());
    }

    @Test
    void aPieceIsDeclaredInapplicableWithAMotive() throws Exception {
        ContractScene scene = new ContractScene(beans).transferred();
        MockHttpSession lawyer = signIn("rvo-lawyer-1");
        declare(scene, lawyer, "PRICE", "te kort")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.findings[*].code")
                        .value(org.hamcrest.Matchers.contains("PIECE_ALWAYS_APPLIES", "PIECE_MOTIVE")));
        declare(scene, lawyer, "GUARANTEE", "x".repeat(19)).andExpect(status().isUnprocessableEntity());
        declare(scene, lawyer, "GUARANTEE", MOTIVE).andExpect(status().isCreated());
        browser.perform(get("/contracten/" + scene.contractId).session(lawyer))
                .andExpect(content().string(containsString("niet van toepassing (verklaring)")));
    }

    @Test
    void theFileOfAnEndedContractIsClosed() throws Exception {
        ContractScene scene = new ContractScene(beans).beforeSigners();
        beans.getBean(org.ironstock.contract.application.ContractTransfers.class)
                .notTakenOver(scene.contractId);
        bring(scene, signIn(ContractScene.MANAGER), ContractScene.pdf(), "?stuk=PRICE")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.findings[0].code").value("CONTRACT_FILE_CLOSED"));
    }

    private ResultActions bring(ContractScene scene, MockHttpSession session, byte[] bytes, String query)
            throws Exception {
        return browser.perform(post(java.net.URI.create("/contracten/" + scene.contractId + "/stukken" + query))
                .session(session)
                .with(csrf())
                .contentType("application/octet-stream")
                .content(bytes));
    }

    private ResultActions declare(ContractScene scene, MockHttpSession session, String piece, String motive)
            throws Exception {
        return browser.perform(post("/contracten/" + scene.contractId + "/verklaringen")
                .session(session)
                .with(csrf())
                .param("stuk", piece)
                .param("motivering", motive));
    }

    @Test
    void aSpreadsheetIsJudgedThenAcceptedThenTaken() throws Exception {
        MockHttpSession manager = signIn(ContractScene.MANAGER);
        desk.travelTo(ContractScene.MONDAY);
        String batch = UUID.randomUUID().toString().substring(0, 13);
        browser.perform(get("/contracten/importeren").session(manager))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("kenmerk;"), containsString("50.000"))));
        sheet(manager, "kenmerk;titel;leverancier\r\nLCH-" + batch + ";;F\r\n")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("CELL_REQUIRED"),
                                containsString("1</span> <span>bevinding</span>"),
                                containsString("Er is niets bewaard"))));

        String place =
                Objects.requireNonNull(sheet(manager, "kenmerk;titel;leverancier\r\nLCH-" + batch + ";Maskers;F\r\n")
                        .andExpect(status().is3xxRedirection())
                        .andExpect(redirectedUrlPattern("/contracten/importeren/*"))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl());
        browser.perform(get(place).session(manager))
                .andExpect(
                        content().string(allOf(containsString("Klaar om over te nemen"), containsString("Overnemen"))));
        browser.perform(post(place).session(manager).with(csrf())).andExpect(redirectedUrl(place));
        browser.perform(get(place).session(manager))
                .andExpect(
                        content().string(allOf(containsString("0 van 1 rijen verwerkt"), containsString("Stoppen"))));
        browser.perform(post(place + "/stoppen").session(manager).with(csrf())).andExpect(redirectedUrl(place));
        browser.perform(get(place).session(manager))
                .andExpect(content()
                        .string(allOf(containsString("gestopt na 0 van 1 rijen"), containsString("Verdergaan"))));
        browser.perform(post(place).session(manager).with(csrf())).andExpect(redirectedUrl(place));
        desk.runJobs(ContractImportStarter.caseOf(Long.parseLong(place.substring(place.lastIndexOf('/') + 1))));
        browser.perform(get(place).session(manager))
                .andExpect(
                        content().string(allOf(containsString("1</span> zaken begonnen"), containsString("verwerkt"))));
        browser.perform(get("/contracten/importeren").session(manager))
                .andExpect(content().string(containsString("contracten.csv")));
        browser.perform(get("/contracten/importeren/999999999").session(manager))
                .andExpect(status().isNotFound());
        browser.perform(get("/contracten/importeren/x").session(manager)).andExpect(status().isNotFound());
        browser.perform(post("/contracten/importeren/999999999")
                        .session(manager)
                        .with(csrf()))
                .andExpect(status().isNotFound());
        assertThat(imports.newest()).isNotEmpty();
    }

    private ResultActions sheet(MockHttpSession session, String text) throws Exception {
        return browser.perform(post("/contracten/importeren?naam=contracten.csv")
                .session(session)
                .with(csrf())
                .contentType("application/octet-stream")
                .content(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theShortlistKeepsEveryVersionAndIsExported() throws Exception {
        MockHttpSession lister = signIn("ezk-dgbi-1");
        String name = "Meltblown " + UUID.randomUUID();
        String place = Objects.requireNonNull(browser.perform(post("/initiatieven")
                        .session(lister)
                        .with(csrf())
                        .param("naam", name)
                        .param("partij", "=Weverij Twente")
                        .param("soort", "PRODUCTION")
                        .param("onderwerp", "filtermateriaal")
                        .param("reden", "Kansrijk, niet gebruikt"))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        browser.perform(change(place, lister, name, "1", "500000", "CONTACTED")).andExpect(status().is3xxRedirection());
        browser.perform(change(place, lister, name, "1", "600000", "USED"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Iemand anders heeft dit initiatief")));

        String id = place.substring(place.lastIndexOf('/') + 1);
        assertThat(shortlist.history(id)).hasSize(2);
        browser.perform(get(place).session(signIn("igj-1")))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("500.000"),
                                containsString("onbekend"),
                                containsString("in gesprek"),
                                not(containsString("Nieuwe versie bewaren")))));
        browser.perform(get("/initiatieven").session(lister).param("zoek", name))
                .andExpect(content().string(allOf(containsString(id), containsString("1 initiatief gevonden"))));
        browser.perform(get("/initiatieven").session(lister).param("zoek", name).param("stand", "OPEN"))
                .andExpect(content().string(containsString("0 initiatieven gevonden")));
        String file = browser.perform(
                        get("/initiatieven/lijst.csv").session(lister).param("zoek", name))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(file).startsWith("\uFEFFid;naam;").contains(name).contains(";'=Weverij Twente;");
        assertThat(List.of(file.split("\r\n"))).hasSize(2);
        browser.perform(get("/initiatieven/INI-x").session(lister)).andExpect(status().isNotFound());
    }

    @Test
    void anInitiativeWithoutNameOrWithANumberThatIsNoneIsAnswered() throws Exception {
        MockHttpSession lister = signIn("rvo-buyer-1");
        browser.perform(post("/initiatieven").session(lister).with(csrf()).param("soort", "INNOVATION"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Vul de naam in.")));
        browser.perform(post("/initiatieven")
                        .session(lister)
                        .with(csrf())
                        .param("soort", "INNOVATION")
                        .param("naam", "x".repeat(201))
                        .param("partij", "p")
                        .param("onderwerp", "o")
                        .param("reden", "r"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("ten hoogste 200 gewone tekens")));
        browser.perform(post("/initiatieven")
                        .session(lister)
                        .with(csrf())
                        .param("soort", "INNOVATION")
                        .param("maand", "veel"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("geheel getal")));
        browser.perform(post("/initiatieven").session(signIn("igj-1")).with(csrf()))
                .andExpect(status().isForbidden());
    }

    private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder change(
            String place, MockHttpSession session, String name, String version, String monthly, String standing) {
        return post(place)
                .session(session)
                .with(csrf())
                .param("versie", version)
                .param("naam", name)
                .param("partij", "=Weverij Twente")
                .param("soort", "PRODUCTION")
                .param("onderwerp", "filtermateriaal")
                .param("maand", monthly)
                .param("stand", standing)
                .param("reden", "Gesproken met de directie");
    }

    private MockHttpSession signIn(String official) throws Exception {
        return (MockHttpSession) Objects.requireNonNull(browser.perform(ScriptToken.signIn(official))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getRequest()
                .getSession());
    }
}
