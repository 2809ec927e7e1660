package org.ironstock.stock.persistence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ironstock.stock.FreezeExemption;
import org.ironstock.stock.PlaceFreeze;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Frozen places and what may leave them. */
@Repository
public class FreezeRows {

    private final JdbcClient jdbc;

    public FreezeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Products of which anything lies at a place. */
    public Set<String> products(String place) {
        return new TreeSet<>(
                jdbc.sql("""
                        select distinct b.product_code from stock.balance b
                          join stock.account a on a.account_id = b.account_id
                         where a.place = :place and b.quantity > 0""").param("place", place).query(String.class).list());
    }

    public void add(PlaceFreeze freeze) {
        jdbc.sql("""
                        insert into stock.freeze (place, case_ref, document_ref, frozen_at, frozen_by)
                        values (:place, :case, :document, :at, :by)
                        on conflict (place, case_ref) where lifted_at is null do nothing""")
                .param("place", freeze.place())
                .param("case", freeze.caseRef())
                .param("document", freeze.documentRef())
                .param("at", LedgerColumns.moment(freeze.frozenAt()))
                .param("by", freeze.frozenBy())
                .update();
    }

    public void lift(String place, String caseRef, String reason, String official, Instant now) {
        jdbc.sql("""
                        update stock.freeze set lifted_at = greatest(:at, frozen_at), lifted_by = :by, lift_reason = :reason
                         where place = :place and case_ref = :case and lifted_at is null""")
                .param("at", LedgerColumns.moment(now))
                .param("by", official)
                .param("reason", reason)
                .param("place", place)
                .param("case", caseRef)
                .update();
    }

    /** What keeps these places frozen, oldest first. */
    public List<PlaceFreeze> of(Collection<String> places) {
        return jdbc.sql("""
                        select * from stock.freeze where place = any(:places) and lifted_at is null order by freeze_number""")
                .param("places", places.toArray(String[]::new))
                .query((row, index) -> new PlaceFreeze(
                        row.getString("place"),
                        row.getString("case_ref"),
                        row.getString("document_ref"),
                        LedgerColumns.instant(row, "frozen_at"),
                        row.getString("frozen_by")))
                .list();
    }

    public void add(FreezeExemption exemption, Instant now) {
        jdbc.sql("""
                        insert into stock.freeze_exemption (place, product_code, document_ref, pieces, given_by, given_at)
                        values (:place, :product, :document, :pieces, :by, :at) on conflict do nothing""")
                .param("place", exemption.place())
                .param("product", exemption.productCode())
                .param("document", exemption.documentRef())
                .param("pieces", exemption.quantity().pieces())
                .param("by", exemption.givenBy())
                .param("at", LedgerColumns.moment(now))
                .update();
    }

    /** Pieces of a product that may still leave a place under a document; empty when it allows none of it. */
    public Optional<Long> room(String place, String productCode, String documentRef) {
        return jdbc.sql("""
                        select pieces - used from stock.freeze_exemption
                         where place = :place and product_code = :product and document_ref = :document""")
                .param("place", place)
                .param("product", productCode)
                .param("document", documentRef)
                .query(Long.class)
                .optional();
    }

    public void use(String place, String productCode, String documentRef, long pieces) {
        jdbc.sql("""
                        update stock.freeze_exemption set used = used + :pieces
                         where place = :place and product_code = :product and document_ref = :document""")
                .param("pieces", pieces)
                .param("place", place)
                .param("product", productCode)
                .param("document", documentRef)
                .update();
    }
}
