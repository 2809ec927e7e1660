package org.ironstock.handover.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ironstock.handover.SiteProgress;
import org.ironstock.handover.domain.Destination;
import org.ironstock.handover.domain.OutsideCare;
import org.ironstock.handover.domain.SiteHandover;
import org.ironstock.handover.domain.SiteLot;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.stock.Holding;
import org.ironstock.stock.Lot;
import org.ironstock.stock.RegulatoryBasis;
import org.ironstock.stock.StockStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lots of a site in one attempt to hand it over. */
@Repository
public class SiteLotRows {

    private final JdbcClient jdbc;

    public SiteLotRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Replaces the lots of this attempt. */
    public void replace(SiteHandover site, List<SiteLot> lots) {
        jdbc.sql("delete from handover.site_lot where site_handover_id = :id and attempt = :attempt")
                .param("id", site.id())
                .param("attempt", site.attempt())
                .update();
        jdbc.sql("""
                        insert into handover.site_lot (site_handover_id, attempt, lot_id, owner, status, reserved_for,
                               product_code, supplier_lot, produced_on, expires_on, basis_code, basis_ends_on, book, checked_on,
                               destination, ground, rule_version, reservation_ends, failed_check, missing, value_cents)
                        select :id, :attempt, r.* from unnest(:lots::text[], :owners::text[], :statuses::text[],
                               :reserved::text[], :products::text[], :batches::text[], :produced::date[], :expires::date[],
                               :bases::text[], :basisEnds::date[], :books::bigint[], :checked::date[],
                               :destinations::text[], :grounds::text[], :versions::text[], :ends::boolean[],
                               :failed::boolean[], :missing::bigint[], :values::bigint[]) as r""")
                .param("id", site.id())
                .param("attempt", site.attempt())
                .param("lots", texts(lots, lot -> lot.lot().lotId()))
                .param("owners", texts(lots, lot -> lot.holding().owner()))
                .param("statuses", texts(lots, lot -> lot.holding().status().name()))
                .param("reserved", texts(lots, lot -> lot.holding().reservedFor()))
                .param("products", texts(lots, lot -> lot.lot().productCode()))
                .param("batches", texts(lots, lot -> lot.lot().supplierLot()))
                .param("produced", texts(lots, lot -> text(lot.lot().producedOn())))
                .param("expires", texts(lots, lot -> lot.lot().expiresOn().toString()))
                .param("bases", texts(lots, lot -> lot.lot().basis().code()))
                .param("basisEnds", texts(lots, lot -> text(lot.lot().basis().endsOn())))
                .param("books", lots.stream().map(lot -> lot.book().pieces()).toArray(Long[]::new))
                .param("checked", texts(lots, lot -> text(lot.checkedOn())))
                .param("destinations", texts(lots, lot -> lot.destination().name()))
                .param("grounds", texts(lots, SiteLot::ground))
                .param("versions", texts(lots, SiteLot::ruleVersion))
                .param("ends", lots.stream().map(SiteLot::reservationEnds).toArray(Boolean[]::new))
                .param("failed", lots.stream().map(SiteLot::failedCheck).toArray(Boolean[]::new))
                .param(
                        "missing",
                        lots.stream().map(lot -> lot.missing().pieces()).toArray(Long[]::new))
                .param(
                        "values",
                        lots.stream()
                                .map(lot -> lot.value().map(Money::cents).orElse(null))
                                .toArray(Long[]::new))
                .update();
    }

    private static @Nullable String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse(null);
    }

    private static @Nullable String[] texts(List<SiteLot> lots, Function<SiteLot, @Nullable String> part) {
        return lots.stream().map(part).toArray(String[]::new);
    }

    /** Lots of the attempt that runs, or of the last one. */
    public List<SiteLot> of(SiteHandover site) {
        return jdbc.sql("""
                        select * from handover.site_lot where site_handover_id = :id and attempt = :attempt
                         order by product_code, expires_on, lot_id, status, owner, reserved_for""")
                .param("id", site.id())
                .param("attempt", site.attempt())
                .query((row, index) -> lot(row, site.site()))
                .list();
    }

    /** What was found of lots beyond the books. */
    public void surplus(SiteHandover site, Map<String, Quantity> surplus, Map<String, String> owners) {
        jdbc.sql("delete from handover.site_surplus where site_handover_id = :id and attempt = :attempt")
                .param("id", site.id())
                .param("attempt", site.attempt())
                .update();
        surplus.forEach((lotId, pieces) -> jdbc.sql("""
                        insert into handover.site_surplus (site_handover_id, attempt, lot_id, owner, pieces)
                        values (:id, :attempt, :lot, :owner, :pieces)""")
                .param("id", site.id())
                .param("attempt", site.attempt())
                .param("lot", lotId)
                .param("owner", owners.get(lotId))
                .param("pieces", pieces.pieces())
                .update());
    }

    /** The same, with the owner of each lot as a holding that is not free. */
    public Map<String, Found> surplus(SiteHandover site) {
        Map<String, Found> found = new LinkedHashMap<>();
        jdbc.sql("""
                        select * from handover.site_surplus where site_handover_id = :id and attempt = :attempt
                         order by lot_id""").param("id", site.id()).param("attempt", site.attempt()).query(row -> {
            found.put(row.getString("lot_id"), new Found(row.getString("owner"), Quantity.of(row.getLong("pieces"))));
        });
        return found;
    }

    /** Pieces that the books did not know. */
    public record Found(String owner, Quantity pieces) {}

    /** What goes where in this attempt; empty before it was frozen. */
    public List<SiteProgress.Goes> goes(SiteHandover site) {
        return jdbc.sql("""
                        select destination, count(*) as lots, sum(book - missing) as pieces from handover.site_lot
                         where site_handover_id = :id and attempt = :attempt group by destination""")
                .param("id", site.id())
                .param("attempt", site.attempt())
                .query(SiteLotRows::goes)
                .list();
    }

    /** What goes where by the accepted list. */
    public List<SiteProgress.Goes> planned(String handoverId, String site) {
        return jdbc.sql("""
                        select t.destination, sum(t.lots) as lots, sum(t.pieces) as pieces
                          from handover.destination_total t join handover.handover h on h.list_number = t.list_number
                         where h.handover_id = :id and t.site = :site group by t.destination""")
                .param("id", handoverId)
                .param("site", site)
                .query(SiteLotRows::goes)
                .list();
    }

    /** What a list says of the use of lots outside care, by row of the list. */
    public Map<Integer, OutsideCare> outsideCare(long list, Collection<Integer> rows) {
        Map<Integer, OutsideCare> said = new HashMap<>();
        jdbc.sql("""
                        select row_number, outside_care from handover.list_row
                         where list_number = :list and row_number = any(:rows)""")
                .param("list", list)
                .param("rows", rows.toArray(Integer[]::new))
                .query(row -> {
                    said.put(row.getInt("row_number"), OutsideCare.valueOf(row.getString("outside_care")));
                });
        return said;
    }

    private static SiteProgress.Goes goes(ResultSet row, int index) throws SQLException {
        Destination destination = Destination.valueOf(row.getString("destination"));
        return new SiteProgress.Goes(
                destination.name(), destination.inDutch(), row.getLong("lots"), Quantity.of(row.getLong("pieces")));
    }

    private static SiteLot lot(ResultSet row, String site) throws SQLException {
        return new SiteLot(
                new Lot(
                        row.getString("lot_id"),
                        row.getString("product_code"),
                        row.getString("supplier_lot"),
                        Optional.empty(),
                        day(row, "produced_on"),
                        row.getObject("expires_on", LocalDate.class),
                        new RegulatoryBasis(row.getString("basis_code"), day(row, "basis_ends_on"))),
                new Holding(
                        site,
                        row.getString("owner"),
                        StockStatus.valueOf(row.getString("status")),
                        row.getString("reserved_for")),
                Quantity.of(row.getLong("book")),
                day(row, "checked_on"),
                Destination.valueOf(row.getString("destination")),
                row.getString("ground"),
                row.getString("rule_version"),
                row.getBoolean("reservation_ends"),
                row.getBoolean("failed_check"),
                Quantity.of(row.getLong("missing")),
                Optional.ofNullable(row.getObject("value_cents", Long.class)).map(Money::new));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }
}
