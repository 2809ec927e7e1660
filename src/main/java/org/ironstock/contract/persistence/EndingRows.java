package org.ironstock.contract.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.contract.domain.Ending;
import org.ironstock.contract.domain.FollowingTender;
import org.ironstock.contract.domain.RenewalDecision;
import org.ironstock.platform.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was decided before the end of contracts, and how they ended. */
@Repository
public class EndingRows {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    EndingRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public void add(String contractId, RenewalDecision decision) {
        jdbc.sql("""
                        insert into contract.renewal_decision (contract_id, choice, reason, ends_on, tender, decided_by,
                            decided_at)
                        values (:contract, :choice, :reason, :endsOn, cast(:tender as jsonb), :by, :at)""")
                .param("contract", contractId)
                .param("choice", decision.choice().name())
                .param("reason", decision.reason())
                .param("endsOn", decision.endsOn().orElse(null), Types.DATE)
                .param("tender", decision.tender().map(this::write).orElse(null), Types.VARCHAR)
                .param("by", decision.official())
                .param("at", Columns.of(decision.decidedAt()))
                .update();
    }

    /** The newest decision about what follows a contract. */
    public Optional<RenewalDecision> findRenewal(String contractId) {
        return jdbc.sql(
                        "select * from contract.renewal_decision where contract_id = :contract order by number desc limit 1")
                .param("contract", contractId)
                .query((row, number) -> renewal(row))
                .optional();
    }

    private RenewalDecision renewal(ResultSet row) throws SQLException {
        return new RenewalDecision(
                RenewalDecision.Choice.valueOf(row.getString("choice")),
                row.getString("reason"),
                Columns.findDay(row, "ends_on"),
                tender(row.getString("tender")),
                row.getString("decided_by"),
                Columns.moment(row, "decided_at"));
    }

    /** Keeps how a contract ended; it ends once. */
    public void add(String contractId, Ending ending, Instant at) {
        jdbc.sql("""
                        insert into contract.ending (contract_id, cause, document_id, ended_on, recorded_at)
                        values (:contract, :cause, :document, :endedOn, :at)""")
                .param("contract", contractId)
                .param("cause", ending.cause().name())
                .param("document", ending.documentId().orElse(null), Types.OTHER)
                .param("endedOn", ending.endedOn())
                .param("at", Columns.of(at))
                .update();
    }

    public Optional<Ending> find(String contractId) {
        return jdbc.sql("select * from contract.ending where contract_id = :contract")
                .param("contract", contractId)
                .query((row, number) -> new Ending(
                        Ending.Cause.valueOf(row.getString("cause")),
                        Optional.ofNullable(row.getObject("document_id", UUID.class)),
                        row.getObject("ended_on", java.time.LocalDate.class)))
                .optional();
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("Cannot write " + value, unwritable);
        }
    }

    private Optional<FollowingTender> tender(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.readValue(text, FollowingTender.class));
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException("Cannot read what is tendered", malformed);
        }
    }
}
