package org.ironstock.tender.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.tender.domain.AwardOrder;
import org.ironstock.tender.domain.AwardReview;
import org.ironstock.tender.domain.Complaint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Complaints and second thoughts about award decisions. */
@Repository
public class ComplaintRows {

    private final JdbcClient jdbc;

    ComplaintRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Complaint complaint) {
        jdbc.sql("insert into tender.complaint (id, tender_id, complainant, supplier_id, content, received_at, due_at) "
                        + "values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        complaint.id(),
                        complaint.tenderId(),
                        complaint.complainant(),
                        complaint.supplierId().orElse(null),
                        complaint.content(),
                        Moments.toColumn(complaint.receivedAt()),
                        Moments.toColumn(complaint.dueAt()))
                .update();
    }

    /** Keeps the answer; the first one counts. */
    public void answer(UUID id, Complaint.Answer answer) {
        jdbc.sql("update tender.complaint set outcome = ?, answer = ?, answered_by = ?, answered_at = ?, "
                        + "document_id = ? where id = ? and outcome is null")
                .params(
                        answer.outcome().name(),
                        answer.text(),
                        answer.answeredBy(),
                        Moments.toColumn(answer.answeredAt()),
                        answer.document(),
                        id)
                .update();
    }

    /** @throws NoSuchElementException when there is no such complaint */
    public Complaint get(UUID id) {
        return jdbc.sql("select * from tender.complaint where id = ?")
                .param(id)
                .query(ComplaintRows::complaint)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("There is no complaint " + id));
    }

    /** Complaints about a tender, oldest first. */
    public List<Complaint> of(String tenderId) {
        return jdbc.sql("select * from tender.complaint where tender_id = ? order by seq")
                .param(tenderId)
                .query(ComplaintRows::complaint)
                .list();
    }

    /** The newest complaints, those without answer first. */
    public List<Complaint> newest(int most) {
        return jdbc.sql("select * from tender.complaint order by outcome is not null, seq desc limit ?")
                .param(most)
                .query(ComplaintRows::complaint)
                .list();
    }

    public void addReview(AwardReview review) {
        jdbc.sql("insert into tender.award_review (tender_id, cause, content, motive, proposed_by, proposed_at) "
                        + "values (?, ?, ?, ?, ?, ?)")
                .params(
                        review.tenderId(),
                        review.cause().name(),
                        review.content().name(),
                        review.motive(),
                        review.proposedBy(),
                        Moments.toColumn(review.proposedAt()))
                .update();
    }

    /** The newest proposal. */
    public Optional<AwardReview> review(String tenderId) {
        return jdbc.sql("select * from tender.award_review where tender_id = ? order by id desc limit 1")
                .param(tenderId)
                .query(ComplaintRows::review)
                .optional();
    }

    public void confirm(long reviewId, boolean confirmed, String official, Instant at) {
        jdbc.sql("update tender.award_review set confirmed = ?, confirmed_by = ?, confirmed_at = ? where id = ?")
                .params(confirmed, official, Moments.toColumn(at), reviewId)
                .update();
    }

    private static Complaint complaint(ResultSet row, int index) throws SQLException {
        return new Complaint(
                row.getObject("id", UUID.class),
                row.getString("tender_id"),
                row.getString("complainant"),
                Optional.ofNullable(row.getString("supplier_id")),
                row.getString("content"),
                Moments.get(row, "received_at"),
                Moments.get(row, "due_at"),
                answer(row));
    }

    private static Optional<Complaint.Answer> answer(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return outcome == null
                ? Optional.empty()
                : Optional.of(new Complaint.Answer(
                        Complaint.Outcome.valueOf(outcome),
                        row.getString("answer"),
                        row.getString("answered_by"),
                        Moments.get(row, "answered_at"),
                        row.getObject("document_id", UUID.class)));
    }

    private static AwardReview review(ResultSet row, int index) throws SQLException {
        return new AwardReview(
                row.getLong("id"),
                row.getString("tender_id"),
                AwardOrder.Cause.valueOf(row.getString("cause")),
                AwardOrder.Content.valueOf(row.getString("content")),
                row.getString("motive"),
                row.getString("proposed_by"),
                Moments.get(row, "proposed_at"),
                Optional.ofNullable(row.getObject("confirmed", Boolean.class)));
    }
}
