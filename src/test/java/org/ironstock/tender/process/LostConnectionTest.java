package org.ironstock.tender.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.ironstock.dossier.Dossier;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
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

    private static final Duration PATIENCE = Duration.ofSeconds(20);

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

    private PreparationOffice office;
    private TenderRequest request;
    private String tender;

    @BeforeEach
    void begin() {
        desk.travelTo(Instant.parse("2026-02-02T09:00:00Z"));
        office = new PreparationOffice(context);
        request = PreparationOffice.request("IIR-MASK", 100_000, false);
        tender = office.started(request);
    }

    @Test
    void an_answer_of_an_official_is_kept_whole_or_not_at_all() throws Exception {
        Map<String, Object> need = PreparationOffice.need(request);

        Exception lost =
                inTheMiddleOf(() -> desk.as(PreparationOffice.BUYER).completeJson("Task_RecordNeed", tender, need));

        assertThat(lost).hasRootCauseInstanceOf(SQLException.class);
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

        inTheMiddleOf(() -> desk.runJobs(tender));
        assertThat(desk.openTasks(tender)).isEmpty();
        assertThat(dossier.latest(tender, "publicationDecision")).isEmpty();

        desk.travelTo(Instant.parse("2026-02-02T10:30:00Z"));
        desk.runJobs(tender);
        assertThat(desk.openTasks(tender)).containsExactly("Task_SignDocument");
        assertThat(dossier.documentsOf(tender))
                .filteredOn(document -> document.kind().equals("publicationDecision"))
                .hasSize(1);
    }

    /** Holds the row of the tender, so that the work stops half-way, and drops the connection that waits for it. */
    private Exception inTheMiddleOf(Runnable work) throws Exception {
        ExecutorService worker = Executors.newSingleThreadExecutor();
        try (Connection holder = database.getConnection()) {
            holder.setAutoCommit(false);
            try (PreparedStatement lock =
                    holder.prepareStatement("select 1 from tender.tender where id = ? for update")) {
                lock.setString(1, tender);
                lock.executeQuery();
            }
            Future<?> stopped = worker.submit(work);
            dropTheConnectionThatWaits();
            holder.rollback();
            return failureOf(stopped);
        } finally {
            worker.shutdown();
        }
    }

    private void dropTheConnectionThatWaits() throws InterruptedException {
        Instant end = Instant.ofEpochMilli(System.currentTimeMillis()).plus(PATIENCE);
        while (System.currentTimeMillis() < end.toEpochMilli()) {
            int dropped = jdbc.sql("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where wait_event_type = 'Lock' and query like '%tender.tender%' and pid <> pg_backend_pid()
                    """).query(Boolean.class).list().size();
            if (dropped > 0) {
                return;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("The work never waited for the row of the tender");
    }

    private static Exception failureOf(Future<?> work) {
        try {
            work.get();
        } catch (Exception failed) {
            return failed;
        }
        throw new AssertionError("The work went on without its connection");
    }
}
