package org.ironstock.tender.persistence;

import org.ironstock.tender.domain.OpenerAct;
import org.ironstock.tender.domain.OpeningByTwo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Acts of openers; append-only. */
@Repository
public class OpenerActs {

    private final JdbcClient jdbc;

    OpenerActs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(String tenderId, OpenerAct act) {
        jdbc.sql("insert into tender.opener_act (tender_id, step, official, acted_at)"
                        + " values (:tender, :step, :official, :at)")
                .param("tender", tenderId)
                .param("step", act.step().name())
                .param("official", act.official())
                .param("at", Moments.toColumn(act.actedAt()))
                .update();
    }

    /** Everything done at the vault of a tender. */
    public OpeningByTwo of(String tenderId) {
        return new OpeningByTwo(
                jdbc.sql("select step, official, acted_at from tender.opener_act where tender_id = :tender order by id")
                        .param("tender", tenderId)
                        .query((row, index) -> new OpenerAct(
                                OpenerAct.Step.valueOf(row.getString("step")),
                                row.getString("official"),
                                Moments.get(row, "acted_at")))
                        .list());
    }
}
