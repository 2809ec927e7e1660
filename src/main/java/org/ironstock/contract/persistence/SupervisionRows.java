package org.ironstock.contract.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.contract.ContractWatch.OpenFinding;
import org.ironstock.contract.domain.Supervision;
import org.ironstock.contract.domain.SupervisionScore;
import org.ironstock.contract.domain.SupervisionScore.Item;
import org.ironstock.contract.domain.SupervisionScore.Verdict;
import org.ironstock.platform.Columns;
import org.ironstock.shared.DutchCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Scorecards of the supervision of contracts. */
@Repository
public class SupervisionRows {

    private final JdbcClient jdbc;

    SupervisionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A requirement with what was found of it. */
    public record Scored(
            String code,
            String requirement,
            Verdict verdict,
            String finding,
            String owner,
            Optional<LocalDate> resolveBy,
            boolean open) {}

    /** The list of requirements as it counts on a day. */
    public List<Item> items(LocalDate on) {
        return jdbc
                .sql("""
                        select distinct on (code) code, position, text from contract.supervision_item
                         where valid_from <= :on order by code, valid_from desc""")
                .param("on", on)
                .query((row, number) -> new Item(row.getString("code"), row.getInt("position"), row.getString("text")))
                .list()
                .stream()
                .sorted((one, other) -> Integer.compare(one.position(), other.position()))
                .toList();
    }

    /** Contracts that run. */
    public List<String> running() {
        return jdbc.sql("select id from contract.contract where state = 'ACTIVE' order by id")
                .query(String.class)
                .list();
    }

    /** Opens the supervision of a contract in a quarter; empty when it was opened before. */
    public Optional<Supervision> open(String contractId, LocalDate quarter, Instant dueAt, Instant at) {
        return jdbc.sql("""
                        insert into contract.supervision (contract_id, quarter, opened_at, due_at)
                        values (:contract, :quarter, :at, :due) on conflict do nothing returning *""")
                .param("contract", contractId)
                .param("quarter", quarter)
                .param("at", Columns.of(at))
                .param("due", Columns.of(dueAt))
                .query((row, index) -> supervision(row))
                .optional();
    }

    /** @throws NoSuchElementException when there is none */
    public Supervision get(long number) {
        return jdbc.sql("select * from contract.supervision where number = :number")
                .param("number", number)
                .query((row, index) -> supervision(row))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("There is no supervision %d".formatted(number)));
    }

    public void score(long number, String official, Instant at) {
        jdbc.sql("update contract.supervision set scored_by = :by, scored_at = :at where number = :number")
                .param("number", number)
                .param("by", official)
                .param("at", Columns.of(at))
                .update();
    }

    public void add(long number, Item item, SupervisionScore score) {
        jdbc.sql("""
                        insert into contract.supervision_score (supervision_number, code, position, text, verdict,
                            finding, owner, resolve_by)
                        values (:number, :code, :position, :text, :verdict, :finding, :owner, :resolveBy)""")
                .param("number", number)
                .param("code", item.code())
                .param("position", item.position())
                .param("text", item.text())
                .param("verdict", score.verdict().name())
                .param("finding", score.text())
                .param("owner", score.owner())
                .param("resolveBy", score.resolveBy().orElse(null))
                .update();
    }

    public List<Scored> scores(long number) {
        return jdbc.sql("""
                        select * from contract.supervision_score where supervision_number = :number order by position""")
                .param("number", number)
                .query((row, index) -> new Scored(
                        row.getString("code"),
                        row.getString("text"),
                        Verdict.valueOf(row.getString("verdict")),
                        row.getString("finding"),
                        row.getString("owner"),
                        Columns.findDay(row, "resolve_by"),
                        row.getString("verdict").equals(Verdict.NOT_MET.name())
                                && Columns.findMoment(row, "resolved_at").isEmpty()))
                .list();
    }

    public void document(long number, UUID documentId) {
        jdbc.sql("update contract.supervision set document_id = :document where number = :number")
                .param("number", number)
                .param("document", documentId)
                .update();
    }

    /** Whether the scorecard was sealed. */
    public boolean sealed(long number) {
        return jdbc.sql("select document_id is not null from contract.supervision where number = :number")
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    public void resolve(long number, String code, String resolution, String official, Instant at) {
        jdbc.sql("""
                        update contract.supervision_score set resolution = :resolution, resolved_by = :by,
                            resolved_at = :at
                         where supervision_number = :number and code = :code and resolved_at is null""")
                .param("number", number)
                .param("code", code)
                .param("resolution", resolution)
                .param("by", official)
                .param("at", Columns.of(at))
                .update();
    }

    /** What was found not met under a contract and nobody has resolved, oldest first. */
    public List<OpenFinding> open(String contractId) {
        return jdbc.sql("""
                        select c.*, s.scored_at from contract.supervision_score c
                          join contract.supervision s on s.number = c.supervision_number
                         where s.contract_id = :contract and c.verdict = 'NOT_MET' and c.resolved_at is null
                         order by s.number, c.position""")
                .param("contract", contractId)
                .query((row, index) -> new OpenFinding(
                        row.getString("text"),
                        row.getString("finding"),
                        row.getString("owner"),
                        DutchCalendar.dayOf(Columns.moment(row, "scored_at")),
                        row.getObject("resolve_by", LocalDate.class)))
                .list();
    }

    private static Supervision supervision(ResultSet row) throws SQLException {
        String scoredBy = row.getString("scored_by");
        return new Supervision(
                row.getLong("number"),
                row.getString("contract_id"),
                row.getObject("quarter", LocalDate.class),
                Columns.moment(row, "due_at"),
                scoredBy == null ? "" : scoredBy);
    }
}
