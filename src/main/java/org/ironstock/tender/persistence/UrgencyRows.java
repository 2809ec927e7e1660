package org.ironstock.tender.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Optional;
import org.ironstock.tender.domain.ProcedureWish;
import org.ironstock.tender.domain.UrgencyCase;
import org.ironstock.tender.domain.UrgencyMotive;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps every motive to negotiate without notice with its legal test; the newest counts. */
@Repository
public class UrgencyRows {

    private final JdbcClient jdbc;
    private final JsonColumn json = new JsonColumn();

    UrgencyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a motive that was not tested yet. */
    public void add(UrgencyCase urgency) {
        jdbc.sql("""
                insert into tender.urgency (tender_id, justification, motive, motivated_by, motivated_at)
                values (:id, :justification, :motive::jsonb, :by, :at)""")
                .param("id", urgency.tenderId())
                .param("justification", urgency.justification().name())
                .param("motive", json.write(urgency.motive()))
                .param("by", urgency.motivatedBy())
                .param("at", urgency.motivatedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Keeps what the legal test said of the newest motive. */
    public void judge(String tenderId, UrgencyCase.Verdict verdict) {
        jdbc.sql("""
                update tender.urgency set allowed = :allowed, verdict_reason = :reason, judged_by = :by, judged_at = :at
                where number = (select max(number) from tender.urgency where tender_id = :id)""")
                .param("id", tenderId)
                .param("allowed", verdict.allowed())
                .param("reason", verdict.reason())
                .param("by", verdict.judgedBy())
                .param("at", verdict.judgedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The newest motive. */
    public Optional<UrgencyCase> find(String tenderId) {
        return jdbc.sql("select * from tender.urgency where tender_id = :id order by number desc limit 1")
                .param("id", tenderId)
                .query(this::urgency)
                .optional();
    }

    private UrgencyCase urgency(ResultSet row, int number) throws SQLException {
        Boolean allowed = row.getObject("allowed", Boolean.class);
        return new UrgencyCase(
                row.getString("tender_id"),
                ProcedureWish.Justification.valueOf(row.getString("justification")),
                json.read(row.getString("motive"), UrgencyMotive.class),
                row.getString("motivated_by"),
                Moments.get(row, "motivated_at"),
                allowed == null
                        ? Optional.empty()
                        : Optional.of(new UrgencyCase.Verdict(
                                allowed,
                                row.getString("verdict_reason"),
                                row.getString("judged_by"),
                                Moments.get(row, "judged_at"))));
    }
}
