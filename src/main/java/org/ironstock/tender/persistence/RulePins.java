package org.ironstock.tender.persistence;

import java.util.Map;
import java.util.stream.Collectors;
import org.ironstock.platform.ReadOnce;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps by which version of each decision table a case is run, from its start until its end. */
@Repository
public class RulePins {

    private final JdbcClient jdbc;
    private final ReadOnce<String, Map<String, String>> read = new ReadOnce<>();

    RulePins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Versions that a case keeps, by the name of the decision. */
    public Map<String, String> of(String tenderId) {
        return read.get(tenderId, () -> jdbc
                .sql("select decision, definition_id from tender.rule_pin where tender_id = :id")
                .param("id", tenderId)
                .query((row, number) -> Map.entry(row.getString("decision"), row.getString("definition_id")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /**
     * Keeps versions for a case from now on; one that it has already stays.
     *
     * @param current version by the name of the decision
     */
    public void pin(String tenderId, Map<String, String> current) {
        String[] decisions = current.keySet().toArray(String[]::new);
        String[] definitions = current.values().toArray(String[]::new);
        jdbc.sql("""
                insert into tender.rule_pin (tender_id, decision, definition_id)
                select :id, p.decision, p.definition
                from unnest(:decisions::text[], :definitions::text[]) as p(decision, definition)
                order by p.decision on conflict do nothing""")
                .param("id", tenderId)
                .param("decisions", decisions)
                .param("definitions", definitions)
                .update();
        read.forget();
    }
}
