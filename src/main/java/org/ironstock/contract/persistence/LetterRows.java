package org.ironstock.contract.persistence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ironstock.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Letters to suppliers about orders and contracts: once sent, the supplier fetches them. */
@Repository
public class LetterRows {

    private final JdbcClient jdbc;

    LetterRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A letter that was sent.
     *
     * @param caseRef order or contract that it is about
     * @param kind kind of the document
     */
    public record Letter(String caseRef, String kind, UUID documentId, Instant sentAt) {}

    /** The supplier may fetch the letter from now on; a second time has no effect. */
    public void send(String supplierId, Letter letter) {
        jdbc.sql("""
                        insert into contract.letter (supplier_id, case_ref, kind, document_id, sent_at)
                        values (:supplier, :case, :kind, :document, :at) on conflict (document_id) do nothing""")
                .param("supplier", supplierId)
                .param("case", letter.caseRef())
                .param("kind", letter.kind())
                .param("document", letter.documentId())
                .param("at", Columns.of(letter.sentAt()))
                .update();
    }

    /** Letters to a supplier, newest first. */
    public List<Letter> to(String supplierId) {
        return jdbc.sql("select * from contract.letter where supplier_id = :supplier order by number desc")
                .param("supplier", supplierId)
                .query((row, number) -> new Letter(
                        row.getString("case_ref"),
                        row.getString("kind"),
                        row.getObject("document_id", UUID.class),
                        Columns.moment(row, "sent_at")))
                .list();
    }
}
