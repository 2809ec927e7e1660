package org.ironstock.supplier.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ironstock.platform.ReadOnce;
import org.ironstock.supplier.BankAccount;
import org.ironstock.supplier.PhoneNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of bank accounts, their log, and the telephone numbers on file. */
@Repository
public class AccountRows {

    private final JdbcClient jdbc;

    public AccountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<BankAccount> accountsOf(String supplierId) {
        return jdbc.sql("select * from supplier.bank_account where supplier_id = :id order by number")
                .param("id", supplierId)
                .query(AccountRows::account)
                .list();
    }

    public Optional<BankAccount> findVerified(String supplierId) {
        return jdbc.sql("select * from supplier.bank_account where supplier_id = :id and state = 'VERIFIED'")
                .param("id", supplierId)
                .query(AccountRows::account)
                .optional();
    }

    /** IBANs by supplier. */
    public Map<String, String> verifiedIbans(Collection<String> supplierIds) {
        Map<String, String> ibans = new HashMap<>();
        jdbc.sql("""
                        select supplier_id, iban from supplier.bank_account
                         where supplier_id = any(:ids) and state = 'VERIFIED'""").param("ids", supplierIds.toArray(String[]::new)).query(row -> {
            ibans.put(row.getString("supplier_id"), row.getString("iban"));
        });
        return ibans;
    }

    /** The account; nobody else changes an account of its supplier until this transaction ends. */
    public Optional<BankAccount> lock(long number) {
        Optional<String> supplier =
                jdbc.sql("""
                        select s.id from supplier.supplier s join supplier.bank_account a on a.supplier_id = s.id
                         where a.number = :number for no key update of s""").param("number", number).query(String.class).optional();
        ReadOnce.forgetAll();
        return supplier.flatMap(id -> accountsOf(id).stream()
                .filter(account -> account.number() == number)
                .findFirst());
    }

    /** Enters an account; empty when one of this supplier is being looked into already. */
    public Optional<BankAccount> add(String supplierId, String iban, String holder, String official, Instant at) {
        return jdbc.sql("""
                        insert into supplier.bank_account (supplier_id, iban, holder, state, entered_by, entered_at)
                        values (:supplier, :iban, :holder, 'ENTERED', :official, :at)
                        on conflict (supplier_id) where state = 'ENTERED' do nothing
                        returning *""")
                .param("supplier", supplierId)
                .param("iban", iban)
                .param("holder", holder)
                .param("official", official)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(AccountRows::account)
                .optional();
    }

    /** Brings an account into a state and keeps why. */
    public void move(BankAccount account, BankAccount.State state, Step step) {
        jdbc.sql("update supplier.bank_account set state = :state where number = :number")
                .param("state", state.name())
                .param("number", account.number())
                .update();
        log(account.number(), state, step);
    }

    /** Keeps who brought an account into a state. */
    public void log(long accountNumber, BankAccount.State state, Step step) {
        jdbc.sql("""
                        insert into supplier.bank_account_log (account_number, state, actor, phone_number, spoken_to,
                               reason, logged_at)
                        values (:account, :state, :actor, :phone, :spokenTo, :reason, :at)""")
                .param("account", accountNumber)
                .param("state", state.name())
                .param("actor", step.actor())
                .param("phone", step.phoneNumber().orElse(null), Types.BIGINT)
                .param("spokenTo", step.spokenTo())
                .param("reason", step.reason())
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What happened to an account, oldest first. */
    public List<LoggedState> stepsOf(long accountNumber) {
        return jdbc.sql("""
                        select l.state, l.actor, l.phone_number, l.spoken_to, l.reason, l.logged_at
                          from supplier.bank_account_log l where l.account_number = :number order by l.number""")
                .param("number", accountNumber)
                .query((row, number) -> new LoggedState(
                        BankAccount.State.valueOf(row.getString("state")),
                        new Step(
                                row.getString("actor"),
                                Optional.ofNullable(row.getObject("phone_number", Long.class)),
                                row.getString("spoken_to"),
                                row.getString("reason"),
                                row.getObject("logged_at", OffsetDateTime.class).toInstant())))
                .list();
    }

    public List<PhoneNumber> phonesOf(String supplierId) {
        return jdbc.sql("select * from supplier.phone_number where supplier_id = :id order by number")
                .param("id", supplierId)
                .query(AccountRows::phone)
                .list();
    }

    public Optional<PhoneNumber> findPhone(long number) {
        return jdbc.sql("select * from supplier.phone_number where number = :number")
                .param("number", number)
                .query(AccountRows::phone)
                .optional();
    }

    public PhoneNumber addPhone(String supplierId, String phone, String source, String official, Instant at) {
        return jdbc.sql("""
                        insert into supplier.phone_number (supplier_id, phone, source, entered_by, entered_at)
                        values (:supplier, :phone, :source, :official, :at) returning *""")
                .param("supplier", supplierId)
                .param("phone", phone)
                .param("source", source)
                .param("official", official)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(AccountRows::phone)
                .single();
    }

    private static BankAccount account(ResultSet row, int number) throws SQLException {
        return new BankAccount(
                row.getLong("number"),
                row.getString("supplier_id"),
                row.getString("iban"),
                row.getString("holder"),
                BankAccount.State.valueOf(row.getString("state")),
                row.getString("entered_by"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant());
    }

    private static PhoneNumber phone(ResultSet row, int number) throws SQLException {
        return new PhoneNumber(
                row.getLong("number"),
                row.getString("supplier_id"),
                row.getString("phone"),
                row.getString("source"),
                row.getString("entered_by"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant());
    }

    /**
     * Who did something to an account.
     *
     * @param phoneNumber which number on file was called; empty when nobody was
     */
    public record Step(String actor, Optional<Long> phoneNumber, String spokenTo, String reason, Instant at) {}

    /** One step in the life of an account. */
    public record LoggedState(BankAccount.State state, Step step) {}
}
