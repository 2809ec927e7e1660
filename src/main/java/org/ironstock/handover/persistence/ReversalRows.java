package org.ironstock.handover.persistence;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Transfers that somebody asked to take back; each drafting is a version of its own. */
@Repository
public class ReversalRows {

    private final JdbcClient jdbc;

    public ReversalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The newest drafting.
     *
     * @param documentId empty until it is drawn up
     */
    public record Drafted(int version, String reason, Optional<UUID> documentId, String official) {}

    public void add(String siteHandoverId, String reason, String official, Instant now) {
        jdbc.sql("""
                        insert into handover.reversal (site_handover_id, version, reason, drafted_by, drafted_at)
                        select :id, coalesce(max(version), 0) + 1, :reason, :by, :at
                          from handover.reversal where site_handover_id = :id""")
                .param("id", siteHandoverId)
                .param("reason", reason)
                .param("by", official)
                .param("at", Columns.of(now))
                .update();
    }

    public Optional<Drafted> find(String siteHandoverId) {
        return jdbc.sql("""
                        select * from handover.reversal where site_handover_id = :id order by version desc limit 1""")
                .param("id", siteHandoverId)
                .query((row, index) -> new Drafted(
                        row.getInt("version"),
                        row.getString("reason"),
                        Optional.ofNullable(row.getObject("document_id", UUID.class)),
                        row.getString("drafted_by")))
                .optional();
    }

    public void document(String siteHandoverId, int version, UUID document) {
        jdbc.sql("""
                        update handover.reversal set document_id = :document
                         where site_handover_id = :id and version = :version""")
                .param("document", document)
                .param("id", siteHandoverId)
                .param("version", version)
                .update();
    }
}
