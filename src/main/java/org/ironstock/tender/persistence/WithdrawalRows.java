package org.ironstock.tender.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.tender.domain.NoAward;
import org.ironstock.tender.domain.Withdrawal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Withdrawals of tenders and their letters. */
@Repository
public class WithdrawalRows {

    private final JdbcClient jdbc;

    WithdrawalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when one is under way already */
    public void ask(String tenderId, String askedBy, Instant at, String occasion) {
        jdbc.sql("insert into tender.withdrawal (tender_id, asked_by, asked_at, occasion, state) "
                        + "values (?, ?, ?, ?, 'ASKED')")
                .params(tenderId, askedBy, Moments.toColumn(at), occasion)
                .update();
    }

    /** The one that is under way. */
    public Optional<Withdrawal> underWay(String tenderId) {
        return all(tenderId).stream()
                .filter(withdrawal -> withdrawal.state() == Withdrawal.State.ASKED)
                .findFirst();
    }

    /** The one that was carried out. */
    public Optional<Withdrawal> carriedOut(String tenderId) {
        return all(tenderId).stream()
                .filter(withdrawal -> withdrawal.state() == Withdrawal.State.CARRIED_OUT)
                .findFirst();
    }

    /** Every withdrawal that was asked of a tender, oldest first. */
    public List<Withdrawal> all(String tenderId) {
        return jdbc.sql("select * from tender.withdrawal where tender_id = ? order by id")
                .param(tenderId)
                .query(WithdrawalRows::withdrawal)
                .list();
    }

    /** @throws NoSuchElementException when none is under way */
    public Withdrawal getUnderWay(String tenderId) {
        return underWay(tenderId)
                .orElseThrow(() -> new NoSuchElementException("No withdrawal of %s is under way".formatted(tenderId)));
    }

    /** Keeps the reason; a decision that was drawn of an earlier one no longer counts. */
    public void motivate(long id, Withdrawal.Reason reason, String motive, NoAward.FollowUp followUp, String official) {
        jdbc.sql("update tender.withdrawal set reason = ?, motive = ?, follow_up = ?, decided_by = ?, "
                        + "document_id = null where id = ?")
                .params(reason.name(), motive, followUp.name(), official, id)
                .update();
    }

    public void drawn(long id, UUID documentId) {
        jdbc.sql("update tender.withdrawal set document_id = ? where id = ?")
                .params(documentId, id)
                .update();
    }

    public void close(long id, Withdrawal.State state, Instant at) {
        jdbc.sql("update tender.withdrawal set state = ?, closed_at = ? where id = ?")
                .params(state.name(), Moments.toColumn(at), id)
                .update();
    }

    public void addLetter(String tenderId, String supplierId, UUID documentId, Instant at) {
        jdbc.sql("insert into tender.withdrawal_letter (tender_id, supplier_id, document_id, sent_at) "
                        + "values (?, ?, ?, ?) on conflict do nothing")
                .params(tenderId, supplierId, documentId, Moments.toColumn(at))
                .update();
    }

    /** Suppliers that showed interest in a tender besides its bidders: they asked a
     * question, asked to take part or were invited. */
    public List<String> interested(String tenderId) {
        return jdbc.sql("""
                select supplier_id from tender.participation_request where tender_id = :tender
                union select supplier_id from tender.invitation where tender_id = :tender
                union select supplier_id from tender.question where tender_id = :tender""").param("tender", tenderId).query(String.class).list();
    }

    /** Ids of the suppliers that were told. */
    public List<String> told(String tenderId) {
        return jdbc.sql("select supplier_id from tender.withdrawal_letter where tender_id = ? order by supplier_id")
                .param(tenderId)
                .query(String.class)
                .list();
    }

    private static Withdrawal withdrawal(ResultSet row, int index) throws SQLException {
        return new Withdrawal(
                row.getLong("id"),
                row.getString("tender_id"),
                row.getString("asked_by"),
                Moments.get(row, "asked_at"),
                row.getString("occasion"),
                Optional.ofNullable(row.getString("reason")).map(Withdrawal.Reason::valueOf),
                Optional.ofNullable(row.getString("motive")).orElse(""),
                Optional.ofNullable(row.getString("follow_up")).map(NoAward.FollowUp::valueOf),
                Optional.ofNullable(row.getString("decided_by")).orElse(""),
                Optional.ofNullable(row.getObject("document_id", UUID.class)),
                Withdrawal.State.valueOf(row.getString("state")));
    }
}
