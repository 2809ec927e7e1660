package org.ironstock.tender.persistence;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps by which version of each decision table a case is run, from its start until its end. */
@Repository
public class RulePins {

    private final JdbcClient jdbc;

    RulePins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The version that the case keeps.
     *
     * @param current version that it keeps from now on when it has none yet
     */
    public String pin(String tenderId, String decision, String current) {
        jdbc.sql("""
                insert into tender.rule_pin (tender_id, decision, definition_id) values (:id, :decision, :definition)
                on conflict do nothing""")
                .param("id", tenderId)
                .param("decision", decision)
                .param("definition", current)
                .update();
        return jdbc.sql("select definition_id from tender.rule_pin where tender_id = :id and decision = :decision")
                .param("id", tenderId)
                .param("decision", decision)
                .query(String.class)
                .single();
    }
}
