package org.ironstock.payment.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.payment.domain.Batch;
import org.ironstock.payment.domain.Batch.BatchFile;
import org.ironstock.payment.domain.Batch.State;
import org.ironstock.payment.persistence.PaymentRows.Sum;
import org.ironstock.platform.ReadOnce;
import org.ironstock.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of batches. */
@Repository
public class BatchRows {

    private final JdbcClient jdbc;

    public BatchRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Opens the batch of a day; empty when the day has one. */
    public Optional<Batch> open(LocalDate payDay, Sum sum, Instant at) {
        return jdbc.sql("""
                        insert into payment.batch (id, pay_day, state, message_id, payments, total_cents, opened_at)
                        values (:id, :day, 'COLLECTED', :id, :payments, :total, :at)
                        on conflict do nothing returning *""")
                .param("id", Batch.idOf(payDay))
                .param("day", payDay)
                .param("payments", sum.payments())
                .param("total", sum.total().cents())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(BatchRows::batch)
                .optional();
    }

    public Optional<Batch> find(String id) {
        return jdbc.sql("select * from payment.batch where id = :id")
                .param("id", id)
                .query(BatchRows::batch)
                .optional();
    }

    public Optional<Batch> findByMessage(String messageId) {
        return jdbc.sql("select * from payment.batch where message_id = :id")
                .param("id", messageId)
                .query(BatchRows::batch)
                .optional();
    }

    /** The batch, and nobody else changes it until this transaction ends. */
    public Optional<Batch> lock(String id) {
        Optional<Batch> locked = jdbc.sql("select * from payment.batch where id = :id for no key update")
                .param("id", id)
                .query(BatchRows::batch)
                .optional();
        ReadOnce.forgetAll();
        return locked;
    }

    /** Batches, newest first. */
    public List<Batch> newest(int most) {
        return jdbc.sql("select * from payment.batch order by pay_day desc limit :most")
                .param("most", most)
                .query(BatchRows::batch)
                .list();
    }

    public void offered(String id, BatchFile file, UUID orderDocumentId) {
        jdbc.sql("""
                        update payment.batch set state = 'OFFERED', file_document_id = :file, file_sha256 = :sha256,
                               order_document_id = :order
                         where id = :id""")
                .param("id", id)
                .param("file", file.documentId())
                .param("sha256", file.sha256())
                .param("order", orderDocumentId)
                .update();
    }

    public void sent(String id, Instant at) {
        jdbc.sql("update payment.batch set state = 'SENT', sent_at = coalesce(sent_at, :at) where id = :id")
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** It has ended. */
    public void close(String id, State state, Instant at) {
        jdbc.sql("update payment.batch set state = :state, closed_at = :at where id = :id")
                .param("id", id)
                .param("state", state.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Batch batch(ResultSet row, int number) throws SQLException {
        Optional<UUID> file = Optional.ofNullable(row.getObject("file_document_id", UUID.class));
        String sha256 = row.getString("file_sha256");
        return new Batch(
                row.getString("id"),
                row.getObject("pay_day", LocalDate.class),
                State.valueOf(row.getString("state")),
                row.getString("message_id"),
                row.getInt("payments"),
                new Money(row.getLong("total_cents")),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                file.map(document -> new BatchFile(document, sha256)),
                Optional.ofNullable(row.getObject("order_document_id", UUID.class)),
                moment(row, "sent_at"),
                moment(row, "closed_at"));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
