package org.ironstock.contract.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.contract.domain.Settlement;
import org.ironstock.contract.domain.SettlementStatement;
import org.ironstock.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Settlements of contracts and their archive. */
@Repository
public class SettlementRows {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    SettlementRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public void add(String contractId, SettlementStatement statement, String official, Instant at) {
        jdbc.sql("""
                        insert into contract.settlement (contract_id, statement, determined_by, determined_at)
                        values (:contract, cast(:statement as jsonb), :by, :at)""")
                .param("contract", contractId)
                .param("statement", write(statement))
                .param("by", official)
                .param("at", Columns.of(at))
                .update();
    }

    /** The newest settlement of a contract, confirmed or not judged; a returned one counts no more. */
    public Optional<Settlement> find(String contractId) {
        return jdbc.sql("""
                        select * from contract.settlement
                         where contract_id = :contract and verdict is distinct from 'RETURN'
                         order by number desc limit 1""")
                .param("contract", contractId)
                .query((row, number) -> settlement(row))
                .optional();
    }

    /** Why the newest settlement of a contract was returned; empty when it was not. */
    public Optional<String> findReturn(String contractId) {
        return jdbc.sql("""
                        select reason from (select * from contract.settlement where contract_id = :contract
                                             order by number desc limit 1) newest
                         where verdict = 'RETURN'""").param("contract", contractId).query(String.class).optional();
    }

    public void judge(long number, boolean confirmed, String reason, String official, Instant at) {
        jdbc.sql("""
                        update contract.settlement set verdict = :verdict, reason = :reason, judged_by = :by, judged_at = :at
                         where number = :number and verdict is null""")
                .param("number", number)
                .param("verdict", confirmed ? "CONFIRM" : "RETURN")
                .param("reason", reason)
                .param("by", official)
                .param("at", Columns.of(at))
                .update();
    }

    /**
     * Where the file of a settled contract lies.
     *
     * @param keepUntil last day on which it is kept
     * @param initiativeId entry of the shortlist that was made or changed; empty when none was
     */
    public record Archive(
            UUID documentId, String retentionClass, LocalDate keepUntil, Optional<String> initiativeId, Instant at) {}

    public void archive(String contractId, Archive archive) {
        jdbc.sql("""
                        insert into contract.archive (contract_id, document_id, retention_class, keep_until, initiative_id,
                            archived_at)
                        values (:contract, :document, :class, :until, :initiative, :at)""")
                .param("contract", contractId)
                .param("document", archive.documentId())
                .param("class", archive.retentionClass())
                .param("until", archive.keepUntil())
                .param("initiative", archive.initiativeId().orElse(null), Types.VARCHAR)
                .param("at", Columns.of(archive.at()))
                .update();
    }

    public Optional<Archive> findArchive(String contractId) {
        return jdbc.sql("select * from contract.archive where contract_id = :contract")
                .param("contract", contractId)
                .query((row, number) -> new Archive(
                        row.getObject("document_id", UUID.class),
                        row.getString("retention_class"),
                        row.getObject("keep_until", LocalDate.class),
                        Optional.ofNullable(row.getString("initiative_id")),
                        Columns.moment(row, "archived_at")))
                .optional();
    }

    private Settlement settlement(ResultSet row) throws SQLException {
        return new Settlement(
                row.getLong("number"),
                read(row.getString("statement")),
                row.getString("determined_by"),
                Columns.moment(row, "determined_at"),
                Optional.ofNullable(row.getString("judged_by")).orElse(""));
    }

    private String write(SettlementStatement statement) {
        try {
            return json.writeValueAsString(statement);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("Cannot write a settlement", unwritable);
        }
    }

    private SettlementStatement read(String text) {
        try {
            return json.readValue(text, SettlementStatement.class);
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException("Cannot read a settlement", malformed);
        }
    }
}
