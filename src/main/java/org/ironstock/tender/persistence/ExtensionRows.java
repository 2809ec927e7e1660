package org.ironstock.tender.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.tender.domain.ClosingDecision;
import org.ironstock.tender.domain.ExtensionNeed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Needs and decisions about a later closing. Callers hold the lock on the row of the tender when they write. */
@Repository
public class ExtensionRows {

    private final JdbcClient jdbc;

    ExtensionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(ExtensionNeed need) {
        jdbc.sql("""
                insert into tender.extension_need (id, tender_id, ground, earliest_closing, detail, raised_by, raised_at)
                values (:id, :tender, :ground, :earliest, :detail, :by, :at)""")
                .param("id", need.id())
                .param("tender", need.tenderId())
                .param("ground", need.ground().name())
                .param("earliest", need.earliestClosing())
                .param("detail", need.detail())
                .param("by", need.raisedBy())
                .param("at", Moments.toColumn(need.raisedAt()))
                .update();
    }

    /** Needs that nobody has decided on, oldest first. */
    public List<ExtensionNeed> open(String tenderId) {
        return jdbc.sql("""
                select * from tender.extension_need where tender_id = :tender and outcome = 'OPEN' order by raised_at""")
                .param("tender", tenderId)
                .query(ExtensionRows::need)
                .list();
    }

    /** Marks the open needs as answered by a decision. */
    public void settle(String tenderId, ClosingDecision decision, List<ExtensionNeed> needs) {
        jdbc.sql("""
                update tender.extension_need set decision_number = :number, outcome = :outcome
                where tender_id = :tender and outcome = 'OPEN' and id in (:ids)""")
                .param("number", decision.number())
                .param("outcome", decision.granted() ? "GRANTED" : "REFUSED")
                .param("tender", tenderId)
                .param("ids", needs.stream().map(ExtensionNeed::id).toList())
                .update();
    }

    /** Keeps a decision under the next number of its tender. */
    public ClosingDecision addDecision(ClosingDecision decision, Instant now) {
        int number = jdbc.sql("""
                insert into tender.extension_decision (tender_id, number, granted, former_closing, new_closing, motive,
                    decided_by, decided_at, document_kind)
                select :tender, coalesce(max(number), 0) + 1, :granted, :former, :new, :motive, :by, :at, :kind
                from tender.extension_decision where tender_id = :tender returning number""")
                .param("tender", decision.tenderId())
                .param("granted", decision.granted())
                .param("former", Moments.toColumn(decision.formerClosing()))
                .param("new", decision.newClosing().map(Moments::toColumn).orElse(null))
                .param("motive", decision.motive())
                .param("by", decision.decidedBy())
                .param("at", Moments.toColumn(now))
                .param("kind", decision.documentKind())
                .query(Integer.class)
                .single();
        return get(decision.tenderId(), number);
    }

    public void drawn(ClosingDecision decision, UUID document) {
        update(decision, "document_id = :value", document);
    }

    public void noticed(ClosingDecision decision, UUID notice) {
        update(decision, "notice_id = :value", notice);
    }

    public void inForce(ClosingDecision decision, Instant now) {
        update(decision, "in_force_at = :value", Moments.toColumn(now));
    }

    private void update(ClosingDecision decision, String assignment, Object value) {
        jdbc.sql("update tender.extension_decision set " + assignment
                        + " where tender_id = :tender and number = :number")
                .param("value", value)
                .param("tender", decision.tenderId())
                .param("number", decision.number())
                .update();
    }

    /** @throws NoSuchElementException when there is no such decision */
    public ClosingDecision get(String tenderId, int number) {
        return decisions(tenderId).stream()
                .filter(decision -> decision.number() == number)
                .findFirst()
                .orElseThrow(
                        () -> new NoSuchElementException("There is no decision %d on %s".formatted(number, tenderId)));
    }

    /** Decisions on the closing of a tender, by number. */
    public List<ClosingDecision> decisions(String tenderId) {
        return jdbc.sql("select * from tender.extension_decision where tender_id = :tender order by number")
                .param("tender", tenderId)
                .query(ExtensionRows::decision)
                .list();
    }

    private static ClosingDecision decision(ResultSet row, int index) throws SQLException {
        return new ClosingDecision(
                row.getString("tender_id"),
                row.getInt("number"),
                row.getBoolean("granted"),
                Moments.get(row, "former_closing"),
                Moments.find(row, "new_closing"),
                row.getString("motive"),
                row.getString("decided_by"),
                row.getString("document_kind"),
                Optional.ofNullable(row.getObject("document_id", UUID.class)),
                Optional.ofNullable(row.getObject("notice_id", UUID.class)),
                Moments.find(row, "in_force_at"));
    }

    private static ExtensionNeed need(ResultSet row, int index) throws SQLException {
        return new ExtensionNeed(
                row.getObject("id", UUID.class),
                row.getString("tender_id"),
                ExtensionNeed.Ground.valueOf(row.getString("ground")),
                row.getObject("earliest_closing", LocalDate.class),
                row.getString("detail"),
                row.getString("raised_by"),
                Moments.get(row, "raised_at"));
    }
}
