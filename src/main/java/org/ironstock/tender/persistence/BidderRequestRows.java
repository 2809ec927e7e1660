package org.ironstock.tender.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ironstock.tender.domain.BidderRequest;
import org.ironstock.tender.domain.BidderRequest.Answer;
import org.ironstock.tender.domain.BidderRequest.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Questions to bidders and what they answered. */
@Repository
public class BidderRequestRows {

    private final JdbcClient jdbc;

    BidderRequestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Drafts a question; the newest draft to a bidder replaces the former.
     *
     * @return false when a question of this kind was sent to this bidder already
     */
    public boolean draft(BidderRequest request, String by, Instant at) {
        return jdbc.sql("""
                        insert into tender.bidder_request (id, tender_id, bid_id, supplier_id, kind, assessment_round,
                            question, drafted_by, drafted_at)
                        values (:id, :tender, :bid, :supplier, :kind, :round, :question, :by, :at)
                        on conflict (bid_id, kind, assessment_round) do update set question = excluded.question,
                            drafted_by = excluded.drafted_by, drafted_at = excluded.drafted_at
                        where tender.bidder_request.asked_at is null""")
                        .param("id", request.id())
                        .param("tender", request.tenderId())
                        .param("bid", request.bidId())
                        .param("supplier", request.supplierId())
                        .param("kind", request.kind().name())
                        .param("round", request.round())
                        .param("question", request.question())
                        .param("by", by)
                        .param("at", Moments.toColumn(at))
                        .update()
                == 1;
    }

    public void sent(UUID id, UUID letter, Instant at, Instant dueAt) {
        jdbc.sql("update tender.bidder_request set letter = :letter, asked_at = :at, due_at = :due where id = :id")
                .param("letter", letter)
                .param("at", Moments.toColumn(at))
                .param("due", Moments.toColumn(dueAt))
                .param("id", id)
                .update();
    }

    /** No answer is taken any more on what was asked. */
    public void close(String tenderId, Kind kind, Instant at) {
        jdbc.sql("""
                update tender.bidder_request set closed_at = :at
                where tender_id = :tender and kind = :kind and asked_at is not null and closed_at is null""")
                .param("at", Moments.toColumn(at))
                .param("tender", tenderId)
                .param("kind", kind.name())
                .update();
    }

    public void add(UUID requestId, Answer answer, String channel) {
        jdbc.sql("""
                insert into tender.bidder_answer (id, request_id, text, channel, received_at, late, document_id)
                values (:id, :request, :text, :channel, :at, :late, :document)""")
                .param("id", answer.id())
                .param("request", requestId)
                .param("text", answer.text())
                .param("channel", channel)
                .param("at", Moments.toColumn(answer.receivedAt()))
                .param("late", answer.late())
                .param("document", answer.document().orElse(null))
                .update();
    }

    /** Questions of a tender in all rounds, in the order of drafting. */
    public List<BidderRequest> of(String tenderId) {
        Map<UUID, List<Row>> answers =
                jdbc.sql("""
                select a.* from tender.bidder_answer a join tender.bidder_request r on r.id = a.request_id
                where r.tender_id = :tender order by a.received_at, a.id""").param("tender", tenderId).query(BidderRequestRows::answer).list().stream()
                        .collect(Collectors.groupingBy(Row::requestId));
        return jdbc.sql("select * from tender.bidder_request where tender_id = :tender order by drafted_at, id")
                .param("tender", tenderId)
                .query((row, index) -> request(row, answers))
                .list();
    }

    private record Row(UUID requestId, Answer answer) {}

    private static Row answer(ResultSet row, int index) throws SQLException {
        return new Row(
                row.getObject("request_id", UUID.class),
                new Answer(
                        row.getObject("id", UUID.class),
                        row.getString("text"),
                        Moments.get(row, "received_at"),
                        row.getBoolean("late"),
                        Optional.ofNullable(row.getObject("document_id", UUID.class))));
    }

    private static BidderRequest request(ResultSet row, Map<UUID, List<Row>> answers) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new BidderRequest(
                id,
                row.getString("tender_id"),
                row.getObject("bid_id", UUID.class),
                row.getString("supplier_id"),
                Kind.valueOf(row.getString("kind")),
                row.getInt("assessment_round"),
                row.getString("question"),
                Optional.ofNullable(row.getObject("letter", UUID.class)),
                Moments.find(row, "asked_at"),
                Moments.find(row, "due_at"),
                Moments.find(row, "closed_at"),
                answers.getOrDefault(id, List.of()).stream().map(Row::answer).toList());
    }
}
