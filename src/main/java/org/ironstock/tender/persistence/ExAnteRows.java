package org.ironstock.tender.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.tender.domain.ExAnteObjection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps ex-ante notices, their term, and every objection. */
@Repository
public class ExAnteRows {

    private final JdbcClient jdbc;

    ExAnteRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An ex-ante notice.
     *
     * @param objectionsUntil last moment before which no contract is signed; empty until it was published
     */
    public record Announced(UUID notice, Optional<Instant> objectionsUntil) {}

    /** Keeps the notice; a new award has a new one. */
    public void put(String tenderId, UUID notice) {
        jdbc.sql("""
                insert into tender.ex_ante (tender_id, notice) values (:id, :notice)
                on conflict (tender_id) do update set notice = excluded.notice, objections_until = null""").param("id", tenderId).param("notice", notice).update();
    }

    public void startTerm(String tenderId, Instant until) {
        jdbc.sql("update tender.ex_ante set objections_until = :until where tender_id = :id")
                .param("id", tenderId)
                .param("until", Moments.toColumn(until))
                .update();
    }

    public Optional<Announced> find(String tenderId) {
        return jdbc.sql("select * from tender.ex_ante where tender_id = :id")
                .param("id", tenderId)
                .query((row, number) ->
                        new Announced(row.getObject("notice", UUID.class), Moments.find(row, "objections_until")))
                .optional();
    }

    public void addObjection(ExAnteObjection objection) {
        jdbc.sql("""
                insert into tender.ex_ante_objection (tender_id, objector, content, recorded_by, recorded_at)
                values (:id, :objector, :content, :by, :at)""")
                .param("id", objection.tenderId())
                .param("objector", objection.objector())
                .param("content", objection.content())
                .param("by", objection.recordedBy())
                .param("at", Moments.toColumn(objection.recordedAt()))
                .update();
    }

    /** Keeps what was decided on the newest objection. */
    public void judge(String tenderId, boolean upheld, String reason, String official, Instant moment) {
        jdbc.sql("""
                update tender.ex_ante_objection set upheld = :upheld, reason = :reason, judged_by = :by, judged_at = :at
                where number = (select max(number) from tender.ex_ante_objection where tender_id = :id)""")
                .param("id", tenderId)
                .param("upheld", upheld)
                .param("reason", reason)
                .param("by", official)
                .param("at", Moments.toColumn(moment))
                .update();
    }

    /** Objections, the newest first. */
    public List<ExAnteObjection> objections(String tenderId) {
        return jdbc.sql("select * from tender.ex_ante_objection where tender_id = :id order by number desc")
                .param("id", tenderId)
                .query(ExAnteRows::objection)
                .list();
    }

    private static ExAnteObjection objection(ResultSet row, int number) throws SQLException {
        return new ExAnteObjection(
                row.getString("tender_id"),
                row.getString("objector"),
                row.getString("content"),
                row.getString("recorded_by"),
                Moments.get(row, "recorded_at"),
                Optional.ofNullable(row.getObject("upheld", Boolean.class)),
                Optional.ofNullable(row.getString("reason")).orElse(""));
    }
}
