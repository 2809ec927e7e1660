package org.ironstock.tender.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Verdicts on mended formalities and hearings on grounds of exclusion; only ever added. */
@Repository
public class FairnessRows {

    private final JdbcClient jdbc;

    FairnessRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void judgeMending(UUID requestId, String verdict, String reason, String by, Instant at) {
        jdbc.sql("""
                insert into tender.mending_verdict (request_id, verdict, reason, judged_by, judged_at)
                values (:request, :verdict, :reason, :by, :at)""")
                .param("request", requestId)
                .param("verdict", verdict)
                .param("reason", reason)
                .param("by", by)
                .param("at", Moments.toColumn(at))
                .update();
    }

    /** Requests to mend of a tender that were judged. */
    public Set<UUID> judgedMendings(String tenderId) {
        return new HashSet<>(
                jdbc.sql("""
                select v.request_id from tender.mending_verdict v join tender.bidder_request r on r.id = v.request_id
                where r.tender_id = :tender""").param("tender", tenderId).query(UUID.class).list());
    }

    public void prepareHearing(
            String tenderId, UUID groundId, LocalDate factOn, boolean settled, boolean heard, String by, Instant at) {
        jdbc.sql("""
                insert into tender.hearing_ground
                    (ground_id, assessment_round, tender_id, fact_on, settled, heard, prepared_by, prepared_at)
                values (:ground, tender.quality_round(:tender), :tender, :fact, :settled, :heard, :by, :at)""")
                .param("ground", groundId)
                .param("tender", tenderId)
                .param("fact", factOn)
                .param("settled", settled)
                .param("heard", heard)
                .param("by", by)
                .param("at", Moments.toColumn(at))
                .update();
    }

    /** Grounds on which a party is heard in the round that counts. */
    public Set<UUID> heard(String tenderId) {
        return new HashSet<>(
                jdbc.sql("""
                select ground_id from tender.hearing_ground where tender_id = :tender and heard
                    and assessment_round = (select tender.quality_round(:tender))""").param("tender", tenderId).query(UUID.class).list());
    }
}
