package org.ironstock.contract.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ironstock.contract.domain.OrderState;
import org.ironstock.contract.process.OrderScene;
import org.ironstock.contract.watch.FilterWatch;
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

/** Orders over HTTP: each supplier its own, each requester its own. */
@EngineTest
class OrderApiTest {

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private Desk desk;

    @Autowired
    private FilterWatch watch;

    private MockMvc outsider;
    private OrderScene scene;

    @BeforeEach
    void aRunningContract() {
        desk.travelTo(Instant.parse("2026-11-20T10:00:00Z"));
        outsider = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        scene = OrderScene.running(application);
    }

    @Test
    void aSupplierFetchesItsOrderAndConfirmsIt() throws Exception {
        String order = scene.beforeSigners(scene.request());
        outsider.perform(mine(get("/api/orders/" + order))).andExpect(status().isNotFound());
        scene.signers.signAll(order);
        desk.runJobs(order);

        outsider.perform(mine(get("/api/orders")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].orderId").value(order))
                .andExpect(jsonPath("$[0].quantity").value(1_000))
                .andExpect(jsonPath("$[0].valueCents").value(10_000))
                .andExpect(jsonPath("$[0].state").value("OFFERED"));
        outsider.perform(mine(get("/api/orders/" + order + "/document")))
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.APPLICATION_XML));
        outsider.perform(mine(post("/api/orders/" + order + "/confirmation")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("CONFIRMED"));
        outsider.perform(mine(post("/api/orders/" + order + "/confirmation"))).andExpect(status().isOk());
        outsider.perform(refusal(order, "Toch niet."))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:ironstock:problem:order-answered"));
        desk.runJobs(order);
    }

    @Test
    void aSupplierRefusesWithAReason() throws Exception {
        String order = scene.offered();
        outsider.perform(refusal(order, " "))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.findings[0].code").value("ORDER_REFUSAL_REASON"));
        outsider.perform(refusal(order, "x".repeat(2_001))).andExpect(status().isUnprocessableEntity());
        outsider.perform(refusal(order, "Geen grondstoffen."))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("DECLINED"));
    }

    @Test
    void aSupplierFetchesTheLettersToIt() throws Exception {
        String order = scene.offered();
        outsider.perform(mine(post("/api/orders/" + order + "/confirmation"))).andExpect(status().isOk());
        desk.runJobs(order);
        desk.travelTo(Instant.parse("2026-12-20T10:00:00Z"));
        desk.runJobs(order);

        String letters = outsider.perform(mine(get("/api/contract-letters")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].about").value(order))
                .andExpect(jsonPath("$[0].kind").value("deliveryReminder"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String letter = JsonPath.read(letters, "$[0].letter");
        outsider.perform(mine(get(letter)))
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.APPLICATION_PDF));
        OrderScene other = OrderScene.running(application);
        outsider.perform(get(letter).with(httpBasic(other.supplierId(), other.supplier.secret())))
                .andExpect(status().isNotFound());
    }

    @Test
    void nobodyAnswersAnOrderOfAnother() throws Exception {
        String order = scene.offered();
        OrderScene other = OrderScene.running(application);
        for (MockHttpServletRequestBuilder request : List.of(
                get("/api/orders/" + order),
                get("/api/orders/" + order + "/document"),
                post("/api/orders/" + order + "/confirmation"),
                post("/api/orders/" + order + "/refusal")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\":\"Nee.\"}"))) {
            outsider.perform(request.with(httpBasic(other.supplierId(), other.supplier.secret())))
                    .andExpect(status().isNotFound());
        }
        assertThat(scene.state(order)).isEqualTo(OrderState.OFFERED);
    }

    @Test
    void onlyTheSupplierOfAnOrderAnnouncesItsGoods() throws Exception {
        String order = scene.offered();
        outsider.perform(mine(post("/api/orders/" + order + "/confirmation"))).andExpect(status().isOk());
        desk.runJobs(order);
        OrderScene other = OrderScene.running(application);
        for (MockHttpServletRequestBuilder stranger : List.of(
                announcement(order).with(httpBasic(other.supplierId(), other.supplier.secret())),
                announcement(order).with(httpBasic("test-client", EngineTest.CLIENT_SECRET)))) {
            outsider.perform(stranger)
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                    .andExpect(jsonPath("$.findings[0].code").value("DELIVERY_SENDER_NOT_SUPPLIER"));
        }
        assertThat(desk.openTasks(order)).doesNotContain("Task_CountDelivery");
        outsider.perform(mine(announcement(order))).andExpect(status().is2xxSuccessful());
        assertThat(desk.openTasks(order)).contains("Task_CountDelivery");
    }

    private static MockHttpServletRequestBuilder announcement(String order) {
        return post("/api/events").contentType("application/cloudevents+json").content("""
                        {"specversion": "1.0", "id": "%s", "source": "urn:test:maker",
                         "type": "org.ironstock.contract.delivery-announced.v1",
                         "data": {"orderId": "%s", "reference": "PAK-1", "expectedOn": "2026-12-01", "lots": [
                          {"supplierLot": "B-1", "quantity": 100, "expiresOn": "2029-10-01"}]}}""".formatted(
                        UUID.randomUUID(), order));
    }

    @Test
    void whoAskedReadsEverythingThatWasFound() throws Exception {
        Map<String, Object> request = scene.request();
        request.put("forecastReference", "");
        request.put("quantity", OrderScene.MAXIMUM + 1);
        String order = scene.ordered(request);
        outsider.perform(get("/api/order-requests/" + order).with(httpBasic("test-client", EngineTest.CLIENT_SECRET)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("REFUSED"))
                .andExpect(jsonPath("$.findings.length()").value(3))
                .andExpect(jsonPath("$.findings[0].code").value("ORDER_ABOVE_QUANTITY"))
                .andExpect(jsonPath("$.findings[0].ground").value("HvJ EU C-23/20"));
        outsider.perform(get("/api/order-requests/" + order).with(httpBasic("other-client", EngineTest.CLIENT_SECRET)))
                .andExpect(status().isNotFound());
    }

    @Test
    void aProducerStatesItsFilterMaterial() throws Exception {
        outsider.perform(statement("IIR-MASK", "2026-11-20", "5000")).andExpect(status().isNoContent());
        outsider.perform(statement("IIR-MASK", "2026-11-21", "5000"))
                .andExpect(jsonPath("$.findings[0].code").value("GROUND_IN_FUTURE"));
        outsider.perform(statement("CAP", "2026-11-20", "5000"))
                .andExpect(jsonPath("$.findings[0].code").value("FILTER_NOT_USED"));
        outsider.perform(statement("IIR-MASK", "2026-02-30", "5000"))
                .andExpect(jsonPath("$.findings[0].code").value("FILTER_STATEMENT_VALUE"));
        outsider.perform(statement("IIR-MASK", "2026-11-20", "-1"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.findings[0].code").value("FILTER_STATEMENT_VALUE"));
        outsider.perform(mine(post("/api/filter-statements"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .andExpect(jsonPath("$.findings[0].code").value("FILTER_STATEMENT_INCOMPLETE"));
    }

    @Test
    void aProducerSeesWhatIsAskedOfItUntilItHasStatedIt() throws Exception {
        watch.ask();
        outsider.perform(mine(get("/api/filter-statements")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0]").doesNotExist());
        desk.travelTo(Instant.parse("2026-11-23T10:00:00Z"));
        watch.ask();
        outsider.perform(mine(get("/api/filter-statements")))
                .andExpect(jsonPath("$[0].week").value("2026-11-23"))
                .andExpect(jsonPath("$[0].productCode").value("IIR-MASK"));
        outsider.perform(statement("IIR-MASK", "2026-11-23", "5000")).andExpect(status().isNoContent());
        outsider.perform(mine(get("/api/filter-statements")))
                .andExpect(jsonPath("$[0]").doesNotExist());
    }

    private MockHttpServletRequestBuilder statement(String product, String on, String stock) {
        return mine(post("/api/filter-statements"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"productCode\":\"%s\",\"statedOn\":\"%s\",\"stock\":%s,\"weeklyUse\":10}"
                        .formatted(product, on, stock));
    }

    private MockHttpServletRequestBuilder refusal(String order, String reason) {
        return mine(post("/api/orders/" + order + "/refusal"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"reason\":\"%s\"}".formatted(reason));
    }

    private MockHttpServletRequestBuilder mine(MockHttpServletRequestBuilder request) {
        return request.with(httpBasic(scene.supplierId(), scene.supplier.secret()));
    }
}
