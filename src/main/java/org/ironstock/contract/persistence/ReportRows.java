package org.ironstock.contract.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.contract.domain.ContractReport;
import org.ironstock.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Monthly reports of contracts, with every version. */
@Repository
public class ReportRows {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    ReportRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A version of a report.
     *
     * @param reason why there is a later version than the first; empty text for the first and while it is compiled
     * @param askedBy official who asked for it, or {@code system}
     * @param determination who determined it and its papers; empty while nobody did
     */
    public record Version(
            String month,
            int version,
            String reason,
            String askedBy,
            Instant compiledAt,
            Optional<Determination> determination) {}

    /**
     * How a report was determined.
     *
     * @param document sealed PDF
     * @param file the same figures as CSV
     */
    public record Determination(String official, Instant at, UUID document, UUID file) {}

    public void add(Version version, ContractReport report) {
        jdbc.sql("""
                        insert into contract.report (month, version, reason, asked_by, content, compiled_at)
                        values (:month, :version, :reason, :by, cast(:content as jsonb), :at)""")
                .param("month", version.month())
                .param("version", version.version())
                .param("reason", version.reason())
                .param("by", version.askedBy())
                .param("content", write(report))
                .param("at", Columns.of(version.compiledAt()))
                .update();
    }

    /** Keeps newer figures of a version that nobody determined. */
    public void replace(String month, int version, ContractReport report, Instant at) {
        jdbc.sql("""
                        update contract.report set content = cast(:content as jsonb), compiled_at = :at
                         where month = :month and version = :version""")
                .param("month", month)
                .param("version", version)
                .param("content", write(report))
                .param("at", Columns.of(at))
                .update();
    }

    public void determine(String month, int version, String reason, Determination determination) {
        jdbc.sql("""
                        update contract.report set reason = :reason, determined_by = :by, determined_at = :at,
                               document_id = :document, file_id = :file
                         where month = :month and version = :version""")
                .param("month", month)
                .param("version", version)
                .param("reason", reason)
                .param("by", determination.official())
                .param("at", Columns.of(determination.at()))
                .param("document", determination.document())
                .param("file", determination.file())
                .update();
    }

    /** Versions of a month, newest first. */
    public List<Version> versions(String month) {
        return jdbc.sql("select * from contract.report where month = :month order by version desc")
                .param("month", month)
                .query((row, number) -> version(row))
                .list();
    }

    /** The newest versions of all months, newest month first. */
    public List<Version> newest(int most) {
        return jdbc.sql("select * from contract.report order by month desc, version desc limit :most")
                .param("most", most)
                .query((row, number) -> version(row))
                .list();
    }

    /** Figures of a version; empty when there is none. */
    public Optional<ContractReport> content(String month, int version) {
        return jdbc.sql("select content from contract.report where month = :month and version = :version")
                .param("month", month)
                .param("version", version)
                .query(String.class)
                .optional()
                .map(this::read);
    }

    private static Version version(ResultSet row) throws SQLException {
        Optional<Instant> at = Columns.findMoment(row, "determined_at");
        String official = row.getString("determined_by");
        UUID document = row.getObject("document_id", UUID.class);
        UUID file = row.getObject("file_id", UUID.class);
        return new Version(
                row.getString("month"),
                row.getInt("version"),
                row.getString("reason"),
                row.getString("asked_by"),
                Columns.moment(row, "compiled_at"),
                at.map(moment -> new Determination(official, moment, document, file)));
    }

    private String write(ContractReport report) {
        try {
            return json.writeValueAsString(report);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("Cannot write a report", unwritable);
        }
    }

    private ContractReport read(String text) {
        try {
            return json.readValue(text, ContractReport.class);
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException("Cannot read a report", malformed);
        }
    }
}
