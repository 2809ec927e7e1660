package org.ironstock.signing.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ironstock.platform.ReadOnce;
import org.ironstock.shared.Money;
import org.ironstock.signing.domain.Mandate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of mandates; every row stays, ended ones too. */
@Repository
public class MandateRegister {

    private final JdbcClient jdbc;

    MandateRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Mandate mandate, String registeredBy, Instant registeredAt) {
        jdbc.sql("""
                        insert into signing.mandate (id, reference, official, role, product_group, document_kinds,
                            limit_cents, valid_from, valid_to, sub_mandate_allowed, given_by, registered_at, registered_by)
                        values (:id, :reference, :official, :role, :productGroup, :kinds, :limit, :from, :to,
                            :subMandate, :givenBy, :at, :by)""")
                .param("id", mandate.id())
                .param("reference", mandate.reference())
                .param("official", mandate.official())
                .param("role", mandate.role())
                .param("productGroup", mandate.productGroup())
                .param("kinds", mandate.documentKinds().stream().sorted().toArray(String[]::new))
                .param("limit", mandate.limit().map(Money::cents).orElse(null), java.sql.Types.BIGINT)
                .param("from", mandate.validFrom())
                .param("to", mandate.validTo())
                .param("subMandate", mandate.subMandateAllowed())
                .param("givenBy", mandate.givenBy())
                .param("at", SigningCases.moment(registeredAt))
                .param("by", registeredBy)
                .update();
    }

    /** Ends a mandate at once; false when it is unknown or had been revoked before. */
    public boolean revoke(UUID id, Mandate.Revocation revocation) {
        return jdbc.sql("update signing.mandate set revoked_at = :at, revoked_by = :by, revoked_because = :reason"
                                + " where id = :id and revoked_at is null")
                        .param("at", SigningCases.moment(revocation.at()))
                        .param("by", revocation.by())
                        .param("reason", revocation.reason())
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Every mandate that was ever given, newest first. */
    public List<Mandate> all() {
        return jdbc.sql("select * from signing.mandate order by registered_at desc, reference")
                .query(MandateRegister::mandate)
                .list();
    }

    public Optional<Mandate> find(UUID id) {
        return jdbc.sql("select * from signing.mandate where id = :id")
                .param("id", id)
                .query(MandateRegister::mandate)
                .optional();
    }

    /** Mandates in any of these roles, ended ones too. */
    public List<Mandate> inRoles(Collection<String> roles) {
        return jdbc.sql("select * from signing.mandate where role = any(:roles) order by reference, id")
                .param("roles", roles.toArray(String[]::new))
                .query(MandateRegister::mandate)
                .list();
    }

    /** Mandates of one official in any of these roles, taken until the transaction ends, so that none ends meanwhile. */
    public List<Mandate> take(String official, Collection<String> roles) {
        List<Mandate> taken = jdbc.sql("select * from signing.mandate where official = :official and role = any(:roles)"
                        + " order by reference, id for update")
                .param("official", official)
                .param("roles", roles.toArray(String[]::new))
                .query(MandateRegister::mandate)
                .list();
        ReadOnce.forgetAll();
        return taken;
    }

    private static Mandate mandate(ResultSet row, int number) throws SQLException {
        return new Mandate(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getString("official"),
                row.getString("role"),
                row.getString("product_group"),
                Set.copyOf(SigningCases.texts(row, "document_kinds")),
                Optional.ofNullable(row.getObject("limit_cents", Long.class)).map(Money::new),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getBoolean("sub_mandate_allowed"),
                row.getString("given_by"),
                revocation(row));
    }

    private static Optional<Mandate.Revocation> revocation(ResultSet row) throws SQLException {
        @Nullable String by = row.getString("revoked_by");
        return by == null
                ? Optional.empty()
                : Optional.of(new Mandate.Revocation(
                        SigningCases.instant(row, "revoked_at"), by, row.getString("revoked_because")));
    }
}
