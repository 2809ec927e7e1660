package org.ironstock.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.ironstock.dossier.DocumentToDraw;
import org.ironstock.dossier.DocumentToDraw.Fact;
import org.ironstock.dossier.DocumentToDraw.Section;
import org.ironstock.dossier.DocumentToFile;
import org.ironstock.dossier.DocumentToFile.Audience;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.Evidence;
import org.ironstock.dossier.PersonalDetail;
import org.ironstock.dossier.SignatureToPlace;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.dossier.sealing.PdfSeals;
import org.ironstock.shared.Sha256;
import org.ironstock.support.EngineTest;
import org.ironstock.support.ScriptToken;
import org.ironstock.support.Zips;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@EngineTest
class DossierExportTest {

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private Dossier dossier;

    @Autowired
    private ObjectMapper json;

    private final String caseRef = "TND-" + UUID.randomUUID();
    private MockMvc browser;

    @BeforeEach
    void fileTheCase() {
        browser = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        dossier.file(new DocumentToFile(
                caseRef,
                "notice16",
                "Aankondiging",
                "application/xml",
                "<Notice/>".getBytes(StandardCharsets.UTF_8),
                Audience.PUBLIC,
                ""));
        StoredDocument decision = dossier.freeze(dossier.draw(new DocumentToDraw(
                        caseRef,
                        "awardDecision",
                        "=Gunningsbesluit",
                        List.of(new Fact("Adviseur", new PersonalDetail("Sanne de Vries"))),
                        List.of(Section.of(
                                "Besluit",
                                "Overleg met Fatima El Amrani en met %s (%s) is gevoerd."
                                        .formatted(
                                                new PersonalDetail("Piet Contactpersoon"),
                                                new PersonalDetail("piet@leverancier.example")))),
                        Audience.OFFICIALS,
                        "cibg-lawyer-1"))
                .id());
        dossier.sign(
                decision.id(),
                new SignatureToPlace(
                        "vws-gmt-director-1", "Willem Tekenaar", "directeur GMT", "de minister", "akkoord"));
        dossier.draw(new DocumentToDraw(
                caseRef,
                "awardLetter-SUP-1",
                "Brief aan Maskerfabriek",
                List.of(),
                List.of(Section.of("Beslissing", "Geheim van de fabriek.")),
                Audience.RESTRICTED,
                "cibg-buyer-1"));
    }

    @Test
    void theZipHoldsEveryRevisionAndEachHashHolds() throws Exception {
        Map<String, byte[]> files = zip("/dossiers/{case}/export", "cibg-buyer-1");

        assertThat(files)
                .containsKeys(
                        "index.html",
                        "index.csv",
                        "index.json",
                        "nagerekend.txt",
                        "bewijs/keten.json",
                        "bewijs/handtekeningen.json",
                        "stukken/001-notice16-v1/revisie-1.xml",
                        "stukken/002-awardDecision-v1/revisie-1.pdf",
                        "stukken/002-awardDecision-v1/revisie-2.pdf",
                        "stukken/003-awardLetter-SUP-1-v1/revisie-1.pdf");
        assertThat(Zips.checked(files)).isEqualTo(files.size() - 1);
        for (JsonNode line : json.readTree(files.get("index.json")).get("files")) {
            byte[] bytes = Objects.requireNonNull(files.get(line.get("file").asText()));
            assertThat(Sha256.of(bytes)).isEqualTo(line.get("sha256").asText());
            assertThat(bytes).hasSize(line.get("size").asInt());
        }
        assertThat(PdfSeals.in(files.get("stukken/002-awardDecision-v1/revisie-2.pdf")))
                .extracting(PdfSeals.Found::signer)
                .containsExactly("", "Willem Tekenaar");
        assertThat(text(files, "nagerekend.txt")).contains("kloppen").doesNotContain("FOUT");
        assertThat(text(files, "index.csv")).contains("'=Gunningsbesluit").contains("Willem Tekenaar");
        assertThat(text(files, "index.html")).contains("href=\"stukken/002-awardDecision-v1/revisie-2.pdf\"");
    }

    @Test
    void theChainOfEvidenceCanBeRecalculatedFromTheZipAlone() throws Exception {
        String previous = Sha256.ZERO;
        for (JsonNode link :
                json.readTree(zip("/dossiers/{case}/export", "cibg-buyer-1").get("bewijs/keten.json"))) {
            assertThat(link.get("previousHash").asText()).isEqualTo(previous);
            previous = Sha256.of(previous + link.get("content").asText());
            assertThat(link.get("hash").asText()).isEqualTo(previous);
        }
        assertThat(dossier.evidenceOf(caseRef)).extracting(Evidence::what).contains("DOSSIER_EXPORTED");
    }

    @Test
    void whatAnOfficialMayNotReadIsListedWithTheReasonAndNotWithItsTitle() throws Exception {
        Map<String, byte[]> files = zip("/dossiers/{case}/export", "cibg-buyer-2");

        assertThat(files.keySet()).noneMatch(name -> name.contains("awardLetter"));
        assertThat(text(files, "index.html"))
                .contains("gunningsbrief", "niet voor uw functie bestemd")
                .doesNotContain("Maskerfabriek");
    }

    @Test
    void thePublicGetsNoNameInAnyFile() throws Exception {
        Map<String, byte[]> files = zip("/dossiers/{case}/woo", "cibg-lawyer-2");

        assertThat(files)
                .containsOnlyKeys(
                        "inventaris.pdf",
                        "inventaris.csv",
                        "inventaris.json",
                        "stukken/002-awardDecision-v1.pdf",
                        "SHA256SUMS");
        assertThat(Zips.checked(files)).isEqualTo(4);
        String all = Zips.text(files);
        assertThat(all)
                .doesNotContain(
                        "Sanne",
                        "Vries",
                        "Fatima",
                        "Amrani",
                        "Piet",
                        "Contactpersoon",
                        "leverancier.example",
                        "Tekenaar")
                .doesNotContain("Geheim van de fabriek", "Maskerfabriek", "cibg-lawyer-1")
                .contains("Overleg met 5.1.2e en met 5.1.2e (5.1.2e) is gevoerd.")
                .contains("Getekend door 5.1.2e, als directeur GMT, namens de minister");
        assertThat(text(files, "inventaris.csv"))
                .contains("deels openbaar;5.1.2e;stukken/002-awardDecision-v1.pdf")
                .contains("gunningsbrief;;1;niet openbaar;5.1.1c;")
                .contains("niet in deze uitvoer");
        assertThat(PdfSeals.in(files.get("stukken/002-awardDecision-v1.pdf")))
                .singleElement()
                .satisfies(seal -> assertThat(seal.intact()).isTrue());
    }

    @Test
    void onlyLawyersAndTheKeeperOfTheFileMakeThePublicVersion() throws Exception {
        browser.perform(get("/dossiers/{case}/woo", caseRef).session(signIn("cibg-buyer-1")))
                .andExpect(status().isForbidden());
        browser.perform(get("/dossiers/{case}/export", "TND-1900-001").session(signIn("cibg-buyer-1")))
                .andExpect(status().isNotFound());
    }

    private Map<String, byte[]> zip(String address, String official) throws Exception {
        MvcResult started = browser.perform(get(address, caseRef).session(signIn(official)))
                .andExpect(request().asyncStarted())
                .andReturn();
        return Zips.files(browser.perform(asyncDispatch(started))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(Objects.requireNonNull(files.get(name)), StandardCharsets.UTF_8);
    }

    private MockHttpSession signIn(String official) throws Exception {
        return (MockHttpSession) Objects.requireNonNull(browser.perform(ScriptToken.signIn(official))
                .andReturn()
                .getRequest()
                .getSession());
    }
}
