package org.ironstock.tender.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.tender.domain.Draw;
import org.ironstock.tender.domain.IndividualScore;
import org.ironstock.tender.domain.Score;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Individual scores, consensus, quality reports and the seed of the draw. */
@Repository
public class ScoreRows {

    private final JdbcClient jdbc;
    private final JsonColumn json = new JsonColumn();

    ScoreRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps the scores of one evaluator.
     *
     * @throws org.springframework.dao.DuplicateKeyException when this evaluator already gave one of them
     */
    public void addIndividual(String tenderId, String evaluator, List<Score> scores, Instant at) {
        jdbc.sql("""
                insert into tender.individual_score
                    (bid_id, criterion, evaluator, tender_id, score, motive, scored_at, assessment_round)
                select s."bidId", s.criterion, :evaluator, :tender, s.score, s.motive, :at, r.number
                from (select tender.quality_round(:tender) as number) r,
                    json_to_recordset(:scores::json) as s("bidId" uuid, criterion text, score integer, motive text)""")
                .param("scores", json.write(scores))
                .param("evaluator", evaluator)
                .param("tender", tenderId)
                .param("at", Moments.toColumn(at))
                .update();
    }

    public List<IndividualScore> individual(String tenderId) {
        return jdbc.sql("""
                select * from tender.individual_score where tender_id = :tender
                    and assessment_round = (select tender.quality_round(:tender))
                order by evaluator, criterion, bid_id""")
                .param("tender", tenderId)
                .query((row, index) -> new IndividualScore(row.getString("evaluator"), score(row)))
                .list();
    }

    /** What the evaluators gave one bid. */
    public List<IndividualScore> individual(String tenderId, UUID bidId) {
        return jdbc.sql("""
                select * from tender.individual_score where tender_id = :tender and bid_id = :bid
                    and assessment_round = (select tender.quality_round(:tender))
                order by evaluator, criterion""")
                .param("tender", tenderId)
                .param("bid", bidId)
                .query((row, index) -> new IndividualScore(row.getString("evaluator"), score(row)))
                .list();
    }

    /** Evaluators who handed in their scores. */
    public List<String> scoredBy(String tenderId) {
        return jdbc.sql("""
                select distinct evaluator from tender.individual_score where tender_id = :tender
                    and assessment_round = (select tender.quality_round(:tender)) order by 1""").param("tender", tenderId).query(String.class).list();
    }

    /** Number of the newest consensus; 0 when there is none. */
    public int round(String tenderId) {
        return jdbc.sql("""
                select coalesce(max(round), 0) from tender.consensus_score where tender_id = :tender
                    and assessment_round = (select tender.quality_round(:tender))""").param("tender", tenderId).query(Integer.class).single();
    }

    public void addConsensus(String tenderId, int round, List<Score> scores, String by, Instant at) {
        jdbc.sql("""
                insert into tender.consensus_score
                    (bid_id, criterion, round, tender_id, score, motive, set_by, set_at, assessment_round)
                select s."bidId", s.criterion, :round, :tender, s.score, s.motive, :by, :at, r.number
                from (select tender.quality_round(:tender) as number) r,
                    json_to_recordset(:scores::json) as s("bidId" uuid, criterion text, score integer, motive text)""")
                .param("scores", json.write(scores))
                .param("round", round)
                .param("tender", tenderId)
                .param("by", by)
                .param("at", Moments.toColumn(at))
                .update();
    }

    /** The newest consensus; empty when there is none. */
    public List<Score> consensus(String tenderId) {
        return jdbc.sql("""
                select * from tender.consensus_score where tender_id = :tender
                    and assessment_round = (select tender.quality_round(:tender)) and round = (
                        select max(round) from tender.consensus_score where tender_id = :tender
                            and assessment_round = (select tender.quality_round(:tender)))
                order by bid_id, criterion""")
                .param("tender", tenderId)
                .query((row, index) -> score(row))
                .list();
    }

    public void addReport(String tenderId, int round, UUID documentId, Instant at) {
        jdbc.sql("""
                insert into tender.quality_report (tender_id, round, document_id, drawn_at, assessment_round)
                values (:tender, :round, :document, :at, tender.quality_round(:tender))""")
                .param("tender", tenderId)
                .param("round", round)
                .param("document", documentId)
                .param("at", Moments.toColumn(at))
                .update();
    }

    public void addAnnex(String tenderId, int round, UUID bidId, UUID documentId) {
        jdbc.sql("""
                insert into tender.quality_annex (tender_id, round, bid_id, document_id, assessment_round)
                values (:tender, :round, :bid, :document, tender.quality_round(:tender))""")
                .param("tender", tenderId)
                .param("round", round)
                .param("bid", bidId)
                .param("document", documentId)
                .update();
    }

    /** Annexes to the report of this consensus, by bid. */
    public Map<UUID, UUID> annexes(String tenderId, int round) {
        Map<UUID, UUID> annexes = new HashMap<>();
        jdbc.sql("""
                select bid_id, document_id from tender.quality_annex where tender_id = :tender and round = :round
                    and assessment_round = (select tender.quality_round(:tender))""").param("tender", tenderId).param("round", round).query(row -> {
            annexes.put(row.getObject("bid_id", UUID.class), row.getObject("document_id", UUID.class));
        });
        return annexes;
    }

    /** The newest quality report of the round whose scores count. */
    public Optional<UUID> report(String tenderId) {
        return jdbc.sql("""
                select document_id from tender.quality_report where tender_id = :tender
                    and assessment_round = (select tender.quality_round(:tender))
                order by drawn_at desc, round desc limit 1""").param("tender", tenderId).query(UUID.class).optional();
    }

    /** Keeps the seed of the draw; the first one of a round stays. */
    public void commit(String tenderId, Draw draw, Instant at) {
        jdbc.sql("""
                insert into tender.draw (tender_id, seed, commitment, made_at, assessment_round)
                values (:tender, :seed, :commitment, :at, tender.quality_round(:tender))
                on conflict (tender_id, assessment_round) do nothing""")
                .param("tender", tenderId)
                .param("seed", draw.seed())
                .param("commitment", draw.commitment())
                .param("at", Moments.toColumn(at))
                .update();
    }

    public Optional<Draw> draw(String tenderId) {
        return jdbc.sql("""
                select seed from tender.draw where tender_id = :tender
                    and assessment_round = (select tender.quality_round(:tender))""")
                .param("tender", tenderId)
                .query((row, index) -> new Draw(row.getString(1)))
                .optional();
    }

    private static Score score(ResultSet row) throws SQLException {
        return new Score(
                row.getObject("bid_id", UUID.class),
                row.getString("criterion"),
                row.getInt("score"),
                row.getString("motive"));
    }
}
