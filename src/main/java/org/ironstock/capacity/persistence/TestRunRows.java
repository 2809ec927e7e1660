package org.ironstock.capacity.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ironstock.capacity.domain.PlannedRun;
import org.ironstock.capacity.domain.PlannedRun.Drawn;
import org.ironstock.capacity.domain.TestRunResult;
import org.ironstock.capacity.domain.TestSample;
import org.ironstock.capacity.domain.YearDraw;
import org.ironstock.platform.Columns;
import org.ironstock.shared.DrawSeed;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Quantity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Draws of years, and test runs from their draw to their result. */
@Repository
public class TestRunRows {

    private final JdbcClient jdbc;

    public TestRunRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the draw of a year; the first one counts. @return whether it was the first */
    public boolean commit(YearDraw draw, Instant now) {
        return jdbc.sql("""
                        insert into capacity.draw (year, seed, commitment, committed_at, document_id)
                        values (:year, :seed, :commitment, :at, :document) on conflict do nothing""")
                        .param("year", draw.year())
                        .param("seed", HexFormat.of().parseHex(draw.seed().hex()))
                        .param("commitment", draw.commitment())
                        .param("at", Columns.of(now))
                        .param("document", draw.documentId())
                        .update()
                > 0;
    }

    public Optional<YearDraw> findDraw(int year) {
        return jdbc.sql("select * from capacity.draw where year = :year")
                .param("year", year)
                .query((row, number) -> new YearDraw(
                        row.getInt("year"),
                        new DrawSeed(HexFormat.of().formatHex(row.getBytes("seed"))),
                        row.getString("commitment"),
                        row.getObject("document_id", UUID.class),
                        Optional.ofNullable(row.getObject("reveal_document_id", UUID.class))))
                .optional();
    }

    /** Keeps the paper on which the seed of a year was published. */
    public void reveal(int year, UUID documentId, Instant now) {
        jdbc.sql("update capacity.draw set revealed_at = :at, reveal_document_id = :document where year = :year")
                .param("at", Columns.of(now))
                .param("document", documentId)
                .param("year", year)
                .update();
    }

    /** Opens the drawn test run of a line once a year. @return its id when it was not opened before */
    public Optional<String> openDrawn(String lineId, Drawn drawn, Instant now) {
        boolean known = jdbc.sql("""
                        select 1 from capacity.planned_run
                         where line_id = :line and year = :year and drawn_on is not null""")
                .param("line", lineId)
                .param("year", drawn.on().getYear())
                .query(Integer.class)
                .optional()
                .isPresent();
        return known ? Optional.empty() : Optional.of(add(lineId, drawn.on().getYear(), drawn, "", now));
    }

    /** Days of a year for which test runs were opened because they were drawn, by line. */
    public Map<String, Drawn> opened(int year) {
        return jdbc
                .sql("select * from capacity.planned_run where year = :year and drawn_on is not null")
                .param("year", year)
                .query((row, number) -> Map.entry(row.getString("line_id"), drawn(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Opens a test run that an official asked for. @return its id */
    public String openAsked(String lineId, int year, String askedBy, Instant now) {
        return add(lineId, year, null, askedBy, now);
    }

    private String add(String lineId, int year, @Nullable Drawn drawn, String askedBy, Instant now) {
        int number = jdbc.sql("insert into capacity.planned_run_number (year, last) values (:year, 1) "
                        + "on conflict (year) do update set last = planned_run_number.last + 1 returning last")
                .param("year", year)
                .query(Integer.class)
                .single();
        String id = "TST-%d-%03d".formatted(year, number);
        jdbc.sql("""
                        insert into capacity.planned_run (id, line_id, year, drawn_on, line_from, line_to, asked_by,
                            opened_at)
                        values (:id, :line, :year, :drawnOn, :lineFrom, :lineTo, nullif(:askedBy, ''), :at)""")
                .param("id", id)
                .param("line", lineId)
                .param("year", year)
                .param("drawnOn", drawn == null ? null : drawn.on())
                .param("lineFrom", drawn == null ? null : drawn.lineFrom())
                .param("lineTo", drawn == null ? null : drawn.lineTo())
                .param("askedBy", askedBy)
                .param("at", Columns.of(now))
                .update();
        return id;
    }

    /** @throws NoSuchElementException when there is no such test run */
    public PlannedRun get(String runId) {
        return jdbc.sql("select * from capacity.planned_run where id = :id")
                .param("id", runId)
                .query(TestRunRows::run)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("There is no test run %s".formatted(runId)));
    }

    public void held(String runId, LocalDate on, String official) {
        jdbc.sql("update capacity.planned_run set held_on = :on, held_by = :by where id = :id")
                .param("on", on)
                .param("by", official)
                .param("id", runId)
                .update();
    }

    public void measured(String runId, long pieces, Optional<TestSample> sample, String official) {
        jdbc.sql("""
                        update capacity.planned_run
                           set pieces = :pieces, measured_by = :by, supplier_lot = :lot, sample_pieces = :sample,
                               sample_expires = :expires, sample_basis = :basis, sample_place = :place
                         where id = :id""")
                .param("pieces", pieces)
                .param("by", official)
                .param("lot", sample.map(TestSample::supplierLot).orElse(null))
                .param("sample", sample.map(taken -> taken.pieces().pieces()).orElse(null))
                .param("expires", sample.map(TestSample::expiresOn).orElse(null))
                .param("basis", sample.map(TestSample::basis).orElse(null))
                .param("place", sample.map(TestSample::place).orElse(null))
                .param("id", runId)
                .update();
    }

    /** A test run that was held until a day and of which nobody knows yet what it showed; the oldest. */
    public Optional<String> findAwaited(String lineId, LocalDate until) {
        return jdbc.sql("""
                        select id from capacity.planned_run
                         where line_id = :line and held_on <= :until and judged_at is null
                         order by held_on, number limit 1""")
                .param("line", lineId)
                .param("until", until)
                .query(String.class)
                .optional();
    }

    /** Keeps what a test run showed. */
    public void addResult(PlannedRun run, TestRunResult result, long nominal, UUID documentId, Instant now) {
        jdbc.sql("update capacity.planned_run set judged_at = :at where id = :id")
                .param("at", Columns.of(now))
                .param("id", run.id())
                .update();
        jdbc.sql("""
                        insert into capacity.test_run (line_id, held_on, pieces, nominal, passed, valid_until,
                            document_id, held_by, measured_by, kept_at)
                        values (:line, :on, :pieces, :nominal, :passed, :until, :document, :heldBy, :measuredBy, :at)""")
                .param("line", run.lineId())
                .param("on", result.on())
                .param("pieces", run.pieces().orElseThrow())
                .param("nominal", nominal)
                .param("passed", result.passed())
                .param("until", result.validUntil())
                .param("document", documentId)
                .param("heldBy", run.heldBy().orElseThrow())
                .param("measuredBy", run.measuredBy().orElseThrow())
                .param("at", Columns.of(now))
                .update();
    }

    private static PlannedRun run(ResultSet row, int number) throws SQLException {
        return new PlannedRun(
                row.getString("id"),
                row.getString("line_id"),
                row.getObject("drawn_on") == null ? Optional.empty() : Optional.of(drawn(row)),
                DutchCalendar.dayOf(Columns.moment(row, "opened_at")),
                Optional.ofNullable(row.getObject("held_on", LocalDate.class)),
                Optional.ofNullable(row.getString("held_by")),
                Optional.ofNullable(row.getObject("pieces", Long.class)),
                sample(row),
                Optional.ofNullable(row.getString("measured_by")));
    }

    private static Drawn drawn(ResultSet row) throws SQLException {
        return new Drawn(
                row.getObject("drawn_on", LocalDate.class),
                row.getObject("line_from", LocalDate.class),
                row.getObject("line_to", LocalDate.class));
    }

    private static Optional<TestSample> sample(ResultSet row) throws SQLException {
        String supplierLot = row.getString("supplier_lot");
        if (supplierLot == null) {
            return Optional.empty();
        }
        return Optional.of(new TestSample(
                supplierLot,
                Quantity.of(row.getLong("sample_pieces")),
                row.getObject("sample_expires", LocalDate.class),
                row.getString("sample_basis"),
                row.getString("sample_place")));
    }
}
