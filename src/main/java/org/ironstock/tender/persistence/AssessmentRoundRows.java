package org.ironstock.tender.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.ironstock.platform.ReadOnce;
import org.ironstock.tender.domain.AssessmentRound;
import org.ironstock.tender.domain.AssessmentRound.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rounds of the assessment after the first; only ever added. */
@Repository
public class AssessmentRoundRows {

    private final JdbcClient jdbc;

    AssessmentRoundRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Number of the round that runs now; 1 when nothing was ever judged anew. */
    public int current(String tenderId) {
        return jdbc.sql("select tender.current_round(:tender)")
                .param("tender", tenderId)
                .query(Integer.class)
                .single();
    }

    /** Rounds after the first, oldest first. */
    public List<AssessmentRound> all(String tenderId) {
        return jdbc.sql("select * from tender.assessment_round where tender_id = :tender order by round")
                .param("tender", tenderId)
                .query(AssessmentRoundRows::round)
                .list();
    }

    /**
     * Adds a round.
     *
     * @throws org.springframework.dao.DuplicateKeyException when the round was begun by somebody else
     */
    public void add(AssessmentRound round) {
        jdbc.sql("""
                insert into tender.assessment_round (tender_id, round, scope, reason, ordered_by, began_at)
                values (:tender, :round, :scope, :reason, :by, :at)""")
                .param("tender", round.tenderId())
                .param("round", round.round())
                .param("scope", round.scope().name())
                .param("reason", round.reason())
                .param("by", round.orderedBy())
                .param("at", Moments.toColumn(round.beganAt()))
                .update();
        // what was judged is read by the round
        ReadOnce.forgetAll();
    }

    /** A round for price alone keeps which bids fell out before their price was judged. */
    public void keepRejectionsBeforePrice(String tenderId, int from, int to) {
        jdbc.sql("""
                insert into tender.bid_rejection
                    (bid_id, tender_id, ground, reason, decided_by, decided_at, assessment_round)
                select bid_id, tender_id, ground, reason, decided_by, decided_at, :to from tender.bid_rejection
                where tender_id = :tender and assessment_round = :from
                    and ground in ('EXCLUSION', 'SUITABILITY', 'KNOCK_OUT', 'MINIMUM_QUALITY', 'FORMALITY')""")
                .param("tender", tenderId)
                .param("from", from)
                .param("to", to)
                .update();
        ReadOnce.forgetAll();
    }

    private static AssessmentRound round(ResultSet row, int index) throws SQLException {
        return new AssessmentRound(
                row.getString("tender_id"),
                row.getInt("round"),
                Scope.valueOf(row.getString("scope")),
                row.getString("reason"),
                row.getString("ordered_by"),
                Moments.get(row, "began_at"));
    }
}
