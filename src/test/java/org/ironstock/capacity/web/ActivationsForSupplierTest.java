package org.ironstock.capacity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.UUID;
import org.ironstock.capacity.domain.ActivationState;
import org.ironstock.capacity.process.ActivationScene;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Activations over HTTP: each supplier its own. */
@EngineTest
class ActivationsForSupplierTest {

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private Desk desk;

    private MockMvc outsider;
    private ActivationScene scene;
    private String id;

    @BeforeEach
    void anOfferedActivation() {
        desk.travelTo(Instant.parse("2026-02-02T09:00:00Z"));
        outsider = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        scene = ActivationScene.ready(application);
        id = scene.offered();
    }

    @Test
    void aSupplierFetchesConfirmsAndDeliversItsOwnActivation() throws Exception {
        outsider.perform(mine(get("/api/standby-activations")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].activationId").value(id))
                .andExpect(jsonPath("$[0].state").value("OFFERED"))
                .andExpect(jsonPath("$[0].valueCents").value(15_000));
        outsider.perform(mine(get(own("/document"))))
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.APPLICATION_PDF));
        outsider.perform(mine(post(own("/confirmation"))))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.capacityDueOn").value("2026-04-02"));
        desk.runJobs(id);
        outsider.perform(said(own("/milestones"), """
                        {"milestone": "MATERIAL_RELEASED", "reachedOn": "2026-02-02", "evidence": "foto 17"}""")).andExpect(status().isNoContent());
        outsider.perform(said(own("/deliveries"), """
                        {"reference": "P-1", "expectedOn": "2026-02-20", "lots": [
                         {"supplierLot": "B-1", "quantity": 600, "producedOn": "2026-02-10", "expiresOn": "2029-02-10"}]}"""))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.deliveryId").isNotEmpty());
        assertThat(desk.openTasks(id)).contains("Task_CountDelivery");
    }

    @Test
    void whatIsIncompleteIsRefused() throws Exception {
        scene.confirm(id);
        outsider.perform(said(own("/milestones"), "{\"milestone\": \"LINE_STARTED\"}"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.findings[0].code").value("ACTIVATION_STATEMENT_INCOMPLETE"));
        outsider.perform(said(own("/milestones"), """
                        {"milestone": "LINE_STARTED", "reachedOn": "2026-02-30", "evidence": "foto 17"}"""))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.findings[0].code").value("NO_SUCH_DAY"));
        outsider.perform(said(own("/milestones"), """
                        {"milestone": "LINE_STARTED", "reachedOn": "2026-02-03", "evidence": "foto 17"}"""))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.findings[0].code").value("ACTIVATION_MILESTONE_DAY"));
        outsider.perform(said(own("/deliveries"), """
                        {"reference": "P-1", "expectedOn": "2026-02-20", "lots": [{"quantity": 600}]}"""))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.findings[0].code").value("ACTIVATION_STATEMENT_INCOMPLETE"));
        outsider.perform(said(own("/deliveries"), """
                        {"reference": "P-1", "expectedOn": "2026-02-20", "lots": [
                         {"supplierLot": "B-1", "quantity": 600, "producedOn": "2029-02-10", "expiresOn": "2029-02-10"}]}"""))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.findings[0].code").value("DELIVERY_DATES"));
    }

    @Test
    void nobodyConfirmsForAnotherAndWhoTriesLeavesATrace() throws Exception {
        ActivationScene stranger = ActivationScene.ready(application);
        outsider.perform(post(own("/confirmation")).with(httpBasic(stranger.supplierId(), stranger.secret())))
                .andExpect(status().isNotFound());
        assertThat(scene.state(id)).isEqualTo(ActivationState.OFFERED);
        assertThat(scene.evidence(id)).contains("SENDER_REFUSED");
        String later = scene.requested(ActivationScene.ready(application).request());
        outsider.perform(mine(post("/api/standby-activations/" + later + "/confirmation")))
                .andExpect(status().isNotFound());
    }

    @Test
    void aSupplierSendsItsOwnEventsAndNoOthers() throws Exception {
        outsider.perform(event("capacity.activation-confirmed", "{\"activationId\": \"" + id + "\"}"))
                .andExpect(status().isCreated());
        assertThat(scene.state(id)).isEqualTo(ActivationState.RUNNING);
        outsider.perform(event(
                        "capacity.activation-stop-requested",
                        "{\"activationId\": \"" + id + "\", \"stop\": \"CANCEL\", \"reason\": \"geen zin meer\"}"))
                .andExpect(status().isForbidden());
        outsider.perform(mine(post(own("/confirmation")))).andExpect(status().isOk());
        desk.runJobs(id);
        scene.stop(id, "CANCEL");
        outsider.perform(mine(post(own("/confirmation")))).andExpect(status().isConflict());
    }

    private MockHttpServletRequestBuilder event(String type, String data) {
        return mine(post("/api/events"))
                .header("ce-specversion", "1.0")
                .header("ce-id", UUID.randomUUID().toString())
                .header("ce-source", "urn:test:factory")
                .header("ce-type", "org.ironstock." + type + ".v1")
                .contentType(MediaType.APPLICATION_JSON)
                .content(data);
    }

    private String own(String what) {
        return "/api/standby-activations/" + id + what;
    }

    private MockHttpServletRequestBuilder said(String address, String body) {
        return mine(post(address)).contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private MockHttpServletRequestBuilder mine(MockHttpServletRequestBuilder request) {
        return request.with(httpBasic(scene.supplierId(), scene.secret()));
    }
}
