package org.ironstock.contract.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.contract.StandbyShortfall;
import org.ironstock.contract.domain.ContractDefault;
import org.ironstock.contract.domain.DefaultGround;
import org.ironstock.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Defaults of suppliers and what they rest on. Who opens or ends one locks the row of its contract first. */
@Repository
public class DefaultRows {

    private static final String CONTRACT = "contract";
    private static final String DOCUMENT = "document";
    private static final String OF_CONTRACT = "select * from contract.supplier_default where contract_id = :contract ";

    private final JdbcClient jdbc;

    DefaultRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps that there is a ground; one that need not be mended first is before the lawyer at once.
     *
     * @return id of the default, e.g. {@code CTR-2026-001-V1}
     */
    public String open(String contractId, DefaultGround ground, Instant at) {
        return jdbc.sql("""
                        insert into contract.supplier_default (id, contract_id, ground, state, suspected_at)
                        select :contract || '-V' || (count(*) + 1), :contract, :ground, :state, :at
                          from contract.supplier_default where contract_id = :contract
                        returning id""")
                .param(CONTRACT, contractId)
                .param("ground", ground.name())
                .param(
                        "state",
                        (ground.curable() ? ContractDefault.State.SUSPECTED : ContractDefault.State.NOT_CURED).name())
                .param("at", Columns.of(at))
                .query(String.class)
                .single();
    }

    /** The one that is being dealt with. */
    public Optional<ContractDefault> findOpen(String contractId) {
        return of(contractId).stream().filter(one -> one.state().open()).findFirst();
    }

    /** All of a contract, oldest first. */
    public List<ContractDefault> of(String contractId) {
        return jdbc.sql(OF_CONTRACT + "order by number")
                .param(CONTRACT, contractId)
                .query((row, number) -> supplierDefault(row))
                .list();
    }

    /** @throws NoSuchElementException when there is no such default */
    public ContractDefault get(String defaultId) {
        return jdbc.sql("select * from contract.supplier_default where id = :id")
                .param("id", defaultId)
                .query((row, number) -> supplierDefault(row))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("There is no default %s".formatted(defaultId)));
    }

    /** Keeps months without fee with the default in which they are dealt with. */
    public void keep(String defaultId, StandbyShortfall found, Instant at) {
        jdbc.sql("""
                        insert into contract.standby_shortfall (contract_id, default_id, line_id, month, kind, reported_at)
                        values (:contract, :default, :line, :month, :kind, :at)""")
                .param(CONTRACT, found.contractId())
                .param("default", defaultId)
                .param("line", found.lineId())
                .param("month", found.month().atDay(1))
                .param("kind", found.kind().name())
                .param("at", Columns.of(at))
                .update();
    }

    /** Months without fee under a contract that were told, oldest first. */
    public List<StandbyShortfall> shortfallsUnder(String contractId) {
        return shortfalls("contract_id", contractId);
    }

    /** Months without fee that were told while a default was dealt with, oldest first. */
    public List<StandbyShortfall> shortfallsOf(String defaultId) {
        return shortfalls("default_id", defaultId);
    }

    private List<StandbyShortfall> shortfalls(String column, String value) {
        return jdbc.sql("select * from contract.standby_shortfall where " + column + " = :value order by number")
                .param("value", value)
                .query((row, number) -> new StandbyShortfall(
                        row.getString("contract_id"),
                        row.getString("line_id"),
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        StandbyShortfall.Kind.valueOf(row.getString("kind"))))
                .list();
    }

    /** Keeps the notice of default that is put before the signers. */
    public void notice(String defaultId, UUID documentId) {
        jdbc.sql("update contract.supplier_default set notice_id = :document where id = :id")
                .param("id", defaultId)
                .param(DOCUMENT, documentId)
                .update();
    }

    /** The notice was sent: the supplier has until a moment. */
    public void notified(String defaultId, Instant cureUntil) {
        jdbc.sql("update contract.supplier_default set state = :state, cure_until = :until where id = :id")
                .param("id", defaultId)
                .param("state", ContractDefault.State.NOTIFIED.name())
                .param("until", Columns.of(cureUntil))
                .update();
    }

    /** Keeps the dissolution that is put before the signers. */
    public void dissolution(String defaultId, UUID documentId) {
        jdbc.sql("update contract.supplier_default set dissolution_id = :document where id = :id")
                .param("id", defaultId)
                .param(DOCUMENT, documentId)
                .update();
    }

    /** The supplier did not mend it. */
    public void notCured(String defaultId) {
        jdbc.sql("update contract.supplier_default set state = :state where id = :id")
                .param("id", defaultId)
                .param("state", ContractDefault.State.NOT_CURED.name())
                .update();
    }

    /** Ends a default; the grounds that are there now count for no later one. */
    public void end(String defaultId, ContractDefault.State state) {
        jdbc.sql("""
                        update contract.supplier_default s set state = :state,
                            penalty_mark = coalesce((select max(number) from contract.penalty_decision), 0),
                            lot_mark = coalesce((select max(number) from contract.lot_outcome), 0)
                         where id = :id""").param("id", defaultId).param("state", state.name()).update();
    }

    /** Keeps what somebody decided. */
    public void decide(String defaultId, String choice, String motive, String official, Instant at) {
        jdbc.sql("""
                        insert into contract.default_decision (default_id, choice, motive, decided_by, decided_at)
                        values (:default, :choice, :motive, :by, :at)""")
                .param("default", defaultId)
                .param("choice", choice)
                .param("motive", motive)
                .param("by", official)
                .param("at", Columns.of(at))
                .update();
    }

    /** What was decided, oldest first. */
    public List<Decision> decisions(String defaultId) {
        return jdbc.sql("select * from contract.default_decision where default_id = :default order by number")
                .param("default", defaultId)
                .query((row, number) -> new Decision(
                        row.getString("choice"),
                        row.getString("motive"),
                        row.getString("decided_by"),
                        Columns.moment(row, "decided_at")))
                .list();
    }

    /** One decision about a default, by an official. */
    public record Decision(String choice, String motive, String official, Instant at) {}

    /** Orders under a contract with an imposed penalty at its cap, signed since its last default ended. */
    public int cappedOrders(String contractId) {
        return jdbc.sql("""
                        select count(distinct p.order_id) from contract.penalty p
                          join contract.penalty_decision d on d.penalty_id = p.id
                         where p.contract_id = :contract and p.cap_reached and d.outcome = 'IMPOSED'
                           and d.number > (select coalesce(max(penalty_mark), 0) from contract.supplier_default
                                where contract_id = :contract)""").param(CONTRACT, contractId).query(Integer.class).single();
    }

    /** Whether each lot was released that was decided since the last default of the contract ended, newest first. */
    public List<Boolean> released(String contractId) {
        return jdbc.sql("""
                        select released from contract.lot_outcome
                         where contract_id = :contract
                           and number > (select coalesce(max(lot_mark), 0) from contract.supplier_default
                                where contract_id = :contract)
                         order by number desc""").param(CONTRACT, contractId).query(Boolean.class).list();
    }

    /** What tests decided about the lots of a contract, newest first. */
    public List<LotOutcome> lots(String contractId) {
        return jdbc.sql("select * from contract.lot_outcome where contract_id = :contract order by number desc")
                .param(CONTRACT, contractId)
                .query((row, number) -> new LotOutcome(
                        row.getString("lot_id"),
                        row.getString("order_id"),
                        row.getBoolean("released"),
                        Columns.moment(row, "decided_at")))
                .list();
    }

    /** What tests decided about a lot. */
    public record LotOutcome(String lotId, String orderId, boolean released, Instant at) {}

    private static ContractDefault supplierDefault(ResultSet row) throws SQLException {
        return new ContractDefault(
                row.getString("id"),
                row.getString("contract_id"),
                DefaultGround.valueOf(row.getString("ground")),
                ContractDefault.State.valueOf(row.getString("state")),
                Columns.moment(row, "suspected_at"),
                Optional.ofNullable(row.getObject("notice_id", UUID.class)),
                Columns.findMoment(row, "cure_until"),
                Optional.ofNullable(row.getObject("dissolution_id", UUID.class)));
    }
}
