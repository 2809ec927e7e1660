package org.ironstock.tender.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.tender.domain.Candidate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps requests to take part, how candidates were judged, and who may bid. */
@Repository
public class SelectionRows {

    private final JdbcClient jdbc;
    private final JsonColumn json = new JsonColumn();

    SelectionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How far a selection is.
     *
     * @param judgedBy who judged the candidates; empty until then
     */
    public record Progress(Instant requestsUntil, Optional<Instant> closedAt, String judgedBy) {}

    /** One request as it was received. */
    public record Request(UUID id, String supplierId, String content, Instant receivedAt) {}

    /** Opens a selection; a second call changes nothing. */
    public void open(String tenderId, Instant requestsUntil) {
        jdbc.sql("""
                insert into tender.selection (tender_id, requests_until) values (:id, :until) on conflict do nothing""")
                .param("id", tenderId)
                .param("until", Moments.toColumn(requestsUntil))
                .update();
    }

    /** How far a selection is; empty when the tender has none. */
    public Optional<Progress> find(String tenderId) {
        return progress(tenderId, "");
    }

    /** As {@link #find}, with closing kept out until the transaction ends. */
    public Optional<Progress> findLocked(String tenderId) {
        return progress(tenderId, " for share");
    }

    public void close(String tenderId, Instant moment) {
        jdbc.sql("update tender.selection set closed_at = :at where tender_id = :id and closed_at is null")
                .param("id", tenderId)
                .param("at", Moments.toColumn(moment))
                .update();
    }

    /** Keeps a request in the place of an earlier one of the same party. */
    public void put(String tenderId, Request request) {
        jdbc.sql("""
                update tender.participation_request set replaced_at = :at
                where tender_id = :id and supplier_id = :supplier and replaced_at is null""")
                .param("id", tenderId)
                .param("supplier", request.supplierId())
                .param("at", Moments.toColumn(request.receivedAt()))
                .update();
        jdbc.sql("""
                insert into tender.participation_request (id, tender_id, supplier_id, content, received_at)
                values (:request, :id, :supplier, :content::jsonb, :at)""")
                .param("request", request.id())
                .param("id", tenderId)
                .param("supplier", request.supplierId())
                .param("content", request.content())
                .param("at", Moments.toColumn(request.receivedAt()))
                .update();
    }

    /** Requests that count, in the order of their arrival. */
    public List<Request> requests(String tenderId) {
        return jdbc.sql("""
                select * from tender.participation_request where tender_id = :id and replaced_at is null
                order by received_at, supplier_id""")
                .param("id", tenderId)
                .query((row, number) -> new Request(
                        row.getObject("id", UUID.class),
                        row.getString("supplier_id"),
                        row.getString("content"),
                        Moments.get(row, "received_at")))
                .list();
    }

    /** Keeps how all candidates were judged and ranked; replaces what was there. */
    public void putCandidates(String tenderId, String judgedBy, List<Candidate> candidates) {
        jdbc.sql("delete from tender.candidate where tender_id = :id")
                .param("id", tenderId)
                .update();
        candidates.forEach(this::insert);
        jdbc.sql("update tender.selection set judged_by = :by where tender_id = :id")
                .param("id", tenderId)
                .param("by", judgedBy)
                .update();
    }

    /** Candidates, the best first, then those that are not suitable. */
    public List<Candidate> candidates(String tenderId) {
        return jdbc.sql("select * from tender.candidate where tender_id = :id order by rank nulls last, supplier_id")
                .param("id", tenderId)
                .query(this::candidate)
                .list();
    }

    public void putLetter(String tenderId, String supplierId, UUID letter) {
        jdbc.sql("update tender.candidate set letter = :letter where tender_id = :id and supplier_id = :supplier")
                .param("id", tenderId)
                .param("supplier", supplierId)
                .param("letter", letter)
                .update();
    }

    /** Keeps that the letters went out, and until when candidates can go to court. */
    public void lettersSent(String tenderId, String decidedBy, Instant sent, Instant objectionsUntil) {
        jdbc.sql("""
                update tender.selection set decided_by = :by, letters_sent_at = :sent, objections_until = :until
                where tender_id = :id""")
                .param("id", tenderId)
                .param("by", decidedBy)
                .param("sent", Moments.toColumn(sent))
                .param("until", Moments.toColumn(objectionsUntil))
                .update();
    }

    /** The letter to a candidate, once it was sent. */
    public Optional<UUID> letterTo(String tenderId, String supplierId) {
        return jdbc.sql("""
                select c.letter from tender.candidate c join tender.selection s on s.tender_id = c.tender_id
                where c.tender_id = :id and c.supplier_id = :supplier and s.letters_sent_at is not null""")
                .param("id", tenderId)
                .param("supplier", supplierId)
                .query(UUID.class)
                .optional();
    }

    /** A party may bid; once is enough. */
    public void invite(String tenderId, String supplierId, Instant moment) {
        jdbc.sql("""
                insert into tender.invitation (tender_id, supplier_id, invited_at) values (:id, :supplier, :at)
                on conflict do nothing""")
                .param("id", tenderId)
                .param("supplier", supplierId)
                .param("at", Moments.toColumn(moment))
                .update();
    }

    /** Whether a party may bid: everybody where nobody was invited, else only the invited. */
    public boolean mayBid(String tenderId, String supplierId) {
        return jdbc.sql("""
                select not exists (select 1 from tender.invitation where tender_id = :id)
                    or exists (select 1 from tender.invitation where tender_id = :id and supplier_id = :supplier)""")
                .param("id", tenderId)
                .param("supplier", supplierId)
                .query(Boolean.class)
                .single();
    }

    private Optional<Progress> progress(String tenderId, String lock) {
        return jdbc.sql("select * from tender.selection where tender_id = :id" + lock)
                .param("id", tenderId)
                .query((row, number) -> new Progress(
                        Moments.get(row, "requests_until"),
                        Moments.find(row, "closed_at"),
                        Optional.ofNullable(row.getString("judged_by")).orElse("")))
                .optional();
    }

    private void insert(Candidate candidate) {
        jdbc.sql("""
                insert into tender.candidate (tender_id, supplier_id, suitable, reason, points, score, rank, selected)
                values (:id, :supplier, :suitable, :reason, :points::jsonb, :score, :rank, :selected)""")
                .param("id", candidate.tenderId())
                .param("supplier", candidate.supplierId())
                .param("suitable", candidate.suitable())
                .param("reason", candidate.reason())
                .param("points", json.write(candidate.points()))
                .param("score", candidate.score())
                .param("rank", candidate.rank().orElse(null))
                .param("selected", candidate.selected())
                .update();
    }

    private Candidate candidate(ResultSet row, int number) throws SQLException {
        Map<String, Integer> points = new LinkedHashMap<>(json.read(row.getString("points"), Points.class));
        return new Candidate(
                row.getString("tender_id"),
                row.getString("supplier_id"),
                row.getBoolean("suitable"),
                row.getString("reason"),
                points,
                row.getBigDecimal("score"),
                Optional.ofNullable(row.getObject("rank", Integer.class)),
                row.getBoolean("selected"),
                Optional.ofNullable(row.getObject("letter", UUID.class)));
    }

    /** Points by criterion as JSON reads them. */
    private static final class Points extends LinkedHashMap<String, Integer> {
        private static final long serialVersionUID = 1L;
    }
}
