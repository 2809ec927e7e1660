package org.ironstock.capacity.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.capacity.domain.Activation;
import org.ironstock.capacity.domain.ActivationMilestone;
import org.ironstock.capacity.domain.ActivationParameter;
import org.ironstock.capacity.domain.ActivationRequest;
import org.ironstock.capacity.domain.ActivationState;
import org.ironstock.capacity.domain.ActivationStep;
import org.ironstock.capacity.domain.FailurePenalty;
import org.ironstock.capacity.domain.MilestoneStanding;
import org.ironstock.platform.Columns;
import org.ironstock.platform.DatedParameters;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Activations, their milestones, what was found about them and what people decided. Who changes one locks it first. */
@Repository
public class ActivationRows {

    private static final String ID = "id";

    private final JdbcClient jdbc;
    private final DatedParameters parameters;

    public ActivationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.parameters = new DatedParameters(jdbc, "capacity.activation_parameter");
    }

    /** The next free number of a year, e.g. {@code ACT-2026-001}. */
    public String nextId(int year) {
        int number = jdbc.sql("insert into capacity.activation_number (year, last) values (:year, 1) "
                        + "on conflict (year) do update set last = activation_number.last + 1 returning last")
                .param("year", year)
                .query(Integer.class)
                .single();
        return "ACT-%d-%03d".formatted(year, number);
    }

    /** Keeps an activation that was just asked for. */
    public void add(Activation activation) {
        ActivationRequest request = activation.request();
        jdbc.sql("""
                        insert into capacity.activation (id, line_id, contract_id, supplier_id, product_code,
                            pieces_per_month, months, asked_start, unit_price, decision_reference, decision_document,
                            requested_by, requested_at, state, starts_on)
                        values (:id, :line, :contract, :supplier, :product, :pieces, :months, :asked, :price, :reference,
                            :decision, :by, :at, :state, :start)""")
                .param(ID, activation.id())
                .param("line", request.lineId())
                .param("contract", activation.contractId())
                .param("supplier", activation.supplierId())
                .param("product", activation.productCode())
                .param("pieces", request.piecesPerMonth().pieces())
                .param("months", request.months())
                .param("asked", request.startsOn())
                .param("price", activation.unitPrice().euro())
                .param("reference", request.decisionReference())
                .param("decision", request.decisionDocument().orElse(null))
                .param("by", request.requestedBy())
                .param("at", Columns.of(activation.requestedAt()))
                .param("state", activation.state().name())
                .param("start", activation.startsOn())
                .update();
    }

    public Optional<Activation> find(String activationId) {
        return jdbc.sql("select * from capacity.activation where id = :id")
                .param(ID, activationId)
                .query(ActivationRows::activation)
                .optional();
    }

    /** @throws NoSuchElementException when there is no such activation */
    public Activation get(String activationId) {
        return find(activationId).orElseThrow(() -> unknown(activationId));
    }

    /**
     * The activation, and nobody else changes it until this transaction ends.
     *
     * @throws NoSuchElementException when there is no such activation
     */
    public Activation lock(String activationId) {
        return jdbc.sql("select * from capacity.activation where id = :id for no key update")
                .param(ID, activationId)
                .query(ActivationRows::activation)
                .optional()
                .orElseThrow(() -> unknown(activationId));
    }

    /** Nobody else reserves this line until this transaction ends. */
    public void lockLine(String lineId) {
        jdbc.sql("insert into capacity.activated_line (line_id) values (:line) "
                        + "on conflict (line_id) do update set line_id = excluded.line_id")
                .param("line", lineId)
                .update();
    }

    /** Nobody else weighs what is ordered under this contract, or rests on this decision, until this transaction ends. */
    public void lockSubject(String subject) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", "capacity.activation:" + subject)
                .query((row, number) -> 1)
                .list();
    }

    /** The activation that has a line now; empty when it is free. */
    public Optional<Activation> takes(String lineId) {
        return jdbc.sql("""
                        select * from capacity.activation
                         where line_id = :line and state in ('RESERVED', 'SIGNING', 'OFFERED', 'RUNNING', 'RAMP_DOWN')""")
                .param("line", lineId)
                .query(ActivationRows::activation)
                .optional();
    }

    /** Activations of a line, oldest first. */
    public List<Activation> ofLine(String lineId) {
        return jdbc.sql("select * from capacity.activation where line_id = :line order by number")
                .param("line", lineId)
                .query(ActivationRows::activation)
                .list();
    }

    /** Activations of a supplier, newest first. */
    public List<Activation> ofSupplier(String supplierId) {
        return jdbc.sql("select * from capacity.activation where supplier_id = :supplier order by number desc")
                .param("supplier", supplierId)
                .query(ActivationRows::activation)
                .list();
    }

    /** What the supplier fetches as its order; empty until it is offered. */
    public Optional<UUID> findMessage(String activationId) {
        return jdbc.sql("select message_id from capacity.activation where id = :id and message_id is not null")
                .param(ID, activationId)
                .query(UUID.class)
                .optional();
    }

    /** Activations under a contract that the State may still end, oldest first. */
    public List<Activation> openUnder(String contractId) {
        return jdbc.sql("""
                        select * from capacity.activation
                         where contract_id = :contract
                           and state in ('REQUESTED', 'RESERVED', 'SIGNING', 'OFFERED', 'RUNNING')
                         order by number""")
                .param("contract", contractId)
                .query(ActivationRows::activation)
                .list();
    }

    /** Every activation, newest first. */
    public List<Activation> all() {
        return jdbc.sql("select * from capacity.activation order by number desc")
                .query(ActivationRows::activation)
                .list();
    }

    /** Value of what was activated under a contract and did not fall through, one activation not counted. */
    public Money orderedUnder(String contractId, String exceptId) {
        return jdbc
                .sql("""
                        select * from capacity.activation
                         where contract_id = :contract and id <> :except
                           and state not in ('REQUESTED', 'REFUSED', 'WITHDRAWN', 'CANCELLED')""")
                .param("contract", contractId)
                .param("except", exceptId)
                .query(ActivationRows::activation)
                .list()
                .stream()
                .map(Activation::value)
                .reduce(Money.ZERO, Money::plus);
    }

    /** Value of what already rests on a signed decision, one activation not counted. */
    public Money restingOn(UUID decision, String exceptId) {
        return jdbc
                .sql("""
                        select * from capacity.activation
                         where decision_document = :decision and id <> :except
                           and state not in ('REQUESTED', 'REFUSED', 'WITHDRAWN', 'CANCELLED')""")
                .param("decision", decision)
                .param("except", exceptId)
                .query(ActivationRows::activation)
                .list()
                .stream()
                .map(Activation::value)
                .reduce(Money.ZERO, Money::plus);
    }

    /** Keeps a new state of an activation that this transaction locked. */
    public void save(Activation activation) {
        jdbc.sql("""
                        update capacity.activation set state = :state, starts_on = :start, preparer = :preparer,
                            document_id = :document, confirm_by = :confirmBy, capacity_due_on = :due,
                            stopped_on = :stopped, last_day = :last, failed_on = :failed
                         where id = :id""")
                .param(ID, activation.id())
                .param("state", activation.state().name())
                .param("start", activation.startsOn())
                .param("preparer", activation.preparer().orElse(null))
                .param("document", activation.documentId().orElse(null))
                .param("confirmBy", activation.confirmBy().map(Columns::of).orElse(null))
                .param("due", activation.capacityDueOn().orElse(null))
                .param("stopped", activation.stoppedOn().orElse(null))
                .param("last", activation.lastDay().orElse(null))
                .param("failed", activation.failedOn().orElse(null))
                .update();
    }

    /** Keeps which document the supplier fetches as its order. */
    public void keepMessage(String activationId, UUID messageId) {
        jdbc.sql("update capacity.activation set message_id = :message where id = :id")
                .param("message", messageId)
                .param(ID, activationId)
                .update();
    }

    /** Keeps the last day of each milestone; a second time has no effect. */
    public void plan(String activationId, Map<ActivationMilestone, LocalDate> due) {
        due.forEach((milestone, day) -> jdbc.sql("""
                        insert into capacity.activation_milestone (activation_id, milestone, due_on)
                        values (:id, :milestone, :due) on conflict do nothing""")
                .param(ID, activationId)
                .param("milestone", milestone.name())
                .param("due", day)
                .update());
    }

    /** Milestones of an activation, the first due first. */
    public List<MilestoneStanding> milestones(String activationId) {
        return jdbc.sql("select * from capacity.activation_milestone where activation_id = :id order by due_on")
                .param(ID, activationId)
                .query((row, number) -> new MilestoneStanding(
                        ActivationMilestone.valueOf(row.getString("milestone")),
                        row.getObject("due_on", LocalDate.class),
                        Columns.findDay(row, "reached_on"),
                        row.getString("evidence"),
                        row.getString("told_by")))
                .list();
    }

    /** Keeps that a milestone was reached. @return whether it was not known before */
    public boolean reach(
            String activationId, ActivationMilestone milestone, LocalDate on, String evidence, String toldBy) {
        return jdbc.sql("""
                                update capacity.activation_milestone
                                   set reached_on = :on, evidence = :evidence, told_by = :by
                                 where activation_id = :id and milestone = :milestone and reached_on is null""")
                        .param(ID, activationId)
                        .param("milestone", milestone.name())
                        .param("on", on)
                        .param("evidence", evidence)
                        .param("by", toldBy)
                        .update()
                == 1;
    }

    /** Keeps what a step found, in order. */
    public void note(String activationId, List<Finding> findings) {
        for (Finding finding : findings) {
            jdbc.sql("""
                            insert into capacity.activation_finding (activation_id, code, subject, message, ground,
                                severity)
                            values (:id, :code, :subject, :message, :ground, :severity)""")
                    .param(ID, activationId)
                    .param("code", finding.code())
                    .param("subject", finding.subject())
                    .param("message", finding.message())
                    .param("ground", finding.ground())
                    .param("severity", finding.severity().name())
                    .update();
        }
    }

    /** Everything that was found about an activation, in order. */
    public List<Finding> findings(String activationId) {
        return jdbc.sql("select * from capacity.activation_finding where activation_id = :id order by number")
                .param(ID, activationId)
                .query((row, number) -> Columns.finding(row))
                .list();
    }

    public void addStep(String activationId, ActivationStep step) {
        jdbc.sql("""
                        insert into capacity.activation_step (activation_id, kind, agreed, amount_cents, evidence, motive,
                            official, at)
                        values (:id, :kind, :agreed, :amount, :evidence, :motive, :official, :at)""")
                .param(ID, activationId)
                .param("kind", step.kind().name())
                .param("agreed", step.agreed())
                .param("amount", step.amount().cents())
                .param("evidence", step.evidence())
                .param("motive", step.motive())
                .param("official", step.official())
                .param("at", Columns.of(step.at()))
                .update();
    }

    /** What people decided, oldest first. */
    public List<ActivationStep> steps(String activationId) {
        return jdbc.sql("select * from capacity.activation_step where activation_id = :id order by number")
                .param(ID, activationId)
                .query((row, number) -> new ActivationStep(
                        ActivationStep.Kind.valueOf(row.getString("kind")),
                        row.getBoolean("agreed"),
                        new Money(row.getLong("amount_cents")),
                        row.getString("evidence"),
                        row.getString("motive"),
                        row.getString("official"),
                        Columns.moment(row, "at")))
                .list();
    }

    /** The last step of a kind. */
    public Optional<ActivationStep> lastStep(String activationId, ActivationStep.Kind kind) {
        return steps(activationId).stream().filter(step -> step.kind() == kind).reduce((earlier, later) -> later);
    }

    /** Keeps what a failure came to; a second time has no effect. */
    public void keepFailure(String activationId, FailurePenalty failure) {
        jdbc.sql("""
                        insert into capacity.activation_failure (activation_id, target, accepted, penalty_cents, cap_cents)
                        values (:id, :target, :accepted, :penalty, :cap) on conflict do nothing""")
                .param(ID, activationId)
                .param("target", failure.target().pieces())
                .param("accepted", failure.accepted().pieces())
                .param("penalty", failure.penalty().cents())
                .param("cap", failure.cap().cents())
                .update();
    }

    /** What a failure came to. */
    public Optional<FailurePenalty> failure(String activationId) {
        return jdbc.sql("select * from capacity.activation_failure where activation_id = :id")
                .param(ID, activationId)
                .query((row, number) -> new FailurePenalty(
                        Quantity.of(row.getLong("target")),
                        Quantity.of(row.getLong("accepted")),
                        new Money(row.getLong("penalty_cents")),
                        new Money(row.getLong("cap_cents"))))
                .optional();
    }

    /** Keeps the claim that went out, and the last day to pay it. */
    public void keepClaim(String activationId, Money fee, Money penalty, UUID document, LocalDate payBy) {
        jdbc.sql("""
                        update capacity.activation_failure
                           set fee_cents = :fee, claimed_penalty_cents = :penalty, document_id = :document,
                               pay_by = :payBy
                         where activation_id = :id""")
                .param("payBy", payBy)
                .param(ID, activationId)
                .param("fee", fee.cents())
                .param("penalty", penalty.cents())
                .param("document", document)
                .update();
    }

    /** A limit or term of activations on a day. */
    public int parameter(ActivationParameter parameter, LocalDate on) {
        return parameters.valueOn(parameter, on);
    }

    private static Activation activation(ResultSet row, int number) throws SQLException {
        return new Activation(
                row.getString(ID),
                new ActivationRequest(
                        row.getString("line_id"),
                        Quantity.of(row.getLong("pieces_per_month")),
                        row.getInt("months"),
                        row.getObject("asked_start", LocalDate.class),
                        row.getString("decision_reference"),
                        Optional.ofNullable(row.getObject("decision_document", UUID.class)),
                        row.getString("requested_by")),
                row.getString("contract_id"),
                row.getString("supplier_id"),
                row.getString("product_code"),
                new UnitPrice(row.getBigDecimal("unit_price")),
                ActivationState.valueOf(row.getString("state")),
                row.getObject("starts_on", LocalDate.class),
                Optional.ofNullable(row.getString("preparer")),
                Optional.ofNullable(row.getObject("document_id", UUID.class)),
                Columns.findMoment(row, "confirm_by"),
                Columns.findDay(row, "capacity_due_on"),
                Columns.findDay(row, "stopped_on"),
                Columns.findDay(row, "last_day"),
                Columns.findDay(row, "failed_on"),
                Columns.moment(row, "requested_at"));
    }

    private static NoSuchElementException unknown(String activationId) {
        return new NoSuchElementException("There is no activation %s".formatted(activationId));
    }
}
