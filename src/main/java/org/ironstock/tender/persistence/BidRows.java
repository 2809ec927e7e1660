package org.ironstock.tender.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.platform.ReadOnce;
import org.ironstock.shared.Finding;
import org.ironstock.tender.domain.Bid;
import org.ironstock.tender.domain.BidEnvelope;
import org.ironstock.tender.domain.BidState;
import org.ironstock.tender.domain.LateBid;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sealed bids, their envelopes and their ciphertext. */
@Repository
public class BidRows {

    private static final int CHUNK_BYTES = 1 << 20;

    private static final String SELECT = """
            select b.*, (select json_agg(json_build_object('id', e.id, 'tenderId', b.tender_id, 'bidId', e.bid_id,
                        'kind', e.kind, 'position', e.position, 'mediaType', e.media_type, 'clearSize', e.clear_size,
                        'saltedSha256', e.salted_sha256) order by e.kind, e.position)
                    from tender.envelope e where e.bid_id = b.id) as envelopes
            from tender.bid b where\s""";

    private final JdbcClient jdbc;
    private final JsonColumn json = new JsonColumn();
    private final ReadOnce<Map<String, Object>, List<Bid>> bids = new ReadOnce<>();
    private final ReadOnce<String, Map<UUID, List<Finding>>> findings = new ReadOnce<>();

    BidRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets one party hand in, replace or withdraw one thing at a time; until the transaction ends. */
    public void lockParty(String tenderId, String supplierId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:party, 0))::text")
                .param("party", tenderId + "/" + supplierId)
                .query(String.class)
                .list();
        ReadOnce.forgetAll();
    }

    public void insert(Bid bid) {
        jdbc.sql("""
                insert into tender.bid (id, tender_id, supplier_id, receipt_number, state, received_at)
                values (:id, :tender, :supplier, :number, :state, :at)""")
                .param("id", bid.id())
                .param("tender", bid.tenderId())
                .param("supplier", bid.supplierId())
                .param("number", bid.receiptNumber())
                .param("state", bid.state().name())
                .param("at", Moments.toColumn(bid.receivedAt()))
                .update();
        jdbc.sql("""
                insert into tender.envelope (id, bid_id, kind, position, media_type, clear_size, salted_sha256)
                select e.id, :bid, e.kind, e.position, e."mediaType", e."clearSize", e."saltedSha256"
                from json_to_recordset(:envelopes::json) as e(id uuid, kind text, position integer, "mediaType" text,
                    "clearSize" bigint, "saltedSha256" text)""")
                .param("bid", bid.id())
                .param("envelopes", json.write(bid.envelopes()))
                .update();
        bids.forget();
    }

    /** Keeps the ciphertext of an envelope in chunks. */
    public void insertCiphertext(UUID envelopeId, InputStream ciphertext) throws IOException {
        int sequence = 0;
        for (byte[] chunk = ciphertext.readNBytes(CHUNK_BYTES);
                chunk.length > 0;
                chunk = ciphertext.readNBytes(CHUNK_BYTES)) {
            jdbc.sql("insert into tender.envelope_chunk (envelope_id, sequence, ciphertext) values (:id, :seq, :bytes)")
                    .param("id", envelopeId)
                    .param("seq", sequence++)
                    .param("bytes", chunk)
                    .update();
        }
    }

    /** The ciphertext of an envelope, one chunk in memory at a time. */
    public InputStream ciphertext(UUID envelopeId) {
        return new ChunkStream(
                sequence -> jdbc.sql(
                                "select ciphertext from tender.envelope_chunk where envelope_id = :id and sequence = :seq")
                        .param("id", envelopeId)
                        .param("seq", sequence)
                        .query((row, index) -> row.getBytes(1))
                        .optional(),
                CHUNK_BYTES);
    }

    /** Ends the bid of a party that counts now; false when there is none. */
    public boolean end(String tenderId, String supplierId, BidState ending, Instant at) {
        bids.forget();
        return jdbc.sql("""
                        update tender.bid set state = :state, ended_at = :at
                        where tender_id = :tender and supplier_id = :supplier and state = 'SUBMITTED'""")
                        .param("state", ending.name())
                        .param("at", Moments.toColumn(at))
                        .param("tender", tenderId)
                        .param("supplier", supplierId)
                        .update()
                > 0;
    }

    public int countSubmitted(String tenderId) {
        return jdbc.sql("select count(*) from tender.bid where tender_id = :tender and state = 'SUBMITTED'")
                .param("tender", tenderId)
                .query(Integer.class)
                .single();
    }

    /** Bids that count, in the order of arrival. */
    public List<Bid> submitted(String tenderId) {
        return bids("b.tender_id = :tender and b.state = 'SUBMITTED'", Map.of("tender", tenderId));
    }

    /** Every bid of one party, oldest first. */
    public List<Bid> ofParty(String tenderId, String supplierId) {
        return bids(
                "b.tender_id = :tender and b.supplier_id = :supplier",
                Map.of("tender", tenderId, "supplier", supplierId));
    }

    public Optional<Bid> find(UUID bidId) {
        return bids("b.id = :id", Map.of("id", bidId)).stream().findFirst();
    }

    /** @throws NoSuchElementException when there is no such bid */
    public Bid get(UUID bidId) {
        return find(bidId).orElseThrow(() -> new NoSuchElementException("There is no bid " + bidId));
    }

    public void insertLate(LateBid late) {
        jdbc.sql("insert into tender.late_bid (tender_id, supplier_id, received_at) values (:tender, :supplier, :at)")
                .param("tender", late.tenderId())
                .param("supplier", late.supplierId())
                .param("at", Moments.toColumn(late.receivedAt()))
                .update();
    }

    /** Bids that came too late, in the order of arrival. */
    public List<LateBid> late(String tenderId) {
        return jdbc.sql("""
                select tender_id, supplier_id, received_at from tender.late_bid
                where tender_id = :tender order by received_at, id""")
                .param("tender", tenderId)
                .query((row, index) -> new LateBid(
                        row.getString("tender_id"), row.getString("supplier_id"), Moments.get(row, "received_at")))
                .list();
    }

    /** Keeps what the opening of a bid found. */
    public void insertFinding(UUID bidId, @Nullable UUID envelopeId, Finding finding) {
        jdbc.sql("""
                insert into tender.envelope_finding (bid_id, envelope_id, code, subject, message, ground, severity)
                values (:bid, :envelope, :code, :subject, :message, :ground, :severity)""")
                .param("bid", bidId)
                .param("envelope", envelopeId)
                .param("code", finding.code())
                .param("subject", finding.subject())
                .param("message", finding.message())
                .param("ground", finding.ground())
                .param("severity", finding.severity().name())
                .update();
        findings.forget();
    }

    public List<Finding> findings(UUID bidId) {
        Map<UUID, List<Finding>> known = findings.get("", HashMap::new);
        if (!known.containsKey(bidId)) {
            known.putAll(readFindings(bidId));
        }
        return known.getOrDefault(bidId, List.of());
    }

    /** Findings by bid, of every bid in the tender of this one: who asks about one bid asks about the others next. */
    private Map<UUID, List<Finding>> readFindings(UUID bidId) {
        Map<UUID, List<Finding>> found = new HashMap<>();
        jdbc.sql("""
                select b.id, f.code, f.subject, f.message, f.ground, f.severity
                from tender.bid one join tender.bid b on b.tender_id = one.tender_id
                    left join tender.envelope_finding f on f.bid_id = b.id
                where one.id = :bid order by f.id""").param("bid", bidId).query(row -> {
            List<Finding> ofBid = found.computeIfAbsent(row.getObject("id", UUID.class), id -> new ArrayList<>());
            if (row.getString("code") != null) {
                ofBid.add(new Finding(
                        row.getString("code"),
                        row.getString("subject"),
                        row.getString("message"),
                        row.getString("ground"),
                        Finding.Severity.valueOf(row.getString("severity"))));
            }
        });
        return found;
    }

    private List<Bid> bids(String condition, Map<String, Object> parameters) {
        return bids.get(parameters, () -> List.copyOf(readBids(condition, parameters)));
    }

    private List<Bid> readBids(String condition, Map<String, Object> parameters) {
        return jdbc.sql(SELECT + condition + " order by b.received_at, b.id")
                .params(parameters)
                .query(this::bid)
                .list();
    }

    private Bid bid(ResultSet row, int index) throws SQLException {
        String envelopes = row.getString("envelopes");
        return new Bid(
                row.getObject("id", UUID.class),
                row.getString("tender_id"),
                row.getString("supplier_id"),
                row.getString("receipt_number"),
                BidState.valueOf(row.getString("state")),
                Moments.get(row, "received_at"),
                envelopes == null ? List.of() : List.of(json.read(envelopes, BidEnvelope[].class)));
    }
}
