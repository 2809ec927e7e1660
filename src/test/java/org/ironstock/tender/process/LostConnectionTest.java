package org.ironstock.tender.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import javax.sql.DataSource;
import org.ironstock.dossier.Dossier;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.LostConnection;
import org.ironstock.tender.TenderRequest;
import org.ironstock.tender.persistence.TenderCases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database drops a connection in the middle of a step: nothing half-done stays, and the step can be done again. */
@EngineTest
class LostConnectionTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Desk desk;

    @Autowired
    private TenderCases cases;

    @Autowired
    private Dossier dossier;

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcClient jdbc;

    private LostConnection lost;
    private PreparationOffice office;
    private TenderRequest request;
    private String tender;

    @BeforeEach
    void begin() {
        lost = new LostConnection(database, jdbc, "tender.tender", "id");
        desk.travelTo(Instant.parse("2026-02-02T09:00:00Z"));
        office = new PreparationOffice(context);
        request = PreparationOffice.request("IIR-MASK", 100_000, false);
        tender = office.started(request);
    }

    @Test
    void an_answer_of_an_official_is_kept_whole_or_not_at_all() throws Exception {
        Map<String, Object> need = PreparationOffice.need(request);

        Exception failure = lost.inTheMiddleOf(
                tender, () -> desk.as(PreparationOffice.BUYER).completeJson("Task_RecordNeed", tender, need));

        assertThat(failure).hasRootCauseInstanceOf(SQLException.class);
        assertThat(desk.openTasks(tender)).containsExactly("Task_RecordNeed");
        assertThat(dossier.documentsOf(tender)).isEmpty();
        assertThat(cases.get(tender).estimate()).isEmpty();

        desk.as(PreparationOffice.BUYER).completeJson("Task_RecordNeed", tender, need);
        assertThat(cases.get(tender).estimate()).isPresent();
        assertThat(dossier.documentsOf(tender)).hasSize(2);
    }

    @Test
    void a_step_of_the_engine_is_undone_and_tried_again_by_itself() throws Exception {
        desk.as(PreparationOffice.BUYER).completeJson("Task_RecordNeed", tender, PreparationOffice.need(request));
        desk.as(PreparationOffice.BUYER).completeJson("Task_DraftDocuments", tender, office.documents(tender));
        desk.as("cibg-lawyer-1").complete("Task_ReviewLegally", tender, Map.of("decision", "APPROVED"));
        desk.as("vws-gmt-policy-1").complete("Task_ReviewPolicy", tender, Map.of("decision", "APPROVED"));
        desk.as("ggd-ghor-1").complete("Task_ReviewCooperation", tender, Map.of("decision", "APPROVED"));

        lost.inTheMiddleOf(tender, () -> desk.runJobs(tender));
        assertThat(desk.openTasks(tender)).isEmpty();
        assertThat(dossier.latest(tender, "publicationDecision")).isEmpty();

        desk.travelTo(Instant.parse("2026-02-02T10:30:00Z"));
        desk.runJobs(tender);
        assertThat(desk.openTasks(tender)).containsExactly("Task_SignDocument");
        assertThat(dossier.documentsOf(tender))
                .filteredOn(document -> document.kind().equals("publicationDecision"))
                .hasSize(1);
    }
}
