package org.ironstock.tender.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import org.ironstock.shared.Finding;
import org.ironstock.tender.domain.Review;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who drafted a tender and what its reviewers decided. */
@Repository
public class Preparations {

    /** Part of the preparation that somebody drafted. */
    public enum Part {
        NEED,
        DOCUMENTS
    }

    private final JdbcClient jdbc;
    private final JsonColumn json = new JsonColumn();

    Preparations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An official drafted a part; once is enough. */
    public void addContributor(String tenderId, Part part, String official) {
        jdbc.sql("""
                insert into tender.contributor (tender_id, part, official) values (:id, :part, :official)
                on conflict do nothing""")
                .param("id", tenderId)
                .param("part", part.name())
                .param("official", official)
                .update();
    }

    /** Officials who drafted a part, sorted. */
    public List<String> contributors(String tenderId, Part part) {
        return jdbc.sql(
                        "select official from tender.contributor where tender_id = :id and part = :part order by official")
                .param("id", tenderId)
                .param("part", part.name())
                .query(String.class)
                .list();
    }

    /** Keeps a decision on the latest draft; the same reviewer again replaces it. */
    public void addReview(String tenderId, Review review) {
        jdbc.sql("""
                insert into tender.review (tender_id, round, reviewer, approved, reason, official, decided_at)
                values (:id, :round, :reviewer, :approved, :reason, :official, :decidedAt)
                on conflict (tender_id, round, reviewer) do update set approved = excluded.approved,
                    reason = excluded.reason, official = excluded.official, decided_at = excluded.decided_at""")
                .param("id", tenderId)
                .param("round", review.round())
                .param("reviewer", review.reviewer().name())
                .param("approved", review.approved())
                .param("reason", review.reason())
                .param("official", review.official())
                .param("decidedAt", review.decidedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Reviews of the newest round that was reviewed at all. */
    public List<Review> latestReviews(String tenderId) {
        return jdbc.sql("""
                select * from tender.review where tender_id = :id
                    and round = (select max(round) from tender.review where tender_id = :id)
                order by reviewer""").param("id", tenderId).query(Preparations::review).list();
    }

    /** Round of the draft as it stands; 0 while there is none. */
    public int round(String tenderId) {
        return jdbc.sql("select round from tender.documents where tender_id = :id")
                .param("id", tenderId)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** Keeps what stopped the preparation; replaces what was there. */
    public void noteObstacle(String tenderId, List<Finding> findings) {
        jdbc.sql("""
                insert into tender.obstacle (tender_id, findings) values (:id, :findings::jsonb)
                on conflict (tender_id) do update set findings = excluded.findings""")
                .param("id", tenderId)
                .param("findings", json.write(findings))
                .update();
    }

    /** What stopped the preparation last; empty when nothing did. */
    public List<Finding> obstacle(String tenderId) {
        return jdbc.sql("select findings from tender.obstacle where tender_id = :id")
                .param("id", tenderId)
                .query(String.class)
                .optional()
                .map(text -> List.of(json.read(text, Finding[].class)))
                .orElse(List.of());
    }

    private static Review review(ResultSet row, int number) throws SQLException {
        return new Review(
                row.getInt("round"),
                Review.Reviewer.valueOf(row.getString("reviewer")),
                row.getBoolean("approved"),
                row.getString("reason"),
                row.getString("official"),
                row.getTimestamp("decided_at").toInstant());
    }
}
