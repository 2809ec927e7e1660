package org.ironstock.contract.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.contract.domain.LatePart;
import org.ironstock.contract.domain.Penalty;
import org.ironstock.contract.domain.PenaltyProposal;
import org.ironstock.contract.domain.PenaltyTerms;
import org.ironstock.platform.Columns;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Penalties for late deliveries with what was proposed and signed about them; nothing of it ever changes. */
@Repository
public class PenaltyRows {

    private static final String SELECT = """
            select p.*, d.outcome, d.document_id from contract.penalty p
              left join contract.penalty_decision d on d.penalty_id = p.id
            """;

    private final JdbcClient jdbc;

    PenaltyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The id of the next penalty of an order that the caller locked, e.g. {@code ORD-2026-001-B1}. */
    public String nextId(String orderId) {
        int before = jdbc.sql("select count(*) from contract.penalty where order_id = :order")
                .param("order", orderId)
                .query(Integer.class)
                .single();
        return "%s-B%d".formatted(orderId, before + 1);
    }

    /** Keeps what was calculated. */
    public void add(Penalty penalty) {
        jdbc.sql("""
                        insert into contract.penalty (id, contract_id, order_id, due_on, counted_until,
                            basis_points_per_day, cap_percent, earlier_cents, amount_cents, cap_reached, calculated_at)
                        values (:id, :contract, :order, :dueOn, :until, :rate, :cap, :earlier, :amount, :capReached,
                            :at)""")
                .param("id", penalty.id())
                .param("contract", penalty.contractId())
                .param("order", penalty.orderId())
                .param("dueOn", penalty.dueOn())
                .param("until", penalty.until())
                .param("rate", penalty.terms().basisPointsPerDay())
                .param("cap", penalty.terms().capPercent())
                .param("earlier", penalty.earlier().cents())
                .param("amount", penalty.amount().cents())
                .param("capReached", penalty.capReached())
                .param("at", Columns.of(penalty.calculatedAt()))
                .update();
        for (LatePart part : penalty.parts()) {
            jdbc.sql("""
                            insert into contract.penalty_part (penalty_id, quantity, arrived_on, days, penalty_cents, capped)
                            values (:penalty, :quantity, :arrivedOn, :days, :amount, :capped)""")
                    .param("penalty", penalty.id())
                    .param("quantity", part.quantity().pieces())
                    .param("arrivedOn", part.arrivedOn().orElse(null))
                    .param("days", part.days())
                    .param("amount", part.penalty().cents())
                    .param("capped", part.capped())
                    .update();
        }
    }

    /** @throws NoSuchElementException when there is no such penalty */
    public Penalty get(String penaltyId) {
        return jdbc.sql(SELECT + "where p.id = :id")
                .param("id", penaltyId)
                .query((row, number) -> penalty(row))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("There is no penalty %s".formatted(penaltyId)));
    }

    /** All of a contract, oldest first. */
    public List<Penalty> ofContract(String contractId) {
        return jdbc.sql(SELECT + "where p.contract_id = :contract order by p.number")
                .param("contract", contractId)
                .query((row, number) -> penalty(row))
                .list();
    }

    /** All of an order, oldest first. */
    public List<Penalty> ofOrder(String orderId) {
        return jdbc.sql(SELECT + "where p.order_id = :order order by p.number")
                .param("order", orderId)
                .query((row, number) -> penalty(row))
                .list();
    }

    /** Keeps what is put before the signer. */
    public void propose(PenaltyProposal proposal) {
        jdbc.sql("""
                        insert into contract.penalty_proposal (penalty_id, choice, motive, document_id, proposed_by,
                            proposed_at)
                        values (:penalty, :choice, :motive, :document, :by, :at)""")
                .param("penalty", proposal.penaltyId())
                .param("choice", proposal.choice().name())
                .param("motive", proposal.motive())
                .param("document", proposal.documentId())
                .param("by", proposal.official())
                .param("at", Columns.of(proposal.at()))
                .update();
    }

    /** What was proposed last. */
    public Optional<PenaltyProposal> newestProposal(String penaltyId) {
        return jdbc.sql("""
                        select * from contract.penalty_proposal where penalty_id = :penalty
                         order by number desc limit 1""")
                .param("penalty", penaltyId)
                .query((row, number) -> new PenaltyProposal(
                        penaltyId,
                        PenaltyProposal.Choice.valueOf(row.getString("choice")),
                        row.getString("motive"),
                        row.getObject("document_id", UUID.class),
                        row.getString("proposed_by"),
                        Columns.moment(row, "proposed_at")))
                .optional();
    }

    /** Keeps what was signed. */
    public void decide(String penaltyId, Penalty.State outcome, UUID documentId, Instant at) {
        jdbc.sql("""
                        insert into contract.penalty_decision (penalty_id, outcome, document_id, decided_at)
                        values (:penalty, :outcome, :document, :at)""")
                .param("penalty", penaltyId)
                .param("outcome", outcome.name())
                .param("document", documentId)
                .param("at", Columns.of(at))
                .update();
    }

    /** Keeps the delivery day of an order as an official found it. */
    public void setDay(String orderId, LocalDate dueOn, String motive, String official, Instant at) {
        jdbc.sql("""
                        insert into contract.delivery_day (order_id, due_on, motive, decided_by, decided_at)
                        values (:order, :dueOn, :motive, :by, :at)""")
                .param("order", orderId)
                .param("dueOn", dueOn)
                .param("motive", motive)
                .param("by", official)
                .param("at", Columns.of(at))
                .update();
    }

    /** The delivery day that an official found last. */
    public Optional<LocalDate> findDay(String orderId) {
        return jdbc.sql("select due_on from contract.delivery_day where order_id = :order order by number desc limit 1")
                .param("order", orderId)
                .query(LocalDate.class)
                .optional();
    }

    private Penalty penalty(ResultSet row) throws SQLException {
        String id = row.getString("id");
        return new Penalty(
                id,
                row.getString("contract_id"),
                row.getString("order_id"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("counted_until", LocalDate.class),
                new PenaltyTerms(row.getInt("basis_points_per_day"), row.getInt("cap_percent")),
                parts(id),
                new Money(row.getLong("earlier_cents")),
                new Money(row.getLong("amount_cents")),
                row.getBoolean("cap_reached"),
                Optional.ofNullable(row.getString("outcome"))
                        .map(Penalty.State::valueOf)
                        .orElse(Penalty.State.OPEN),
                Optional.ofNullable(row.getObject("document_id", UUID.class)),
                Columns.moment(row, "calculated_at"));
    }

    private List<LatePart> parts(String penaltyId) {
        return jdbc.sql("select * from contract.penalty_part where penalty_id = :penalty order by number")
                .param("penalty", penaltyId)
                .query((row, number) -> new LatePart(
                        Quantity.of(row.getLong("quantity")),
                        Columns.findDay(row, "arrived_on"),
                        row.getLong("days"),
                        new Money(row.getLong("penalty_cents")),
                        row.getBoolean("capped")))
                .list();
    }
}
