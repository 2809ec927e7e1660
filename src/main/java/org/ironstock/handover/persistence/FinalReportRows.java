package org.ironstock.handover.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.handover.domain.FinalReport;
import org.ironstock.handover.domain.FinalReport.Overtaken;
import org.ironstock.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Final reports of handovers, every version. */
@Repository
public class FinalReportRows {

    private final JdbcClient jdbc;

    public FinalReportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(String handoverId, long run, String account, String lessons, String official, Instant now) {
        jdbc.sql("""
                        insert into handover.final_report (handover_id, run_number, account, lessons, drafted_by, drafted_at)
                        values (:handover, :run, :account, :lessons, :by, :at)""")
                .param("handover", handoverId)
                .param("run", run)
                .param("account", account)
                .param("lessons", lessons)
                .param("by", official)
                .param("at", Columns.of(now))
                .update();
    }

    /** The newest of a handover. */
    public Optional<FinalReport> latest(String handoverId) {
        return jdbc.sql("""
                        select * from handover.final_report where handover_id = :handover
                         order by report_number desc limit 1""")
                .param("handover", handoverId)
                .query(FinalReportRows::report)
                .optional();
    }

    /** The newest by which the handover was closed. */
    public Optional<FinalReport> lastClosed(String handoverId) {
        return jdbc.sql("""
                        select * from handover.final_report where handover_id = :handover and closed_at is not null
                         order by report_number desc limit 1""")
                .param("handover", handoverId)
                .query(FinalReportRows::report)
                .optional();
    }

    private static FinalReport report(ResultSet row, int index) throws SQLException {
        return new FinalReport(
                row.getLong("report_number"),
                row.getString("handover_id"),
                row.getLong("run_number"),
                row.getString("account"),
                row.getString("lessons"),
                row.getString("drafted_by"),
                Columns.moment(row, "drafted_at"),
                Optional.ofNullable(row.getObject("document_id", UUID.class)),
                Columns.findMoment(row, "closed_at"),
                overtaken(row));
    }

    private static Optional<Overtaken> overtaken(ResultSet row) throws SQLException {
        UUID reversal = row.getObject("overtaken_by", UUID.class);
        return reversal == null
                ? Optional.empty()
                : Optional.of(new Overtaken(Columns.moment(row, "overtaken_at"), reversal));
    }

    public void document(long number, UUID document) {
        jdbc.sql("update handover.final_report set document_id = :document where report_number = :number")
                .param("document", document)
                .param("number", number)
                .update();
    }

    public void closed(long number, Instant now) {
        jdbc.sql("update handover.final_report set closed_at = :at where report_number = :number")
                .param("at", Columns.of(now))
                .param("number", number)
                .update();
    }

    /** It no longer holds, by this reversal. */
    public void overtaken(long number, UUID reversal, Instant now) {
        jdbc.sql("""
                        update handover.final_report set overtaken_at = :at, overtaken_by = :reversal
                         where report_number = :number""")
                .param("at", Columns.of(now))
                .param("reversal", reversal)
                .param("number", number)
                .update();
    }
}
