package org.ironstock.quality.persistence;

import static org.ironstock.quality.persistence.LotReleaseRows.day;
import static org.ironstock.quality.persistence.LotReleaseRows.instant;
import static org.ironstock.quality.persistence.LotReleaseRows.moment;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.quality.Certificate;
import org.ironstock.quality.CertificateKind;
import org.ironstock.quality.domain.Aql;
import org.ironstock.quality.domain.MeasuredValues;
import org.ironstock.quality.domain.SampleTaken;
import org.ironstock.quality.domain.SamplingPlan;
import org.ironstock.quality.domain.Severity;
import org.ironstock.quality.domain.TestResult;
import org.ironstock.quality.domain.TestRound;
import org.ironstock.quality.domain.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Papers of lots, samples and what was measured in them. */
@Repository
public class LotTestRows {

    private final JdbcClient jdbc;

    public LotTestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps one more paper of a lot. */
    public void add(String lotId, Certificate certificate, String by, Instant at) {
        jdbc.sql("""
                        insert into quality.certificate (lot_id, kind, reference, norm_editions, performance,
                            notified_body, issued_on, valid_until, udi_di, srn, document_id, added_by, added_at)
                        values (:lot, :kind, :reference, :norms, :performance, :body, :issued, :until, :udi, :srn,
                            :document, :by, :at)""")
                .param("lot", lotId)
                .param("kind", certificate.kind().name())
                .param("reference", certificate.reference())
                .param("norms", certificate.normEditions().toArray(String[]::new))
                .param("performance", certificate.performance())
                .param("body", certificate.notifiedBody())
                .param("issued", certificate.issuedOn())
                .param("until", certificate.validUntil().orElse(null))
                .param("udi", certificate.udiDi())
                .param("srn", certificate.srn())
                .param("document", certificate.documentId().orElse(null))
                .param("by", by)
                .param("at", moment(at))
                .update();
    }

    /** The papers as they stood are replaced by what somebody read anew; what stood there stays, struck out. */
    public void strikeAll(String lotId, String by, Instant at) {
        jdbc.sql("""
                        update quality.certificate set struck_by = :by, struck_at = :at
                         where lot_id = :lot and struck_at is null""")
                .param("by", by)
                .param("at", moment(at))
                .param("lot", lotId)
                .update();
    }

    /** Papers that count, in the order in which they came. */
    public List<Certificate> certificates(String lotId) {
        return jdbc.sql("select * from quality.certificate where lot_id = :lot and struck_at is null order by number")
                .param("lot", lotId)
                .query(LotTestRows::certificate)
                .list();
    }

    /** Tests of a lot in order. */
    public List<TestRound> rounds(String lotId) {
        Map<Integer, Map<String, MeasuredValues>> measured = new HashMap<>();
        jdbc.sql("select * from quality.measurement where lot_id = :lot")
                .param("lot", lotId)
                .query(row -> {
                    measured.computeIfAbsent(row.getInt("round"), round -> new HashMap<>())
                            .put(row.getString("characteristic"), new MeasuredValues(Arrays.asList((BigDecimal[])
                                    row.getArray("measured").getArray())));
                });
        return jdbc.sql("select * from quality.test_round where lot_id = :lot order by round")
                .param("lot", lotId)
                .query((row, number) -> round(row, measured.getOrDefault(row.getInt("round"), Map.of())))
                .list();
    }

    /** A test begins with its plan. */
    public void plan(String lotId, int round, SamplingPlan plan, Instant at) {
        jdbc.sql("""
                        insert into quality.test_round (lot_id, round, letter, size, accept, severity, aql, full_check,
                            planned_at)
                        values (:lot, :round, :letter, :size, :accept, :severity, :aql, :full, :at)""")
                .param("lot", lotId)
                .param("round", round)
                .param("letter", String.valueOf(plan.letter()))
                .param("size", plan.size())
                .param("accept", plan.accept())
                .param("severity", plan.severity().name())
                .param("aql", plan.aql().name())
                .param("full", plan.full())
                .param("at", moment(at))
                .update();
    }

    /** @return false when a sample was taken for this test already */
    public boolean take(String lotId, int round, SampleTaken sample) {
        return jdbc.sql("""
                        update quality.test_round set taken_by = :by, taken_at = :at, taken_pieces = :pieces,
                               packages = :packages, seal = :seal
                         where lot_id = :lot and round = :round and taken_at is null""")
                        .param("by", sample.takenBy())
                        .param("at", moment(sample.takenAt()))
                        .param("pieces", sample.pieces())
                        .param("packages", sample.packages())
                        .param("seal", sample.seal())
                        .param("lot", lotId)
                        .param("round", round)
                        .update()
                == 1;
    }

    /** @return false when this test has a result already */
    public boolean enter(String lotId, int round, TestResult result) {
        boolean entered = jdbc.sql("""
                        update quality.test_round set entered_by = :by, entered_at = :at, tested_on = :on,
                               laboratory = :laboratory, report_number = :report, defective = :defective,
                               used_up = :used, remark = :remark
                         where lot_id = :lot and round = :round and entered_at is null""")
                        .param("by", result.enteredBy())
                        .param("at", moment(result.enteredAt()))
                        .param("on", result.testedOn())
                        .param("laboratory", result.laboratory())
                        .param("report", result.reportNumber())
                        .param("defective", result.defective())
                        .param("used", result.usedUp())
                        .param("remark", result.remark())
                        .param("lot", lotId)
                        .param("round", round)
                        .update()
                == 1;
        if (entered) {
            result.measured().forEach((characteristic, values) -> measure(lotId, round, characteristic, values));
        }
        return entered;
    }

    private void measure(String lotId, int round, String characteristic, MeasuredValues values) {
        jdbc.sql("""
                        insert into quality.measurement (lot_id, round, characteristic, measured)
                        values (:lot, :round, :characteristic, cast(:measured as numeric[]))""")
                .param("lot", lotId)
                .param("round", round)
                .param("characteristic", characteristic)
                .param(
                        "measured",
                        values.values().stream().map(BigDecimal::toPlainString).toArray(String[]::new))
                .update();
    }

    /** What the values say, with the report in which it stands. */
    public void judge(String lotId, int round, Verdict verdict, UUID reportId) {
        jdbc.sql("""
                        update quality.test_round set verdict = :verdict, report_id = :report
                         where lot_id = :lot and round = :round""")
                .param("verdict", verdict.name())
                .param("report", reportId)
                .param("lot", lotId)
                .param("round", round)
                .update();
    }

    private static TestRound round(ResultSet row, Map<String, MeasuredValues> measured) throws SQLException {
        Severity severity = Severity.valueOf(row.getString("severity"));
        SamplingPlan plan = new SamplingPlan(
                row.getString("letter").charAt(0),
                row.getLong("size"),
                row.getInt("accept"),
                severity,
                Aql.valueOf(row.getString("aql")),
                row.getBoolean("full_check"));
        return new TestRound(
                row.getInt("round"),
                plan,
                sample(row),
                result(row, measured),
                Optional.ofNullable(row.getString("verdict")).map(Verdict::valueOf),
                Optional.ofNullable(row.getObject("report_id", UUID.class)));
    }

    private static Optional<SampleTaken> sample(ResultSet row) throws SQLException {
        if (row.getObject("taken_at") == null) {
            return Optional.empty();
        }
        return Optional.of(new SampleTaken(
                row.getString("taken_by"),
                instant(row, "taken_at"),
                row.getLong("taken_pieces"),
                row.getInt("packages"),
                row.getString("seal")));
    }

    private static Optional<TestResult> result(ResultSet row, Map<String, MeasuredValues> measured)
            throws SQLException {
        if (row.getObject("entered_at") == null) {
            return Optional.empty();
        }
        return Optional.of(new TestResult(
                row.getString("entered_by"),
                instant(row, "entered_at"),
                row.getObject("tested_on", LocalDate.class),
                row.getString("laboratory"),
                row.getString("report_number"),
                row.getInt("defective"),
                row.getLong("used_up"),
                measured,
                row.getString("remark")));
    }

    private static Certificate certificate(ResultSet row, int number) throws SQLException {
        Array norms = row.getArray("norm_editions");
        return new Certificate(
                CertificateKind.valueOf(row.getString("kind")),
                row.getString("reference"),
                List.of((String[]) norms.getArray()),
                row.getString("performance"),
                row.getString("notified_body"),
                row.getObject("issued_on", LocalDate.class),
                day(row, "valid_until"),
                row.getString("udi_di"),
                row.getString("srn"),
                Optional.ofNullable(row.getObject("document_id", UUID.class)));
    }
}
