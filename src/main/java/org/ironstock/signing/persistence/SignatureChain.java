package org.ironstock.signing.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.ironstock.platform.ReadOnce;
import org.ironstock.signing.domain.Decision;
import org.ironstock.signing.domain.Signature;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The chain of signatures over all cases; rows are added at its head and never change. */
@Repository
public class SignatureChain {

    private final JdbcClient jdbc;

    SignatureChain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where the chain ends now. */
    public record Head(UUID chainId, long number, String hash) {}

    /** Head of the chain. */
    public Head head() {
        return jdbc.sql("select chain_id, number, hash from signing.chain_head")
                .query(Head.class)
                .single();
    }

    /** Head of the chain, taken until the transaction ends. */
    public Head takeHead() {
        Head head = jdbc.sql("select chain_id, number, hash from signing.chain_head for update")
                .query(Head.class)
                .single();
        ReadOnce.forgetAll();
        return head;
    }

    /** Adds a link after the head that {@link #takeHead} gave, and moves the head. */
    public void add(Signature link) {
        jdbc.sql("""
                        with head as (update signing.chain_head set number = :number, hash = :hash)
                        insert into signing.signature (number, signing_id, step, case_ref, document_id, document_kind,
                            document_sha256, amount_cents, official, role, on_behalf_of, mandate_id, decision, reason,
                            override_motive, signed_at, previous_hash, hash)
                        values (:number, :signingId, :step, :caseRef, :documentId, :documentKind, :documentSha256,
                            :amountCents, :official, :role, :onBehalfOf, :mandateId, :decision, :reason,
                            :overrideMotive, :signedAt, :previousHash, :hash)""")
                .param("number", link.number())
                .param("signingId", link.signingId())
                .param("step", link.step())
                .param("caseRef", link.caseRef())
                .param("documentId", link.documentId())
                .param("documentKind", link.documentKind())
                .param("documentSha256", link.documentSha256())
                .param("amountCents", link.amountCents())
                .param("official", link.official())
                .param("role", link.role())
                .param("onBehalfOf", link.onBehalfOf())
                .param("mandateId", link.mandateId())
                .param("decision", link.decision().name())
                .param("reason", link.reason())
                .param("overrideMotive", link.overrideMotive())
                .param("signedAt", SigningCases.moment(link.signedAt()))
                .param("previousHash", link.previousHash())
                .param("hash", link.hash())
                .update();
        // signatures are read with their requests
        ReadOnce.forgetAll();
    }

    /** Links after this number, in order, a page at a time. */
    public List<Signature> after(long number, int most) {
        return jdbc.sql("select * from signing.signature where number > :number order by number limit :most")
                .param("number", number)
                .param("most", most)
                .query(SignatureChain::link)
                .list();
    }

    private static Signature link(ResultSet row, int number) throws SQLException {
        return new Signature(
                row.getLong("number"),
                row.getString("signing_id"),
                row.getInt("step"),
                row.getString("case_ref"),
                row.getObject("document_id", UUID.class),
                row.getString("document_kind"),
                row.getString("document_sha256"),
                row.getLong("amount_cents"),
                row.getString("official"),
                row.getString("role"),
                row.getString("on_behalf_of"),
                row.getObject("mandate_id", UUID.class),
                Decision.valueOf(row.getString("decision")),
                row.getString("reason"),
                row.getString("override_motive"),
                SigningCases.instant(row, "signed_at"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }
}
