package org.ironstock.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.ironstock.support.ScriptToken.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.ironstock.support.EngineTest;
import org.ironstock.support.ScriptToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** An official brings a notice of elsewhere, reads what it says or why it is refused, and keeps it. */
@EngineTest
class NoticeRegisterTest {

    private static final String SAMPLE_ID = "<cbc:ID schemeName=\"notice-id\">";

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private Notices notices;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcClient jdbc;

    private MockMvc browser;
    private MockHttpSession buyer = new MockHttpSession();

    @BeforeEach
    void openBrowser() throws Exception {
        browser = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        buyer = signIn("cibg-buyer-1");
    }

    @Test
    void officialReadsANoticeKeepsItAndATenderCanReferToIt() throws Exception {
        UUID id = UUID.randomUUID();
        String file = sample("cn_24_open", id);

        browser.perform(page("/aankondigingen/lezen", file, "TED"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Renfrewshire Council")))
                .andExpect(content().string(containsString("Bewaar in het register")));
        assertThat(notices.findImported(id + "-01")).isEmpty();

        String kept = Objects.requireNonNull(browser.perform(page("/aankondigingen/bewaren", file, "TED"))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        browser.perform(get(kept).session(buyer))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(id + "-01")))
                .andExpect(content().string(containsString("cibg-buyer-1")));
        browser.perform(get(kept + "/bestand.xml").session(buyer))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(content().bytes(file.getBytes(StandardCharsets.UTF_8)));
        browser.perform(get("/aankondigingen").session(buyer))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(id.toString())));

        ImportedNotice imported = notices.findImported(id + "-01").orElseThrow();
        assertThat(imported.source()).isEqualTo("TED");
        assertThat(notices.imported()).contains(imported);
        assertThat(notices.check(NoticeMother.contractNotice().build().afterPublication(imported.reference())))
                .noneMatch(finding -> finding.subject().equals("BT-125"));
    }

    @Test
    void wrongNoticeIsRefusedWithItsReasonsInDutch() throws Exception {
        browser.perform(page("/aankondigingen/lezen", sample("INVALID_cn_24_empty", UUID.randomUUID()), "TED"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("De aankondiging wordt geweigerd")))
                .andExpect(content().string(containsString("(BT-21) ontbreekt")))
                .andExpect(content().string(not(containsString("Bewaar in het register"))));
        browser.perform(page("/aankondigingen/bewaren", "<!DOCTYPE x [<!ENTITY e \"e\">]><x>&e;</x>", "TED"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("documenttypedefinitie")));
    }

    @Test
    void sourceMustBeNamed() throws Exception {
        UUID id = UUID.randomUUID();

        browser.perform(page("/aankondigingen/bewaren", sample("cn_24_minimal", id), " "))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("IMPORT_SOURCE")));
        assertThat(notices.findImported(id + "-01")).isEmpty();
    }

    @Test
    void machineBringsANoticeAndBringingItAgainIsTheSame() throws Exception {
        UUID id = UUID.randomUUID();
        String file = sample("can-modif_24_value", id);

        String first = idIn(browser.perform(upload(file, "TenderNed"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.reading.subtype").value("38"))
                .andReturn()
                .getResponse()
                .getContentAsString());
        String again = idIn(browser.perform(upload(file, "TenderNed"))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(again).isEqualTo(first);

        browser.perform(upload(file.replace("</cbc:Name>", " (anders)</cbc:Name>"), "TenderNed"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.findings[0].code").value("IMPORT_OTHER_CONTENT"));
    }

    @Test
    void machineGetsEveryFindingOfAWrongNotice() throws Exception {
        browser.perform(upload(sample("INVALID_cn_24_empty", UUID.randomUUID()), "TenderNed"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.findings.length()").value(org.hamcrest.Matchers.greaterThan(10)));
    }

    @Test
    void fileThatIsTooLargeIsRefused() throws Exception {
        browser.perform(post("/api/notices/imported")
                        .param("source", "TED")
                        .session(buyer)
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_XML)
                        .content(new byte[100_000_000]))
                .andExpect(status().isPayloadTooLarge())
                .andExpect(jsonPath("$.findings[0].code").value("IMPORT_TOO_LARGE"));
    }

    @Test
    void registerIsAppendOnly() throws Exception {
        UUID id = UUID.randomUUID();
        browser.perform(upload(sample("cn_24_minimal", id), "TED")).andExpect(status().isCreated());

        assertThatThrownBy(() -> jdbc.sql("update notice.imported set source = 'x' where notice_id = :id")
                        .param("id", id.toString())
                        .update())
                .hasMessageContaining("append-only");
    }

    @Test
    void whoDoesNotBuyReadsTheRegisterAndBringsNothing() throws Exception {
        MockHttpSession lawyer = signIn("cibg-lawyer-1");

        browser.perform(get("/aankondigingen").session(lawyer))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Aankondiging inlezen"))));
        browser.perform(get("/aankondigingen/elders/" + UUID.randomUUID()).session(lawyer))
                .andExpect(status().isNotFound());
        browser.perform(get("/aankondigingen/elders/onzin").session(lawyer)).andExpect(status().isNotFound());
    }

    private MockHttpServletRequestBuilder page(String path, String file, String source) {
        return post(path).session(buyer).with(csrf()).param("inhoud", file).param("bron", source);
    }

    private MockHttpServletRequestBuilder upload(String file, String source) {
        return post("/api/notices/imported")
                .param("source", source)
                .session(buyer)
                .with(csrf())
                .contentType(MediaType.APPLICATION_XML)
                .content(file.getBytes(StandardCharsets.UTF_8));
    }

    private String idIn(String answer) throws IOException {
        return json.readTree(answer).get("id").asText();
    }

    /** An official sample with an identifier of its own, so that tests do not meet in the register. */
    private static String sample(String name, UUID id) throws IOException {
        try (InputStream file = Objects.requireNonNull(
                NoticeRegisterTest.class.getResourceAsStream("/eforms-sdk/examples/notices/" + name + ".xml"))) {
            String xml = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            int at = xml.indexOf(SAMPLE_ID);
            if (at < 0) {
                return xml;
            }
            int from = at + SAMPLE_ID.length();
            return xml.substring(0, from)
                    + id
                    + xml.substring(from + id.toString().length());
        }
    }

    private MockHttpSession signIn(String official) throws Exception {
        return (MockHttpSession) Objects.requireNonNull(browser.perform(ScriptToken.signIn(official))
                .andReturn()
                .getRequest()
                .getSession());
    }
}
