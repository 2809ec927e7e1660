package org.ironstock.tender.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.platform.ReadOnce;
import org.ironstock.tender.domain.BidRejection;
import org.ironstock.tender.domain.ExclusionGround;
import org.ironstock.tender.domain.ExclusionGround.Treatment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Grounds of exclusion, verdicts on suitability and knock-out requirements, and the bids that fell out. */
@Repository
public class EligibilityRows {

    private final JdbcClient jdbc;
    private final ReadOnce<String, List<BidRejection>> rejections = new ReadOnce<>();

    EligibilityRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a ground; the same ground of the same party a second time changes nothing. */
    public void add(String tenderId, ExclusionGround ground) {
        jdbc.sql("""
                insert into tender.exclusion_ground
                    (id, tender_id, bid_id, party, ground, answered, explanation, self_cleaning)
                values (:id, :tender, :bid, :party, :ground, :answered, :explanation, :cleaning)
                on conflict (bid_id, party, ground) do nothing""")
                .param("id", ground.id())
                .param("tender", tenderId)
                .param("bid", ground.bidId())
                .param("party", ground.party())
                .param("ground", ground.code())
                .param("answered", ground.answered())
                .param("explanation", ground.explanation())
                .param("cleaning", ground.selfCleaning())
                .update();
    }

    public void treat(String tenderId, String code, Treatment treatment, String ruleVersion) {
        jdbc.sql("""
                update tender.exclusion_ground set treatment = :treatment, rule_version = :rule
                where tender_id = :tender and ground = :code""")
                .param("treatment", treatment.name())
                .param("rule", ruleVersion)
                .param("tender", tenderId)
                .param("code", code)
                .update();
    }

    public List<ExclusionGround> grounds(String tenderId) {
        return jdbc.sql("""
                select * from tender.exclusion_ground where tender_id = :tender order by bid_id, party, ground""")
                .param("tender", tenderId)
                .query(EligibilityRows::ground)
                .list();
    }

    public void judgeGround(String tenderId, UUID groundId, boolean excluded, String reason, String by, Instant at) {
        jdbc.sql("""
                insert into tender.exclusion_verdict
                    (ground_id, excluded, reason, judged_by, judged_at, assessment_round)
                values (:ground, :excluded, :reason, :by, :at, tender.quality_round(:tender))""")
                .param("tender", tenderId)
                .param("ground", groundId)
                .param("excluded", excluded)
                .param("reason", reason)
                .param("by", by)
                .param("at", Moments.toColumn(at))
                .update();
    }

    /** Grounds with a verdict in the round that counts. */
    public List<UUID> judgedGrounds(String tenderId) {
        return jdbc.sql("""
                select v.ground_id from tender.exclusion_verdict v
                join tender.exclusion_ground g on g.id = v.ground_id
                where g.tender_id = :tender and v.assessment_round = (select tender.quality_round(:tender))""").param("tender", tenderId).query(UUID.class).list();
    }

    public void judgeSuitability(String tenderId, UUID bidId, boolean suitable, String reason, String by, Instant at) {
        jdbc.sql("""
                insert into tender.suitability_verdict
                    (bid_id, tender_id, suitable, reason, judged_by, judged_at, assessment_round)
                values (:bid, :tender, :suitable, :reason, :by, :at, tender.quality_round(:tender))""")
                .param("bid", bidId)
                .param("tender", tenderId)
                .param("suitable", suitable)
                .param("reason", reason)
                .param("by", by)
                .param("at", Moments.toColumn(at))
                .update();
    }

    public void judgeKnockOut(
            String tenderId, UUID bidId, String knockOut, boolean meets, String reason, String by, Instant at) {
        jdbc.sql("""
                insert into tender.knock_out_verdict
                    (bid_id, knock_out, tender_id, meets, reason, judged_by, judged_at, assessment_round)
                values (:bid, :code, :tender, :meets, :reason, :by, :at, tender.quality_round(:tender))""")
                .param("bid", bidId)
                .param("code", knockOut)
                .param("tender", tenderId)
                .param("meets", meets)
                .param("reason", reason)
                .param("by", by)
                .param("at", Moments.toColumn(at))
                .update();
    }

    /** Keeps that a bid fell out; the first decision about a bid in this round stays. */
    public void reject(BidRejection rejection) {
        jdbc.sql("""
                insert into tender.bid_rejection
                    (bid_id, tender_id, ground, reason, decided_by, decided_at, assessment_round)
                values (:bid, :tender, :ground, :reason, :by, :at, tender.current_round(:tender))
                on conflict (bid_id, assessment_round) do nothing""")
                .param("bid", rejection.bidId())
                .param("tender", rejection.tenderId())
                .param("ground", rejection.ground().name())
                .param("reason", rejection.reason())
                .param("by", rejection.decidedBy())
                .param("at", Moments.toColumn(rejection.decidedAt()))
                .update();
        rejections.forget();
    }

    /** The bids that fell out in the round that runs now. */
    public List<BidRejection> rejections(String tenderId) {
        return rejections.get(tenderId, () -> List.copyOf(readRejections(tenderId)));
    }

    private List<BidRejection> readRejections(String tenderId) {
        return jdbc.sql("""
                select * from tender.bid_rejection where tender_id = :tender
                    and assessment_round = (select tender.current_round(:tender))
                order by decided_at, bid_id""")
                .param("tender", tenderId)
                .query(EligibilityRows::rejection)
                .list();
    }

    private static ExclusionGround ground(ResultSet row, int index) throws SQLException {
        return new ExclusionGround(
                row.getObject("id", UUID.class),
                row.getObject("bid_id", UUID.class),
                row.getString("party"),
                row.getString("ground"),
                row.getBoolean("answered"),
                row.getString("explanation"),
                row.getString("self_cleaning"),
                Optional.ofNullable(row.getString("treatment")).map(Treatment::valueOf));
    }

    private static BidRejection rejection(ResultSet row, int index) throws SQLException {
        return new BidRejection(
                row.getObject("bid_id", UUID.class),
                row.getString("tender_id"),
                BidRejection.Ground.valueOf(row.getString("ground")),
                row.getString("reason"),
                row.getString("decided_by"),
                Moments.get(row, "decided_at"));
    }
}
