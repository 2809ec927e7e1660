package org.ironstock.payment.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.ironstock.payment.domain.BudgetLine;
import org.ironstock.payment.domain.Commitment;
import org.ironstock.payment.domain.Movement;
import org.ironstock.payment.domain.Reservation;
import org.ironstock.platform.ReadOnce;
import org.ironstock.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Rows of budget lines, reservations and commitments. Who changes them locks first the reservation of the case, then the
 * line, always in this order.
 */
@Repository
public class CommitmentRows {

    private static final String SELECT_LINE = """
            select l.*, (select c.ceiling_cents from payment.budget_ceiling c
                          where c.budget_line = l.code and c.valid_from <= :on
                          order by c.valid_from desc limit 1) as ceiling_cents
              from payment.budget_line l
            """;

    private final JdbcClient jdbc;

    public CommitmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All lines with the ceilings that count on a day, by code. */
    public List<BudgetLine> lines(LocalDate on) {
        return jdbc.sql(SELECT_LINE + " order by l.code")
                .param("on", on)
                .query(CommitmentRows::line)
                .list();
    }

    /**
     * The line, and nobody else changes its totals until this transaction ends. The lock leaves the key alone: rows that
     * refer to the line share its key, and asking for more than the totals would end in a deadlock of two such cases.
     */
    public Optional<BudgetLine> lockLine(String code, LocalDate on) {
        return jdbc.sql(SELECT_LINE + " where l.code = :code for no key update of l")
                .param("on", on)
                .param("code", code)
                .query(CommitmentRows::line)
                .optional();
    }

    public Optional<Reservation> find(String caseRef) {
        return jdbc.sql("select * from payment.reservation where case_ref = :case")
                .param("case", caseRef)
                .query(CommitmentRows::reservation)
                .optional();
    }

    /** The reservation of a case, and nobody else changes it until this transaction ends. */
    public Optional<Reservation> lock(String caseRef) {
        Optional<Reservation> locked = jdbc.sql("select * from payment.reservation where case_ref = :case for update")
                .param("case", caseRef)
                .query(CommitmentRows::reservation)
                .optional();
        ReadOnce.forgetAll();
        return locked;
    }

    /** Makes sure that the case has a row to lock, if the line exists; an existing row stays as it is. */
    public void open(String caseRef, String budgetLine) {
        jdbc.sql("""
                        insert into payment.reservation (case_ref, budget_line, amount_cents, state)
                        select :case, code, 0, 'RELEASED' from payment.budget_line where code = :line
                        on conflict (case_ref) do nothing""").param("case", caseRef).param("line", budgetLine).update();
    }

    public void store(Reservation reservation) {
        jdbc.sql("""
                        update payment.reservation set budget_line = :line, amount_cents = :amount, state = :state
                         where case_ref = :case""")
                .param("case", reservation.caseRef())
                .param("line", reservation.budgetLine())
                .param("amount", reservation.amount().cents())
                .param("state", reservation.state().name())
                .update();
    }

    /** Keeps a movement and carries it into the totals of its line. */
    public void move(Movement movement) {
        jdbc.sql("""
                        insert into payment.movement (budget_line, case_ref, contract_ref, kind, reserved_cents,
                               committed_cents, actor, moved_at)
                        values (:line, :case, :contract, :kind, :reserved, :committed, :actor, :at)""")
                .param("line", movement.budgetLine())
                .param("case", movement.caseRef())
                .param("contract", movement.contractRef())
                .param("kind", movement.kind().name())
                .param("reserved", movement.reserved().cents())
                .param("committed", movement.committed().cents())
                .param("actor", movement.actor())
                .param("at", movement.at().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        update payment.budget_line set reserved_cents = reserved_cents + :reserved,
                               committed_cents = committed_cents + :committed
                         where code = :line""")
                .param("line", movement.budgetLine())
                .param("reserved", movement.reserved().cents())
                .param("committed", movement.committed().cents())
                .update();
    }

    /** Movements of a case, oldest first. */
    public List<Movement> movementsOf(String caseRef) {
        return jdbc.sql("select * from payment.movement where case_ref = :case order by number")
                .param("case", caseRef)
                .query(CommitmentRows::movement)
                .list();
    }

    public Optional<Commitment> findCommitment(String contractRef) {
        return jdbc.sql("select * from payment.commitment where contract_ref = :contract")
                .param("contract", contractRef)
                .query(CommitmentRows::commitment)
                .optional();
    }

    public void add(Commitment commitment, Instant at) {
        jdbc.sql("""
                        insert into payment.commitment (contract_ref, case_ref, budget_line, supplier_id, maximum_cents,
                               signed_on, committed_at)
                        values (:contract, :case, :line, :supplier, :maximum, :signedOn, :at)""")
                .param("contract", commitment.contractRef())
                .param("case", commitment.caseRef())
                .param("line", commitment.budgetLine())
                .param("supplier", commitment.supplierId())
                .param("maximum", commitment.maximum().cents())
                .param("signedOn", commitment.signedOn())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static BudgetLine line(ResultSet row, int number) throws SQLException {
        Long ceiling = row.getObject("ceiling_cents", Long.class);
        return new BudgetLine(
                row.getString("code"),
                row.getString("name"),
                new Money(row.getLong("reserved_cents")),
                new Money(row.getLong("committed_cents")),
                Optional.ofNullable(ceiling).map(Money::new));
    }

    private static Reservation reservation(ResultSet row, int number) throws SQLException {
        return new Reservation(
                row.getString("case_ref"),
                row.getString("budget_line"),
                new Money(row.getLong("amount_cents")),
                Reservation.State.valueOf(row.getString("state")));
    }

    private static Movement movement(ResultSet row, int number) throws SQLException {
        return new Movement(
                row.getString("budget_line"),
                row.getString("case_ref"),
                row.getString("contract_ref"),
                Movement.Kind.valueOf(row.getString("kind")),
                new Money(row.getLong("reserved_cents")),
                new Money(row.getLong("committed_cents")),
                row.getString("actor"),
                row.getObject("moved_at", OffsetDateTime.class).toInstant());
    }

    private static Commitment commitment(ResultSet row, int number) throws SQLException {
        return new Commitment(
                row.getString("contract_ref"),
                row.getString("case_ref"),
                row.getString("budget_line"),
                row.getString("supplier_id"),
                new Money(row.getLong("maximum_cents")),
                row.getObject("signed_on", LocalDate.class));
    }
}
