package org.ironstock.signing.persistence;

import java.time.Instant;
import java.util.UUID;
import org.ironstock.signing.ConflictOfInterest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Declared conflicts of interest; a declaration stays. */
@Repository
public class Conflicts {

    private final JdbcClient jdbc;

    Conflicts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(ConflictOfInterest conflict, Instant declaredAt) {
        jdbc.sql("insert into signing.conflict (id, official, case_ref, supplier_ref, statement, declared_at)"
                        + " values (:id, :official, :caseRef, :supplierRef, :statement, :at)")
                .param("id", UUID.randomUUID())
                .param("official", conflict.official())
                .param("caseRef", conflict.caseRef())
                .param("supplierRef", conflict.supplierRef())
                .param("statement", conflict.statement())
                .param("at", SigningCases.moment(declaredAt))
                .update();
    }

    /**
     * Whether an official declared an interest in this case or with this supplier.
     *
     * @param supplierRef empty when no supplier is known
     */
    public boolean declared(String official, String caseRef, String supplierRef) {
        return jdbc.sql("select exists (select 1 from signing.conflict where official = :official"
                        + " and (case_ref <> '' and case_ref = :caseRef"
                        + " or supplier_ref <> '' and supplier_ref = :supplierRef))")
                .param("official", official)
                .param("caseRef", caseRef)
                .param("supplierRef", supplierRef)
                .query(Boolean.class)
                .single();
    }
}
