package org.ironstock.tender.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.ironstock.dossier.Dossier;
import org.ironstock.notice.MarketConsultation;
import org.ironstock.notice.Notices;
import org.ironstock.opendata.OpenRecord;
import org.ironstock.opendata.persistence.ReleaseRows;
import org.ironstock.opendata.release.OcdsJson;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.support.ConnectedSystem;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.Refused;
import org.ironstock.tender.TenderRequest;
import org.ironstock.tender.Tenders;
import org.ironstock.tender.domain.ExtensionNeed;
import org.ironstock.tender.inquiry.Extensions;
import org.ironstock.tender.persistence.TenderCases;
import org.ironstock.tender.preparation.Market;
import org.ironstock.tender.preparation.TenderSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Prior notice and market consultation before a tender. */
@EngineTest
class TenderConsultationProcessTest {

    private static final String BUYER = PreparationOffice.BUYER;
    private static final String MASK = "IIR-MASK";

    private static final Map<String, Object> CONSULTATION = Map.of(
            "kind",
            "CONSULTATION",
            "noticeExpectedOn",
            "2026-04-01",
            "questions",
            "Welke filtermaterialen zijn in Europa leverbaar?",
            "answersUntil",
            "2026-02-20");

    @Autowired
    private Desk desk;

    @Autowired
    private Tenders tenders;

    @Autowired
    private TenderCases cases;

    @Autowired
    private HistoryService history;

    @Autowired
    private Dossier dossier;

    @Autowired
    private Extensions extensions;

    @Autowired
    private TenderSettings settings;

    @Autowired
    private Notices notices;

    @Autowired
    private WebApplicationContext application;

    private PreparationOffice office;
    private MockMvc outsider;

    @BeforeEach
    void begin() {
        outsider = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        desk.travelTo(Instant.parse("2026-02-02T09:00:00Z"));
        office = new PreparationOffice(application);
    }

    @Test
    void priorNoticeInTimeMakesTheBiddingPeriodTwentyNineDays() {
        String tender = planned(Map.of("kind", "PRIOR_NOTICE", "noticeExpectedOn", "2026-03-26"));
        published(marketNotice(tender), "2026-02-02T09:00:00Z", tender);
        assertThat(desk.ends("tenderConsultation", tender)).containsExactly("EndEvent_PriorNoticePublished");
        desk.travelTo(Instant.parse("2026-03-26T09:00:00Z"));
        publishTender(tender, "2026-03-26T09:00:00Z");
        assertThat(cases.get(tender).dates().closingAt()).contains(closing(LocalDate.of(2026, 3, 26), 29));
    }

    @ParameterizedTest(name = "published to close on 28 April, dispatched at {0}: must move {1}")
    @CsvSource({"2026-04-06T09:00:00Z, false", "2026-04-07T09:00:00Z, true"})
    void afterAPriorNoticeALateDispatchMovesTheClosingOnlyWhereLessThanTwentyTwoDaysAreLeft(
            String dispatchedAt, boolean moves) {
        String tender = planned(Map.of("kind", "PRIOR_NOTICE", "noticeExpectedOn", "2026-03-26"));
        published(marketNotice(tender), "2026-02-02T09:00:00Z", tender);
        desk.travelTo(Instant.parse("2026-03-26T09:00:00Z"));
        draftAndSign(tender);
        desk.travelTo(Instant.parse(dispatchedAt));
        published(cases.get(tender).notice().orElseThrow(), dispatchedAt, tender);

        assertThat(cases.get(tender).dates().closingAt()).contains(DutchCalendar.endOf(LocalDate.of(2026, 4, 28)));
        if (moves) {
            assertThat(extensions.open(tender)).singleElement().satisfies(need -> {
                assertThat(need.ground()).isEqualTo(ExtensionNeed.Ground.DISPATCH_LATE);
                assertThat(need.earliestClosing()).isEqualTo(LocalDate.of(2026, 4, 29));
            });
        } else {
            assertThat(extensions.open(tender)).isEmpty();
        }
    }

    @Test
    void priorNoticeThatIsTooYoungLeavesFortyDays() {
        String tender = planned(Map.of("kind", "PRIOR_NOTICE", "noticeExpectedOn", "2026-03-25"));
        published(marketNotice(tender), "2026-02-02T09:00:00Z", tender);
        desk.travelTo(Instant.parse("2026-03-25T09:00:00Z"));
        publishTender(tender, "2026-03-25T09:00:00Z");
        assertThat(cases.get(tender).dates().closingAt()).contains(closing(LocalDate.of(2026, 3, 25), 40));
    }

    @Test
    void reportOfAConsultationIsForEverybody() {
        String tender = planned(CONSULTATION);
        published(marketNotice(tender), "2026-02-02T09:00:00Z", tender);
        assertThat(desk.openTasks(tender)).isEmpty();
        desk.travelTo(DutchCalendar.endOf(LocalDate.of(2026, 2, 20)).plusSeconds(1));
        desk.runJobs(tender);
        desk.as(BUYER)
                .completeJson(
                        "Task_ReportConsultation",
                        tender,
                        Map.of(
                                "participants",
                                "Drie leveranciers van maskers.",
                                "report",
                                "Gevraagd is naar filtermateriaal; de markt kan het leveren vanaf het derde kwartaal."));
        assertThat(desk.ends("tenderConsultation", tender)).containsExactly("EndEvent_MarketConsulted");
        assertThat(dossier.latest(tender, Market.CONSULTATION_REPORT)).isPresent();
        desk.travelTo(Instant.parse("2026-02-21T09:00:00Z"));
        publishTender(tender, "2026-02-21T09:00:00Z");
        assertThat(dossier.published(dossier.latest(tender, Market.CONSULTATION_REPORT)
                        .orElseThrow()
                        .id()))
                .isTrue();
    }

    @Test
    void whatTheMarketIsToldIsOpenDataBeforeThereIsATender() throws Exception {
        String tender = planned(Map.of("kind", "PRIOR_NOTICE", "noticeExpectedOn", "2026-03-26"));
        published(marketNotice(tender), "2026-02-02T09:00:00Z", tender);
        assertThat(tenders.findPublic(tender)).isEmpty();
        JsonNode plan = releases(tender).get(0);
        assertThat(plan.at("/tag/0").asText()).isEqualTo("planning");
        assertThat(plan.at("/tender/status").asText()).isEqualTo("planned");
        assertThat(plan.at("/planning/documents/0/documentType").asText()).isEqualTo("plannedProcurementNotice");
        assertThat(plan.at("/planning/milestones/0/dueDate").asText()).isEqualTo("2026-03-25T23:00:00Z");
        outsider.perform(get("/aanbestedingen/" + tender))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Vooraankondiging")))
                .andExpect(content().string(containsString("26 maart 2026")));
        outsider.perform(get(pathOf(plan.at("/planning/documents/0/url")))).andExpect(status().isOk());

        desk.travelTo(Instant.parse("2026-03-26T09:00:00Z"));
        publishTender(tender, "2026-03-26T09:00:00Z");
        assertThat(OpenRecord.of(application, tender).releases())
                .extracting(ReleaseRows.Release::tags)
                .containsExactly(List.of("planning"), List.of("tender"));
        JsonNode announced = releases(tender).get(1);
        assertThat(announced.path("planning")).isEqualTo(plan.path("planning"));
        assertThat(announced.at("/tender/status").asText()).isEqualTo("active");
        assertThat(announced.at("/tender/amendments").isMissingNode()).isTrue();
        assertThat(announced.at("/tender/documents").findValuesAsText("documentType"))
                .contains("tenderNotice")
                .doesNotContain("plannedProcurementNotice");
    }

    @Test
    void whoReadsTheNoticeOfAConsultationFindsItsPage() throws Exception {
        String tender = planned(CONSULTATION);
        UUID notice = marketNotice(tender);
        published(notice, "2026-02-02T09:00:00Z", tender);
        MarketConsultation said = (MarketConsultation) notices.getContent(notice);
        assertThat(said.documentsUrl()).isEqualTo(said.answersUrl());
        outsider.perform(get(URI.create(said.answersUrl()).getPath()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Welke filtermaterialen zijn in Europa leverbaar?")))
                .andExpect(content().string(containsString("20 februari 2026")))
                .andExpect(content().string(containsString(said.buyer().email())));
        JsonNode plan = releases(tender).get(0);
        assertThat(plan.at("/planning/documents/0/documentType").asText()).isEqualTo("marketStudies");
        assertThat(plan.at("/planning/milestones/0/type").asText()).isEqualTo("engagement");
    }

    @Test
    void whoWasToldOfAPlanIsToldThatItIsDropped() throws Exception {
        String tender = planned(Map.of("kind", "PRIOR_NOTICE", "noticeExpectedOn", "2026-03-26"));
        published(marketNotice(tender), "2026-02-02T09:00:00Z", tender);
        desk.as(BUYER)
                .completeJson(
                        "Task_DraftDocuments",
                        tender,
                        Map.of("decision", "STOP", "stopReason", "De voorraad wordt op een andere wijze aangevuld."));
        desk.runJobs(tender);
        assertThat(OpenRecord.of(application, tender).releases())
                .extracting(ReleaseRows.Release::tags)
                .containsExactly(List.of("planning"), List.of("planningUpdate"));
        JsonNode dropped = releases(tender).get(1);
        assertThat(dropped.at("/planning/finalStatus").asText()).isEqualTo("cancelled");
        assertThat(dropped.at("/tender/status").asText()).isEqualTo("cancelled");
        outsider.perform(get("/aanbestedingen/" + tender))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Er volgt geen aanbesteding")));
    }

    private List<JsonNode> releases(String tender) {
        return OpenRecord.of(application, tender).releases().stream()
                .<JsonNode>map(release -> OcdsJson.read(release.content()))
                .toList();
    }

    private static String pathOf(JsonNode url) {
        return URI.create(url.asText()).getPath();
    }

    @Test
    void marketNoticeThatIsGivenUpLetsThePreparationGoOn() {
        String tender = planned(Map.of("kind", "PRIOR_NOTICE", "noticeExpectedOn", "2026-03-26"));
        new ConnectedSystem(application)
                .send(
                        "notice.rejected",
                        Map.of("noticeId", marketNotice(tender).toString(), "reasons", List.of("Verkeerde vorm")));
        desk.runJobs(tender);
        desk.as(BUYER)
                .completeJson(
                        "Task_HandleNoticeRejection",
                        tender,
                        Map.of("decision", "ABANDON", "reason", "De vooraankondiging is niet nodig."));
        desk.runJobs(tender);
        assertThat(desk.ends("tenderConsultation", tender)).containsExactly("EndEvent_MarketNoticeGivenUp");
        assertThat(desk.openTasks(tender)).containsExactly("Task_DraftDocuments");
    }

    @Test
    void planLooksForwardAndAsksSomething() {
        String tender = asked();
        assertRefused(tender, Map.of("kind", "PRIOR_NOTICE", "noticeExpectedOn", "2026-02-02"), "NOTICE_EXPECTED_PAST");
        assertRefused(
                tender,
                Map.of("kind", "CONSULTATION", "noticeExpectedOn", "2026-03-26", "answersUntil", "2026-02-01"),
                "CONSULTATION_WITHOUT_QUESTIONS",
                "CONSULTATION_WITHOUT_END");
    }

    /** The notice states a closing that is counted from the last day on which its dispatch is planned. */
    private Instant closing(LocalDate prepared, int days) {
        DutchCalendar calendar = DutchCalendar.official();
        LocalDate planned = settings.dispatchWorkingDays() < 1
                ? prepared
                : calendar.plusWorkingDays(prepared, settings.dispatchWorkingDays());
        return DutchCalendar.endOf(calendar.endOfPeriod(planned, days));
    }

    private void assertRefused(String tender, Map<String, Object> plan, String... codes) {
        assertThat(Refused.codes(() -> desk.as(BUYER).completeJson("Task_PlanMarketStep", tender, plan)))
                .containsExactly(codes);
    }

    private String planned(Map<String, Object> plan) {
        String tender = asked();
        desk.as(BUYER).completeJson("Task_PlanMarketStep", tender, plan);
        desk.runJobs(tender);
        return tender;
    }

    private String asked() {
        TenderRequest request = PreparationOffice.request(MASK, 100_000, false);
        String tender = tenders.request(request, "test");
        desk.runJobs(tender);
        Map<String, Object> need = new HashMap<>(PreparationOffice.need(request));
        need.put("marketFirst", true);
        desk.as(BUYER).completeJson("Task_RecordNeed", tender, need);
        return tender;
    }

    private void publishTender(String tender, String dispatchedAt) {
        draftAndSign(tender);
        published(cases.get(tender).notice().orElseThrow(), dispatchedAt, tender);
    }

    private void draftAndSign(String tender) {
        desk.as(BUYER).completeJson("Task_DraftDocuments", tender, office.documents(tender));
        office.reviewersApprove(tender);
        office.directorsSign(tender);
    }

    private void published(UUID notice, String dispatchedAt, String tender) {
        new ConnectedSystem(application).noticePublished(notice, Instant.parse(dispatchedAt));
        desk.runJobs(tender);
    }

    private UUID marketNotice(String tender) {
        return UUID.fromString((String) history.createHistoricVariableInstanceQuery()
                .processInstanceId(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(tender)
                        .processDefinitionKey("tenderConsultation")
                        .singleResult()
                        .getId())
                .variableName("marketNoticeId")
                .singleResult()
                .getValue());
    }
}
