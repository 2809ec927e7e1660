package org.ironstock.tender.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.ironstock.supplier.RegisteredSupplier;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.tender.dispute.Complaints;
import org.ironstock.tender.domain.Complaint;
import org.ironstock.tender.process.InquiryScene;
import org.ironstock.tender.process.VaultCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Complaints over HTTP: taken, refused, answered, and shown to nobody but who complained. */
@EngineTest
class ComplaintApiTest {

    private static final String COMPLAINT = "De gunningscriteria zijn niet te toetsen.";

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private Complaints complaints;

    @Autowired
    private Desk desk;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ObjectMapper json;

    private MockMvc outsider;
    private InquiryScene scene;

    @BeforeEach
    void aPublishedTender() {
        outsider = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        scene = InquiryScene.open(application);
    }

    @Test
    void aComplaintIsTakenWithTheTermOfItsAnswerAndPutBeforeAnOfficial() throws Exception {
        outsider.perform(complained(scene.id(), COMPLAINT))
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", api(scene.id())))
                .andExpect(jsonPath("$.complaintId").isNotEmpty())
                .andExpect(jsonPath("$.answered").value(false))
                .andExpect(jsonPath("$.receivedAt").value("2026-02-02T09:00:00Z"))
                .andExpect(jsonPath("$.answerBy").isNotEmpty());
        assertThat(complaints.of(scene.id())).singleElement().satisfies(kept -> {
            assertThat(kept.content()).isEqualTo(COMPLAINT);
            assertThat(kept.complainant()).isEqualTo(scene.supplierName());
            assertThat(kept.supplierId()).contains(scene.supplier());
        });
        answerTask(complaints.of(scene.id()).get(0));
    }

    @ParameterizedTest(name = "{0} characters: {1}")
    @CsvSource({"0, 422", "9, 422", "10, 201", "10000, 201", "10001, 422"})
    void aComplaintSaysSomethingAndNoMoreThanAnOfficialCanRead(int length, int expected) throws Exception {
        outsider.perform(complained(scene.id(), "k".repeat(length))).andExpect(status().is(expected));
        assertThat(complaints.of(scene.id())).hasSize(expected == 201 ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"content\":null}", "{\"content\":\"             \"}"})
    void anEmptyComplaintIsRefusedWithItsFinding(String body) throws Exception {
        outsider.perform(sent(scene.id(), body))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("urn:ironstock:problem:complaint-refused"))
                .andExpect(jsonPath("$.findings[0].code").value("COMPLAINT_LENGTH"))
                .andExpect(jsonPath("$.findings[0].message").value(containsString("ten minste 10")));
        assertThat(complaints.of(scene.id())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "klacht", "[]", "{\"content\":{\"text\":\"een klacht\"}}"})
    void aBodyThatIsNoComplaintIsABadRequest(String body) throws Exception {
        outsider.perform(sent(scene.id(), body))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
        assertThat(complaints.of(scene.id())).isEmpty();
    }

    @Test
    void aComplaintWithASignThatNoTextHasIsABadRequest() throws Exception {
        outsider.perform(complained(scene.id(), COMPLAINT + "\u0000"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("urn:ironstock:problem:text-malformed"));
        assertThat(complaints.of(scene.id())).isEmpty();
    }

    @Test
    void aTenderThatNobodyOutsideKnowsHasNoComplaints() throws Exception {
        String hidden = InquiryScene.invited(application).id();
        for (String unknown : List.of("TND-1999-001", hidden)) {
            outsider.perform(complained(unknown, COMPLAINT))
                    .andExpect(status().isNotFound())
                    .andExpect(jsonPath("$.type").value("urn:ironstock:problem:tender-unknown"));
            assertThat(complaints.of(unknown)).isEmpty();
        }
    }

    @Test
    void whoComplainsTwiceIsAnsweredTwice() throws Exception {
        outsider.perform(complained(scene.id(), COMPLAINT)).andExpect(status().isCreated());
        outsider.perform(complained(scene.id(), "Bovendien is de termijn te kort."))
                .andExpect(status().isCreated());
        List<Complaint> both = complaints.of(scene.id());
        assertThat(both).extracting(Complaint::content).containsExactly(COMPLAINT, "Bovendien is de termijn te kort.");
        both.forEach(this::answerTask);
        outsider.perform(own(scene.supplier(), scene.secret()))
                .andExpect(jsonPath("$.length()").value(2))
                .andExpect(jsonPath("$[0].complaintId").value(both.get(0).id().toString()))
                .andExpect(jsonPath("$[1].complaintId").value(both.get(1).id().toString()));
    }

    @Test
    void theAnswerAndItsLetterReachWhoComplainedAndNobodyElse() throws Exception {
        outsider.perform(complained(scene.id(), COMPLAINT)).andExpect(status().isCreated());
        Complaint complaint = complaints.of(scene.id()).get(0);
        String letter = api(scene.id()) + "/" + complaint.id() + "/letter";
        outsider.perform(get(letter).with(httpBasic(scene.supplier(), scene.secret())))
                .andExpect(status().isNotFound());
        desk.as("cibg-contract-manager-1")
                .complete(
                        answerTask(complaint),
                        Map.of("outcome", "FOUNDED", "answerText", "Wij lichten de criteria toe in een nota."));

        outsider.perform(own(scene.supplier(), scene.secret()))
                .andExpect(jsonPath("$[0].answered").value(true))
                .andExpect(jsonPath("$[0].outcome").value("FOUNDED"))
                .andExpect(jsonPath("$[0].answer").value("Wij lichten de criteria toe in een nota."));
        byte[] pdf = outsider.perform(get(letter).with(httpBasic(scene.supplier(), scene.secret())))
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.APPLICATION_PDF))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(pdf).startsWith('%', 'P', 'D', 'F');

        RegisteredSupplier other = VaultCase.published(application).supplier();
        String otherId = other.supplier().id();
        outsider.perform(own(otherId, other.secret()))
                .andExpect(jsonPath("$.length()").value(0));
        outsider.perform(get(letter).with(httpBasic(otherId, other.secret()))).andExpect(status().isNotFound());
    }

    @Test
    void whoIsNoSupplierDoesNotComplainHere() throws Exception {
        outsider.perform(post(api(scene.id()))
                        .with(httpBasic(scene.supplier(), "geheim-dat-niet-klopt"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"content\":\"" + COMPLAINT + "\"}"))
                .andExpect(status().isUnauthorized());
        outsider.perform(own(scene.supplier(), "geheim-dat-niet-klopt")).andExpect(status().isUnauthorized());
        assertThat(complaints.of(scene.id())).isEmpty();
    }

    /** The task in which this complaint is answered. */
    private Task answerTask(Complaint complaint) {
        desk.runJobs(scene.id());
        return desk.tasks("Task_AnswerComplaint", scene.id()).stream()
                .filter(task -> complaint.id().toString().equals(tasks.getVariable(task.getId(), "complaintId")))
                .findFirst()
                .orElseThrow();
    }

    private MockHttpServletRequestBuilder complained(String tenderId, String text) throws Exception {
        return sent(tenderId, json.writeValueAsString(Map.of("content", text)));
    }

    private MockHttpServletRequestBuilder sent(String tenderId, String body) {
        return post(api(tenderId))
                .with(httpBasic(scene.supplier(), scene.secret()))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private MockHttpServletRequestBuilder own(String supplierId, String secret) {
        return get(api(scene.id())).with(httpBasic(supplierId, secret));
    }

    private static String api(String tenderId) {
        return "/api/tenders/" + tenderId + "/complaints";
    }
}
