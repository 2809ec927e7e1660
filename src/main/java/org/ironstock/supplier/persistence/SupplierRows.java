package org.ironstock.supplier.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ironstock.platform.ReadOnce;
import org.ironstock.supplier.Supplier;
import org.ironstock.supplier.SupplierRegistration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of suppliers, their credentials and the log of their registration. */
@Repository
public class SupplierRows {

    private final JdbcClient jdbc;
    private final ReadOnce<String, Optional<Supplier>> read = new ReadOnce<>();

    public SupplierRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Supplier> find(String id) {
        return read.get(id, () -> jdbc.sql("select * from supplier.supplier where id = :id")
                .param("id", id)
                .query(SupplierRows::supplier)
                .optional());
    }

    /** Suppliers in one state, those who wait longest first. */
    public List<Supplier> inState(Supplier.State state, int atMost) {
        return jdbc.sql("""
                        select * from supplier.supplier where state = :state
                         order by registered_at, id limit :most""")
                .param("state", state.name())
                .param("most", atMost)
                .query(SupplierRows::supplier)
                .list();
    }

    /** Names by id. */
    public Map<String, String> names(Collection<String> ids) {
        Map<String, String> names = new HashMap<>();
        jdbc.sql("select id, name from supplier.supplier where id = any(:ids)")
                .param("ids", ids.toArray(String[]::new))
                .query(row -> {
                    names.put(row.getString("id"), row.getString("name"));
                });
        return names;
    }

    /** Every party that is registered or confirmed, by id. */
    public List<Supplier> known() {
        return jdbc.sql("select * from supplier.supplier where state in ('REGISTERED', 'CONFIRMED') order by id")
                .query(SupplierRows::supplier)
                .list();
    }

    /** Adds a party that registers itself; empty when its KvK number is registered already. */
    public Optional<Supplier> add(SupplierRegistration registration, Instant at) {
        read.forget();
        return jdbc.sql("""
                        insert into supplier.supplier (id, name, kvk_number, contact_email, street, postal_code, city,
                               country_code, small_or_medium, state, registered_at)
                        values ('SUP-' || lpad(nextval('supplier.supplier_number')::text, 4, '0'), :name, :kvk, :email,
                               :street, :postalCode, :city, :country, :smallOrMedium, 'REGISTERED', :at)
                        on conflict (kvk_number) where state <> 'REFUSED' do nothing
                        returning *""")
                .param("name", registration.name())
                .param("kvk", registration.kvkNumber())
                .param("email", registration.contactEmail())
                .param("street", registration.street())
                .param("postalCode", registration.postalCode())
                .param("city", registration.city())
                .param("country", registration.countryCode())
                .param("smallOrMedium", registration.smallOrMedium())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(SupplierRows::supplier)
                .optional();
    }

    /** Decides a registration that nobody decided before; empty when there is none to decide. */
    public Optional<Supplier> decide(String id, Supplier.State state) {
        read.forget();
        return jdbc.sql("""
                        update supplier.supplier set state = :state
                         where id = :id and state = 'REGISTERED' returning *""")
                .param("id", id)
                .param("state", state.name())
                .query(SupplierRows::supplier)
                .optional();
    }

    /** Keeps who brought a registration into a state, and why. */
    public void log(Supplier supplier, String actor, String reason, Instant at) {
        jdbc.sql("""
                        insert into supplier.registration_log (supplier_id, state, actor, reason, logged_at)
                        values (:id, :state, :actor, :reason, :at)""")
                .param("id", supplier.id())
                .param("state", supplier.state().name())
                .param("actor", actor)
                .param("reason", reason)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What happened to a registration, oldest first. */
    public List<LoggedStep> stepsOf(String supplierId) {
        return jdbc.sql("""
                        select state, actor, reason, logged_at from supplier.registration_log
                         where supplier_id = :id order by number""")
                .param("id", supplierId)
                .query((row, number) -> new LoggedStep(
                        Supplier.State.valueOf(row.getString("state")),
                        row.getString("actor"),
                        row.getString("reason"),
                        row.getObject("logged_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    public void addCredential(String supplierId, StoredSecret secret, Instant at) {
        jdbc.sql("""
                        insert into supplier.credential (supplier_id, secret_hash, secret_hint, issued_at)
                        values (:id, :hash, :hint, :at)""")
                .param("id", supplierId)
                .param("hash", secret.hash())
                .param("hint", secret.hint())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The credential of a supplier that may sign in: registered or confirmed, not refused or blocked. */
    public Optional<StoredSecret> findSecret(String supplierId) {
        return jdbc.sql("""
                        select c.secret_hash, c.secret_hint
                          from supplier.credential c join supplier.supplier s on s.id = c.supplier_id
                         where s.id = :id and s.state in ('REGISTERED', 'CONFIRMED')""")
                .param("id", supplierId)
                .query((row, number) -> new StoredSecret(row.getString("secret_hash"), row.getBytes("secret_hint")))
                .optional();
    }

    private static Supplier supplier(ResultSet row, int number) throws SQLException {
        return new Supplier(
                row.getString("id"),
                row.getString("name"),
                row.getString("kvk_number"),
                row.getString("contact_email"),
                row.getString("street"),
                row.getString("postal_code"),
                row.getString("city"),
                row.getString("country_code"),
                row.getBoolean("small_or_medium"),
                Supplier.State.valueOf(row.getString("state")));
    }

    /** One step of a registration. */
    public record LoggedStep(Supplier.State state, String actor, String reason, Instant at) {}

    /**
     * A secret as it is kept.
     *
     * @param hash slow salted hash
     * @param hint four bytes that a right secret must give before the slow hash is tried
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by content where it matters, never as a record
    public record StoredSecret(String hash, byte[] hint) {}
}
