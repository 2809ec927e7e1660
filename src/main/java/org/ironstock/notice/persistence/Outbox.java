package org.ironstock.notice.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits for the publication platform. */
@Repository
public class Outbox {

    /** For so long an entry is in one hand; longer than the longest answer of a gateway. */
    public static final Duration LEASE = Duration.ofMinutes(2);

    private static final int LONGEST_TEXT = 2_000;

    private final JdbcClient jdbc;

    public Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Puts an edition in the outbox, or makes it wait anew under the key that it had.
     *
     * @param dueAt from then on anybody may take it; until then it is in the hands of whoever puts it there
     */
    public void add(UUID noticeId, int edition, String idempotencyKey, Instant dueAt) {
        jdbc.sql("""
                        insert into notice.outbox (notice_id, edition, idempotency_key, state, due_at)
                        values (:id, :edition, :key, 'WAITING', :at)
                        on conflict (notice_id, edition)
                        do update set state = 'WAITING', due_at = excluded.due_at, delivered_at = null, attempts = 0""")
                .param("id", noticeId)
                .param("edition", edition)
                .param("key", idempotencyKey)
                .param("at", dueAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Takes the entry that is due longest and is not in other hands, and holds it for the length of the lease: whoever
     * took it and died leaves it to the next.
     */
    public Optional<OutboxEntry> take(Instant now, Duration lease) {
        return jdbc.sql("""
                        update notice.outbox o
                           set attempts = o.attempts + 1, due_at = :leased
                          from notice.edition e join notice.notice n on n.id = e.notice_id
                         where (o.notice_id, o.edition) = (
                                   select w.notice_id, w.edition from notice.outbox w
                                    where w.state = 'WAITING' and w.due_at <= :now
                                    order by w.due_at, w.notice_id limit 1
                                      for update skip locked)
                           and e.notice_id = o.notice_id and e.edition = o.edition
                        returning o.notice_id, o.edition, n.case_ref, o.idempotency_key, o.attempts, e.xml""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("leased", now.plus(lease).atOffset(ZoneOffset.UTC))
                .query(Outbox::entry)
                .optional();
    }

    /** An entry as it was put there; empty when it was withdrawn, or taken by another, since. */
    public Optional<OutboxEntry> findHeld(UUID noticeId, int edition, Instant until) {
        return jdbc.sql("""
                        select o.notice_id, o.edition, n.case_ref, o.idempotency_key, o.attempts + 1 as attempts, e.xml
                          from notice.outbox o
                          join notice.edition e on e.notice_id = o.notice_id and e.edition = o.edition
                          join notice.notice n on n.id = o.notice_id
                         where o.notice_id = :id and o.edition = :edition and o.state = 'WAITING' and o.due_at = :until""")
                .param("id", noticeId)
                .param("edition", edition)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query(Outbox::entry)
                .optional();
    }

    private static OutboxEntry entry(ResultSet row, int number) throws SQLException {
        return new OutboxEntry(
                row.getObject("notice_id", UUID.class),
                row.getInt("edition"),
                row.getString("case_ref"),
                row.getString("idempotency_key"),
                row.getInt("attempts"),
                row.getBytes("xml"));
    }

    public void delivered(OutboxEntry entry, Instant at) {
        jdbc.sql("""
                        update notice.outbox set state = 'DELIVERED', delivered_at = :at, last_heard = ''
                         where notice_id = :id and edition = :edition and state = 'WAITING'""")
                .param("id", entry.noticeId())
                .param("edition", entry.edition())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The platform will never take this edition. */
    public void refused(OutboxEntry entry, String error) {
        jdbc.sql("""
                        update notice.outbox set state = 'REFUSED', last_heard = :error
                         where notice_id = :id and edition = :edition and state = 'WAITING'""")
                .param("id", entry.noticeId())
                .param("edition", entry.edition())
                .param("error", shortened(error))
                .update();
    }

    /** This attempt failed; the next is due later. */
    public void failed(OutboxEntry entry, String error, Instant nextAt) {
        jdbc.sql("""
                        update notice.outbox set due_at = :at, attempts = :attempts, last_heard = :error
                         where notice_id = :id and edition = :edition and state = 'WAITING'""")
                .param("id", entry.noticeId())
                .param("edition", entry.edition())
                .param("at", nextAt.atOffset(ZoneOffset.UTC))
                .param("attempts", entry.attempts())
                .param("error", shortened(error))
                .update();
    }

    /** What came of an edition stands by another way: nothing more is sent. */
    public void withdraw(UUID noticeId) {
        jdbc.sql("update notice.outbox set state = 'WITHDRAWN' where notice_id = :id and state = 'WAITING'")
                .param("id", noticeId)
                .update();
    }

    /** Keeps what was heard of an edition; nothing when it was never handed over. */
    public void note(UUID noticeId, int edition, String heard) {
        jdbc.sql("update notice.outbox set last_heard = :heard where notice_id = :id and edition = :edition")
                .param("id", noticeId)
                .param("edition", edition)
                .param("heard", shortened(heard))
                .update();
    }

    /** What was last heard of an edition: why its delivery failed, or an answer; may be empty. */
    public String lastHeard(UUID noticeId, int edition) {
        return jdbc.sql("select last_heard from notice.outbox where notice_id = :id and edition = :edition")
                .param("id", noticeId)
                .param("edition", edition)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }
}
