package org.ironstock.intake.persistence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every event that was ever taken, and those that still wait for their moment. */
@Repository
public class EventLedger {

    private final JdbcClient jdbc;

    EventLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A row of the ledger.
     *
     * @param waiting whether its moment has not come
     */
    public record Row(
            String source,
            String id,
            String type,
            String subject,
            String client,
            String contentSha256,
            String data,
            boolean waiting,
            String caseType,
            String caseId,
            String status,
            int attempts) {}

    /**
     * Claims source and id for this event. A second copy at the same moment waits here until the first has committed.
     *
     * @return whether this is the first copy
     */
    public boolean claim(
            String source,
            String id,
            String type,
            String subject,
            String client,
            String contentSha256,
            String data,
            Instant receivedAt) {
        return jdbc.sql("""
                insert into intake.event
                    (source, event_id, event_type, subject, client, content_sha256, data, received_at, state)
                values (?, ?, ?, ?, ?, ?, ?, ?, 'TAKING')
                on conflict do nothing""")
                        .params(
                                source,
                                id,
                                type,
                                subject,
                                client,
                                contentSha256,
                                data,
                                receivedAt.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public Row get(String source, String id) {
        return jdbc.sql("select * from intake.event where source = ? and event_id = ?")
                .params(source, id)
                .query((rs, n) -> row(rs))
                .single();
    }

    public void taken(String source, String id, String caseType, String caseId, String status) {
        jdbc.sql("""
                update intake.event
                set state = 'TAKEN', case_type = ?, case_id = ?, status = ?, next_attempt_at = null, last_fault = ''
                where source = ? and event_id = ?""").params(caseType, caseId, status, source, id).update();
    }

    public void waiting(
            String source,
            String id,
            String caseType,
            String caseId,
            String status,
            Instant nextAttempt,
            String fault) {
        jdbc.sql("""
                update intake.event
                set state = 'WAITING', case_type = ?, case_id = ?, status = ?, next_attempt_at = ?,
                    attempts = attempts + 1, last_fault = ?
                where source = ? and event_id = ?""")
                .params(caseType, caseId, status, nextAttempt.atOffset(ZoneOffset.UTC), fault, source, id)
                .update();
    }

    /** One waiting event that is due, locked for this transaction; other nodes pass it by. */
    public Optional<Row> lockNextDue(Instant now) {
        return jdbc.sql("""
                select * from intake.event where state = 'WAITING' and next_attempt_at <= ?
                order by next_attempt_at limit 1 for update skip locked""")
                .params(now.atOffset(ZoneOffset.UTC))
                .query((rs, n) -> row(rs))
                .optional();
    }

    /** How many events wait. */
    public long countWaiting() {
        return jdbc.sql("select count(*) from intake.event where state = 'WAITING'")
                .query(Long.class)
                .single();
    }

    private static Row row(java.sql.ResultSet rs) throws java.sql.SQLException {
        return new Row(
                rs.getString("source"),
                rs.getString("event_id"),
                rs.getString("event_type"),
                rs.getString("subject"),
                rs.getString("client"),
                rs.getString("content_sha256"),
                rs.getString("data"),
                "WAITING".equals(rs.getString("state")),
                rs.getString("case_type"),
                rs.getString("case_id"),
                rs.getString("status"),
                rs.getInt("attempts"));
    }
}
