package org.ironstock.payment.persistence;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits for the bank: the file of a batch, under the message id of the batch at every attempt. */
@Repository
public class BatchOutbox {

    /** For so long an entry is in one hand; longer than the longest answer of a gateway. */
    public static final Duration LEASE = Duration.ofMinutes(2);

    private static final int LONGEST_TEXT = 2_000;

    private final JdbcClient jdbc;

    public BatchOutbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts the file of a batch in the outbox, or makes it wait anew. */
    public void add(String batchId, Instant at) {
        jdbc.sql("""
                        insert into payment.batch_outbox (batch_id, state, due_at) values (:id, 'WAITING', :at)
                        on conflict (batch_id)
                        do update set state = 'WAITING', due_at = excluded.due_at, delivered_at = null, attempts = 0""")
                .param("id", batchId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Takes the entry that is due longest and holds it for the length of the lease. */
    public Optional<Entry> take(Instant now) {
        return jdbc.sql("""
                        update payment.batch_outbox o set attempts = o.attempts + 1, due_at = :leased
                         where o.batch_id = (select w.batch_id from payment.batch_outbox w
                                              where w.state = 'WAITING' and w.due_at <= :now
                                              order by w.due_at, w.batch_id limit 1 for update skip locked)
                        returning o.batch_id, o.attempts""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("leased", now.plus(LEASE).atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Entry(row.getString("batch_id"), row.getInt("attempts")))
                .optional();
    }

    /** The bank has the file. */
    public void delivered(String batchId, Instant at) {
        jdbc.sql("""
                        update payment.batch_outbox set state = 'DELIVERED', delivered_at = :at, last_heard = ''
                         where batch_id = :id and state = 'WAITING'""")
                .param("id", batchId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The bank will never take the file; gives whether it still waited for that answer. */
    public boolean refused(String batchId, String reason) {
        return jdbc.sql("""
                                update payment.batch_outbox set state = 'REFUSED', last_heard = :heard
                                 where batch_id = :id and state = 'WAITING'""")
                        .param("id", batchId)
                        .param("heard", shortened(reason))
                        .update()
                > 0;
    }

    /** This attempt failed; the next is due later. */
    public void failed(String batchId, String reason, Instant nextAt) {
        jdbc.sql("""
                        update payment.batch_outbox set due_at = :at, last_heard = :heard
                         where batch_id = :id and state = 'WAITING'""")
                .param("id", batchId)
                .param("at", nextAt.atOffset(ZoneOffset.UTC))
                .param("heard", shortened(reason))
                .update();
    }

    /** The bank answered or the batch was given up: nothing more is sent. */
    public void withdraw(String batchId) {
        jdbc.sql("update payment.batch_outbox set state = 'WITHDRAWN' where batch_id = :id and state = 'WAITING'")
                .param("id", batchId)
                .update();
    }

    /** Whether the bank has the file, and what was last heard of its delivery. */
    public Optional<Delivery> find(String batchId) {
        return jdbc.sql("select state, attempts, last_heard from payment.batch_outbox where batch_id = :id")
                .param("id", batchId)
                .query((row, number) -> new Delivery(
                        DeliveryState.valueOf(row.getString("state")),
                        row.getInt("attempts"),
                        row.getString("last_heard")))
                .optional();
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }

    /** @param attempts how often it was tried, this attempt included */
    public record Entry(String batchId, int attempts) {}

    /** How far a delivery is. */
    public record Delivery(DeliveryState state, int attempts, String lastHeard) {}

    /** Where a delivery stands. */
    public enum DeliveryState {
        WAITING,
        DELIVERED,
        REFUSED,
        WITHDRAWN
    }
}
