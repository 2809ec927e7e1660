package org.ironstock.stock.persistence;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ironstock.stock.Lot;
import org.ironstock.stock.domain.LotHash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lots; none ever changes. */
@Repository
public class LotRows {

    private final JdbcClient jdbc;

    public LotRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds the lot and, for the first of its product, the book; does nothing when a lot of this id is known. */
    public void addIfNew(Lot lot, Instant at) {
        jdbc.sql("insert into stock.book (product_code) values (:product) on conflict (product_code) do nothing")
                .param("product", lot.productCode())
                .update();
        jdbc.sql("""
                        insert into stock.lot (lot_id, product_code, supplier_lot, producer_ref, produced_on, expires_on,
                               basis_code, basis_ends_on, registered_at, content_sha256)
                        values (:lot, :product, :supplierLot, :producer, :producedOn, :expiresOn, :basis, :basisEndsOn,
                                :at, :sha)
                        on conflict (lot_id) do nothing""")
                .param("lot", lot.lotId())
                .param("product", lot.productCode())
                .param("supplierLot", lot.supplierLot())
                .param("producer", lot.producerRef().orElse(null))
                .param("producedOn", LedgerColumns.orNull(lot.producedOn()))
                .param("expiresOn", lot.expiresOn())
                .param("basis", lot.basis().code())
                .param("basisEndsOn", LedgerColumns.orNull(lot.basis().endsOn()))
                .param("at", LedgerColumns.moment(at))
                .param("sha", LotHash.of(lot))
                .update();
    }

    public Optional<Lot> find(String lotId) {
        return jdbc.sql("select * from stock.lot where lot_id = :lot")
                .param("lot", lotId)
                .query((row, index) -> LedgerColumns.lot(row))
                .optional();
    }

    /** Those of these ids that are known, by id. */
    public Map<String, Lot> all(Collection<String> lotIds) {
        return jdbc
                .sql("select * from stock.lot where lot_id = any(:lots)")
                .param("lots", lotIds.toArray(String[]::new))
                .query((row, index) -> LedgerColumns.lot(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Lot::lotId, Function.identity()));
    }
}
