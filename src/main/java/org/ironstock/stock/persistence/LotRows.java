package org.ironstock.stock.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ironstock.stock.Lot;
import org.ironstock.stock.domain.LotHash;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lots; none ever changes. */
@Repository
public class LotRows {

    private final JdbcClient jdbc;

    public LotRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds lots and, for the first of its product, the book; does nothing for one whose id is known. Books and lots come in
     * one order for all who do so at the same time.
     */
    public void addIfNew(Collection<Lot> lots, Instant at) {
        jdbc.sql("""
                        insert into stock.book (product_code) select unnest(:products::text[])
                        on conflict (product_code) do nothing""")
                .param(
                        "products",
                        lots.stream().map(Lot::productCode).distinct().sorted().toArray(String[]::new))
                .update();
        jdbc.sql("""
                        insert into stock.lot (lot_id, product_code, supplier_lot, producer_ref, produced_on, expires_on,
                               basis_code, basis_ends_on, registered_at, content_sha256)
                        select r.lot, r.product, r.supplier_lot, r.producer, r.produced_on, r.expires_on, r.basis,
                               r.basis_ends_on, :at, r.sha
                          from unnest(:lots::text[], :products::text[], :supplierLots::text[], :producers::text[],
                                      :producedOn::date[], :expiresOn::date[], :bases::text[], :basesEndOn::date[],
                                      :shas::text[])
                            as r (lot, product, supplier_lot, producer, produced_on, expires_on, basis, basis_ends_on, sha)
                         order by r.lot
                        on conflict (lot_id) do nothing""")
                .param("lots", texts(lots, Lot::lotId))
                .param("products", texts(lots, Lot::productCode))
                .param("supplierLots", texts(lots, Lot::supplierLot))
                .param("producers", texts(lots, lot -> lot.producerRef().orElse(null)))
                .param("producedOn", texts(lots, lot -> text(lot.producedOn())))
                .param("expiresOn", texts(lots, lot -> lot.expiresOn().toString()))
                .param("bases", texts(lots, lot -> lot.basis().code()))
                .param("basesEndOn", texts(lots, lot -> text(lot.basis().endsOn())))
                .param("shas", texts(lots, LotHash::of))
                .param("at", LedgerColumns.moment(at))
                .update();
    }

    private static @Nullable String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse(null);
    }

    private static @Nullable String[] texts(Collection<Lot> lots, Function<Lot, @Nullable String> part) {
        return lots.stream().map(part).toArray(String[]::new);
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
