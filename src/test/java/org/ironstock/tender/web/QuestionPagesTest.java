package org.ironstock.tender.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.ironstock.support.ScriptToken.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Objects;
import org.ironstock.support.EngineTest;
import org.ironstock.support.ScriptToken;
import org.ironstock.tender.domain.Question.State;
import org.ironstock.tender.inquiry.Extensions;
import org.ironstock.tender.inquiry.Notas;
import org.ironstock.tender.inquiry.Questions;
import org.ironstock.tender.process.InquiryScene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Questions on the public page and over the API, and what each reader sees of them. */
@EngineTest
class QuestionPagesTest {

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private Questions questions;

    @Autowired
    private Notas notas;

    @Autowired
    private Extensions extensions;

    private MockMvc browser;
    private InquiryScene scene;

    @BeforeEach
    void openBrowser() {
        browser = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        scene = InquiryScene.open(application);
    }

    @Test
    void theTenderPageLeadsToThePageWithDeadlinesAndTheForm() throws Exception {
        browser.perform(get("/aanbestedingen/" + scene.id()))
                .andExpect(content().string(containsString("/aanbestedingen/" + scene.id() + "/vragen")));
        browser.perform(get(page()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<span>Mondmaskers</span>")))
                .andExpect(content().string(containsString("27 februari 2026, 23:59 uur")))
                .andExpect(content().string(containsString("6 maart 2026, 23:59 uur")))
                .andExpect(content().string(containsString("Vraag versturen")))
                .andExpect(content().string(not(containsString("Gestelde vragen"))));
        browser.perform(get("/aanbestedingen/TND-1999-001/vragen")).andExpect(status().isNotFound());
    }

    @Test
    void aSupplierAsksWithItsNumberAndSecretAndTheSecretIsNeverShownAgain() throws Exception {
        browser.perform(post(page())
                        .with(csrf())
                        .param("supplierId", scene.supplier())
                        .param("secret", "geheim-dat-niet-klopt")
                        .param("subject", "Levertijd")
                        .param("question", "Hoe snel moet het?"))
                .andExpect(status().isUnauthorized())
                .andExpect(content().string(containsString("klopt niet")))
                .andExpect(content().string(not(containsString("geheim-dat-niet-klopt"))));
        assertThat(questions.of(scene.id())).isEmpty();
        browser.perform(post(page())
                        .with(csrf())
                        .param("supplierId", scene.supplier())
                        .param("secret", scene.secret())
                        .param("subject", "Levertijd")
                        .param("question", "Hoe snel moet het?"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Uw vraag is ontvangen")))
                .andExpect(content().string(not(containsString(scene.secret()))));
        assertThat(questions.of(scene.id())).hasSize(1);
    }

    @Test
    void aLateQuestionIsRefusedWithTheFindingOnThePage() throws Exception {
        scene.at("2026-02-27T23:00:00Z");
        browser.perform(post(page())
                        .with(csrf())
                        .param("supplierId", scene.supplier())
                        .param("secret", scene.secret())
                        .param("subject", "Levertijd")
                        .param("question", "Hoe snel moet het?"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Vragen konden worden gesteld tot en met")));
    }

    @Test
    void theApiTakesAQuestionAndAnswersALateOneWithAProblem() throws Exception {
        browser.perform(asked("{\"subject\":\"Levertijd\",\"question\":\"Hoe snel?\"}"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.number").value(1))
                .andExpect(jsonPath("$.state").value("ASKED"));
        browser.perform(asked("{\"confidential\":true}"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.findings.length()").value(3));
        scene.at("2026-02-27T23:00:00Z");
        browser.perform(asked("{\"subject\":\"Levertijd\",\"question\":\"Hoe snel?\"}"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.type").value("urn:ironstock:problem:question-refused"))
                .andExpect(jsonPath("$.findings[0].code").value("QUESTION_TOO_LATE"));
    }

    @Test
    void everybodyReadsTheSameAnswersAndNobodyReadsWhoAsked() throws Exception {
        scene.ask(false);
        scene.answered(false).nota(List.of(1), false);
        String name = scene.supplierName();
        browser.perform(get("/api/tenders/" + scene.id() + "/answers"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.notas[0].number").value(1))
                .andExpect(jsonPath("$.notas[0].answers[0].answer").value("Binnen 48 uur."))
                .andExpect(content().string(not(containsString(name))))
                .andExpect(content().string(not(containsString(scene.supplier()))));
        browser.perform(get(page()))
                .andExpect(content().string(containsString("Binnen 48 uur.")))
                .andExpect(content().string(not(containsString(name))));
        browser.perform(get("/api/tenders/TND-1999-001/answers")).andExpect(status().isNotFound());
    }

    @Test
    void theAskerSeesItsOwnQuestionsAndChoosesAfterARefusal() throws Exception {
        scene.ask(true);
        java.util.UUID id = questions.of(scene.id()).get(0).id();
        questions.decidePrivacy(id, false, "Iedereen heeft belang bij het antwoord.", "cibg-lawyer-1");
        browser.perform(get(api()).with(httpBasic(scene.supplier(), scene.secret())))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.questions[0].state").value("PRIVACY_REFUSED"))
                .andExpect(jsonPath("$.questions[0].privacyReason").exists())
                .andExpect(jsonPath("$.questions[0].answer").doesNotExist());
        browser.perform(post(api() + "/" + id + "/choice")
                        .with(httpBasic(scene.supplier(), scene.secret()))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"choice\":\"MISSCHIEN\"}"))
                .andExpect(status().isBadRequest());
    }

    @Test
    void officialsSeeWhichQuestionsAreOpenAndOrderANota() throws Exception {
        scene.ask(false);
        MockHttpSession buyer = signIn("cibg-buyer-1");
        browser.perform(get(page()).session(buyer))
                .andExpect(content().string(containsString("Gestelde vragen")))
                .andExpect(content().string(containsString("In behandeling")));
        browser.perform(post(page() + "/nota").session(buyer).with(csrf())).andExpect(status().is3xxRedirection());
        assertThat(notas.inPreparation(scene.id())).isPresent();
        browser.perform(post(page() + "/nota").session(buyer).with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("al een nota")));
        browser.perform(post(page() + "/nota")
                        .session(signIn("vws-gmt-policy-1"))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void anOfficialReportsAnOutageInDutchTime() throws Exception {
        scene.at("2026-03-10T12:00:00Z");
        MockHttpSession buyer = signIn("cibg-buyer-1");
        browser.perform(post(page() + "/storing").session(buyer).with(csrf()).param("van", "gisteren"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Vul dag en tijd")))
                .andExpect(content().string(containsString("Beschrijf in 10 tot")));
        browser.perform(post(page() + "/storing")
                        .session(buyer)
                        .with(csrf())
                        .param("van", "2026-03-10T10:00")
                        .param("tot", "2026-03-10T11:30")
                        .param("toelichting", "Inschrijven gaf een foutmelding."))
                .andExpect(status().is3xxRedirection());
        assertThat(extensions.open(scene.id())).singleElement().satisfies(need -> assertThat(need.detail())
                .contains("10 maart 2026, 10:00 uur"));
    }

    @Test
    void aQuestionThatWasWithdrawnOwesNothing() throws Exception {
        scene.ask(true);
        java.util.UUID id = questions.of(scene.id()).get(0).id();
        scene.refusePrivacy();
        browser.perform(post(api() + "/" + id + "/choice")
                        .with(httpBasic(scene.supplier(), scene.secret()))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"choice\":\"WITHDRAW\"}"))
                .andExpect(status().isNoContent());
        assertThat(questions.get(id).state()).isEqualTo(State.WITHDRAWN);
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder asked(String body) {
        return post(api())
                .with(httpBasic(scene.supplier(), scene.secret()))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private MockHttpSession signIn(String official) throws Exception {
        return (MockHttpSession) Objects.requireNonNull(browser.perform(ScriptToken.signIn(official))
                .andReturn()
                .getRequest()
                .getSession());
    }

    private String page() {
        return "/aanbestedingen/" + scene.id() + "/vragen";
    }

    private String api() {
        return "/api/tenders/" + scene.id() + "/questions";
    }
}
