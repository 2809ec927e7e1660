package org.ironstock.dossier.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.ironstock.dossier.DocumentToFile;
import org.ironstock.dossier.DocumentToFile.Audience;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.support.EngineTest;
import org.ironstock.support.ScriptToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@EngineTest
class DossierPagesTest {

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private Dossier dossier;

    private final String caseRef = "TND-" + UUID.randomUUID();
    private MockMvc browser;

    @BeforeEach
    void openBrowser() {
        browser = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    @Test
    void anOfficialOpensADocumentAndAStrangerIsAskedToSignIn() throws Exception {
        StoredDocument document = file("estimate", Audience.OFFICIALS);

        browser.perform(get(document.href()).session(signIn("igj-1")))
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.TEXT_PLAIN))
                .andExpect(header().string("ETag", "\"" + document.sha256() + "\""))
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox")))
                .andExpect(content().string("inhoud"));
        browser.perform(get(document.href()))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrlPattern("**/login"));
        browser.perform(get("/documents/" + UUID.randomUUID()))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrlPattern("**/login"));
        browser.perform(get("/documents/" + UUID.randomUUID()).session(signIn("igj-1")))
                .andExpect(status().isNotFound());
        browser.perform(get("/documents/nietbestaand").session(signIn("igj-1"))).andExpect(status().isBadRequest());
    }

    @Test
    void whatIsForEveryoneOpensOncePublished() throws Exception {
        StoredDocument document = file("procurementDocuments", Audience.PUBLIC);

        browser.perform(get(document.href())).andExpect(status().is3xxRedirection());
        dossier.publish(document.id());
        browser.perform(get(document.href()))
                .andExpect(status().isOk())
                .andExpect(content().string("inhoud"));
    }

    @Test
    void aRestrictedDocumentIsForItsPreparerAndForWhomAModuleAdmits() throws Exception {
        StoredDocument letter = file("awardLetter", Audience.RESTRICTED);

        browser.perform(get(letter.href()).session(signIn("cibg-buyer-1"))).andExpect(status().isOk());
        browser.perform(get(letter.href()).session(signIn("cibg-buyer-2"))).andExpect(status().isForbidden());
        browser.perform(get("/api/cases/{case}/documents", caseRef).session(signIn("cibg-buyer-2")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$", hasSize(0)));
    }

    @Test
    void thePageShowsDocumentsAndEvidenceInDutch() throws Exception {
        file("estimate", Audience.OFFICIALS);
        dossier.record(
                new EvidenceToRecord(caseRef, "SCOPE_CHECKED", "cibg-buyer-1", "Alles staat op de <lijst>", "scope/1"));

        browser.perform(get("/dossiers/{case}", caseRef).session(signIn("process-owner-1")))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Dossier " + caseRef),
                                containsString("raming"),
                                containsString("Alles staat op de &lt;lijst&gt;"),
                                containsString("Sanne de Vries"),
                                not(containsString("<lijst>")))));
        browser.perform(get("/dossiers/{case}", caseRef)).andExpect(status().is3xxRedirection());
        browser.perform(get("/api/cases/{case}/evidence", caseRef)).andExpect(status().isUnauthorized());
        browser.perform(get("/api/cases/{case}/evidence", caseRef).session(signIn("igj-1")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[1].what").value("SCOPE_CHECKED"));
    }

    private StoredDocument file(String kind, Audience audience) {
        return dossier.file(new DocumentToFile(
                caseRef,
                kind,
                "Titel van " + kind,
                "text/plain",
                "inhoud".getBytes(StandardCharsets.UTF_8),
                audience,
                "cibg-buyer-1"));
    }

    private MockHttpSession signIn(String official) throws Exception {
        return (MockHttpSession) Objects.requireNonNull(browser.perform(ScriptToken.signIn(official))
                .andReturn()
                .getRequest()
                .getSession());
    }
}
