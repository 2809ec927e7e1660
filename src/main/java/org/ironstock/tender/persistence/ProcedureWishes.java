package org.ironstock.tender.persistence;

import java.util.Optional;
import org.ironstock.tender.domain.ProcedureWish;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what the buyer asked of the procedure. */
@Repository
public class ProcedureWishes {

    private final JdbcClient jdbc;

    ProcedureWishes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a wish; replaces the one before. */
    public void save(String tenderId, ProcedureWish wish) {
        jdbc.sql("""
                insert into tender.procedure_wish (tender_id, wanted, justification, documents_free, earlier_tender,
                    ex_ante, negotiation_barred)
                values (:id, :wanted, :justification, :free, :earlier, :exAnte, :barred)
                on conflict (tender_id) do update set wanted = excluded.wanted,
                    justification = excluded.justification, documents_free = excluded.documents_free,
                    earlier_tender = excluded.earlier_tender, ex_ante = excluded.ex_ante,
                    negotiation_barred = excluded.negotiation_barred""")
                .param("id", tenderId)
                .param("wanted", wish.wanted().name())
                .param("justification", wish.justification().map(Enum::name).orElse(""))
                .param("free", wish.documentsFree())
                .param("earlier", wish.earlierTender())
                .param("exAnte", wish.exAnte())
                .param("barred", wish.negotiationBarred())
                .update();
    }

    /** The wish of a tender; none when nothing was asked. */
    public ProcedureWish of(String tenderId) {
        return jdbc.sql("select * from tender.procedure_wish where tender_id = :id")
                .param("id", tenderId)
                .query((row, number) -> new ProcedureWish(
                        ProcedureWish.Wanted.valueOf(row.getString("wanted")),
                        Optional.of(row.getString("justification"))
                                .filter(code -> !code.isEmpty())
                                .map(ProcedureWish.Justification::valueOf),
                        row.getBoolean("documents_free"),
                        row.getString("earlier_tender"),
                        row.getBoolean("ex_ante"),
                        row.getBoolean("negotiation_barred")))
                .optional()
                .orElse(ProcedureWish.NONE);
    }
}
