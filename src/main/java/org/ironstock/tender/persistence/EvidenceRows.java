package org.ironstock.tender.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.platform.ReadOnce;
import org.ironstock.tender.domain.EvidencePiece;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Evidence of the first in rank and what was found of it; only ever added. */
@Repository
public class EvidenceRows {

    private final JdbcClient jdbc;
    private final ReadOnce<UUID, List<EvidencePiece>> pieces = new ReadOnce<>();

    EvidenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(EvidencePiece piece) {
        jdbc.sql("""
                insert into tender.evidence_piece (id, tender_id, bid_id, demand, document_id, issued_on, valid_until,
                    norm, received_at, late)
                values (:id, :tender, :bid, :demand, :document, :issued, :until, :norm, :at, :late)""")
                .param("id", piece.id())
                .param("tender", piece.tenderId())
                .param("bid", piece.bidId())
                .param("demand", piece.demand())
                .param("document", piece.documentId())
                .param("issued", piece.issuedOn())
                .param("until", piece.validUntil().orElse(null))
                .param("norm", piece.norm())
                .param("at", Moments.toColumn(piece.receivedAt()))
                .param("late", piece.late())
                .update();
        pieces.forget();
    }

    /** Pieces of a bid, oldest first. */
    public List<EvidencePiece> pieces(UUID bidId) {
        return pieces.get(bidId, () -> List.copyOf(readPieces(bidId)));
    }

    private List<EvidencePiece> readPieces(UUID bidId) {
        return jdbc.sql("select * from tender.evidence_piece where bid_id = :bid order by received_at, id")
                .param("bid", bidId)
                .query(EvidenceRows::piece)
                .list();
    }

    public void judge(
            String tenderId,
            UUID bidId,
            String demand,
            Optional<UUID> piece,
            boolean valid,
            String reason,
            String by,
            Instant at) {
        jdbc.sql("""
                insert into tender.evidence_verdict
                    (bid_id, assessment_round, demand, tender_id, piece_id, valid, reason, judged_by, judged_at)
                values (:bid, tender.current_round(:tender), :demand, :tender, :piece, :valid, :reason, :by, :at)""")
                .param("bid", bidId)
                .param("tender", tenderId)
                .param("demand", demand)
                .param("piece", piece.orElse(null))
                .param("valid", valid)
                .param("reason", reason)
                .param("by", by)
                .param("at", Moments.toColumn(at))
                .update();
    }

    public void conclude(String tenderId, UUID bidId, boolean proven, String by, Instant at) {
        jdbc.sql("""
                insert into tender.evidence_outcome
                    (bid_id, assessment_round, tender_id, proven, judged_by, judged_at)
                values (:bid, tender.current_round(:tender), :tender, :proven, :by, :at)""")
                .param("bid", bidId)
                .param("tender", tenderId)
                .param("proven", proven)
                .param("by", by)
                .param("at", Moments.toColumn(at))
                .update();
    }

    /** What came of the evidence of a bid in the round that runs now; empty before it was judged. */
    public Optional<Boolean> proven(String tenderId, UUID bidId) {
        return jdbc.sql("""
                select proven from tender.evidence_outcome
                where bid_id = :bid and assessment_round = tender.current_round(:tender)""")
                .param("bid", bidId)
                .param("tender", tenderId)
                .query(Boolean.class)
                .optional();
    }

    private static EvidencePiece piece(ResultSet row, int index) throws SQLException {
        return new EvidencePiece(
                row.getObject("id", UUID.class),
                row.getString("tender_id"),
                row.getObject("bid_id", UUID.class),
                row.getString("demand"),
                row.getObject("document_id", UUID.class),
                row.getObject("issued_on", LocalDate.class),
                Optional.ofNullable(row.getObject("valid_until", LocalDate.class)),
                row.getString("norm"),
                Moments.get(row, "received_at"),
                row.getBoolean("late"));
    }
}
