package org.ironstock.signing.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.ironstock.shared.Money;
import org.ironstock.signing.domain.Reservation;
import org.ironstock.signing.domain.SigningCase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Values that pending and signed documents take of mandates. */
@Repository
public class Reservations {

    private final JdbcClient jdbc;

    Reservations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Reserves the value of a request. Whoever reserves for the same contract, supplier or need at the same moment waits
     * here until this transaction ends.
     */
    public Reservation reserve(SigningCase signing, LocalDate day) {
        takeSubjects(signing);
        long number = jdbc.sql("""
                        insert into signing.reservation (signing_id, case_ref, document_kind, contract_ref,
                            supplier_ref, need_ref, amount_cents, reserved_on)
                        values (:id, :caseRef, :kind, :contractRef, :supplierRef, :needRef, :cents, :day)
                        returning number""")
                .param("id", signing.signingId())
                .param("caseRef", signing.caseRef())
                .param("kind", signing.documentKind())
                .param("contractRef", signing.contractRef())
                .param("supplierRef", signing.supplierRef())
                .param("needRef", signing.needRef())
                .param("cents", signing.maxAmount().cents())
                .param("day", day)
                .query(Long.class)
                .single();
        return new Reservation(
                number,
                signing.signingId(),
                signing.caseRef(),
                signing.documentKind(),
                signing.contractRef(),
                signing.supplierRef(),
                signing.needRef(),
                signing.maxAmount(),
                day);
    }

    /** What was reserved and not released for the same kind and for the same contract, supplier or need. */
    public List<Reservation> together(SigningCase signing) {
        return jdbc.sql("""
                        select * from signing.reservation
                        where released_at is null and document_kind = :kind
                          and (signing_id = :id
                               or contract_ref <> '' and contract_ref = :contractRef
                               or supplier_ref <> '' and supplier_ref = :supplierRef
                               or need_ref <> '' and need_ref = :needRef)
                        order by number""")
                .param("kind", signing.documentKind())
                .param("id", signing.signingId())
                .param("contractRef", signing.contractRef())
                .param("supplierRef", signing.supplierRef())
                .param("needRef", signing.needRef())
                .query(Reservations::reservation)
                .list();
    }

    public void release(String signingId, Instant releasedAt) {
        jdbc.sql("update signing.reservation set released_at = :at where signing_id = :id and released_at is null")
                .param("at", SigningCases.moment(releasedAt))
                .param("id", signingId)
                .update();
    }

    private void takeSubjects(SigningCase signing) {
        String[] subjects = Stream.of(
                        subject("contract", signing.contractRef()),
                        subject("need", signing.needRef()),
                        subject("supplier", signing.supplierRef()))
                .filter(ref -> !ref.isEmpty())
                .toArray(String[]::new);
        jdbc.sql("insert into signing.subject (ref) select unnest(:refs) order by 1"
                        + " on conflict (ref) do update set ref = excluded.ref")
                .param("refs", subjects)
                .update();
    }

    private static String subject(String sort, String ref) {
        return ref.isEmpty() ? "" : sort + ":" + ref;
    }

    private static Reservation reservation(ResultSet row, int index) throws SQLException {
        return new Reservation(
                row.getLong("number"),
                row.getString("signing_id"),
                row.getString("case_ref"),
                row.getString("document_kind"),
                row.getString("contract_ref"),
                row.getString("supplier_ref"),
                row.getString("need_ref"),
                new Money(row.getLong("amount_cents")),
                row.getObject("reserved_on", LocalDate.class));
    }
}
