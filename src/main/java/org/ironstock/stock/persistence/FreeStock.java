package org.ironstock.stock.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ironstock.shared.Quantity;
import org.ironstock.stock.Holding;
import org.ironstock.stock.StockHolding;
import org.ironstock.stock.StockStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Free stock in the order in which it expires. */
@Repository
public class FreeStock {

    /** Holdings that are read at a time: most allocations need fewer. */
    private static final int PAGE = 100;

    private final JdbcClient jdbc;

    public FreeStock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which free stock may be taken.
     *
     * @param firstExpiry earliest day of expiry that leaves enough shelf life
     * @param basisOn day on which the regulatory basis must count
     * @param places empty for all
     * @param owners empty for all
     */
    public record Wanted(
            String productCode, LocalDate firstExpiry, LocalDate basisOn, Set<String> places, Set<String> owners) {}

    private record Place(LocalDate expiresOn, String lotId, long account) {}

    private record Found(StockHolding stock, Place place) {}

    /**
     * Free holdings, first expired first, until they hold the quantity together; all there are when they do not. To be
     * asked while the book of the product is locked, so that nobody takes from them meanwhile.
     */
    public List<StockHolding> firstExpired(Wanted wanted, Quantity quantity) {
        List<StockHolding> taken = new ArrayList<>();
        Place after = new Place(LocalDate.EPOCH, "", 0);
        long missing = quantity.pieces();
        List<Found> page;
        do {
            page = page(wanted, after);
            for (Found found : page) {
                if (missing > 0) {
                    taken.add(found.stock());
                    missing -= found.stock().quantity().pieces();
                    after = found.place();
                }
            }
        } while (missing > 0 && page.size() == PAGE);
        return taken;
    }

    private List<Found> page(Wanted wanted, Place after) {
        return jdbc.sql("""
                        select l.*, b.quantity, b.account_id, a.place, a.owner
                          from stock.balance b
                          join stock.account a on a.account_id = b.account_id
                          join stock.lot l on l.lot_id = b.lot_id
                         where b.product_code = :product and b.status = 'FREE' and b.quantity > 0
                           and b.expires_on >= :firstExpiry
                           and (b.basis_ends_on is null or b.basis_ends_on >= :basisOn)
                           and (:anyPlace or a.place = any(:places)) and (:anyOwner or a.owner = any(:owners))
                           and not exists (select 1 from stock.freeze f where f.place = a.place and f.lifted_at is null)
                           and (b.expires_on, b.lot_id, b.account_id) > (:afterExpiry, :afterLot, :afterAccount)
                         order by b.expires_on, b.lot_id, b.account_id limit %d""".formatted(PAGE))
                .param("product", wanted.productCode())
                .param("firstExpiry", wanted.firstExpiry())
                .param("basisOn", wanted.basisOn())
                .param("anyPlace", wanted.places().isEmpty())
                .param("places", wanted.places().toArray(String[]::new))
                .param("anyOwner", wanted.owners().isEmpty())
                .param("owners", wanted.owners().toArray(String[]::new))
                .param("afterExpiry", after.expiresOn())
                .param("afterLot", after.lotId())
                .param("afterAccount", after.account())
                .query(FreeStock::found)
                .list();
    }

    private static Found found(ResultSet row, int index) throws SQLException {
        StockHolding stock = new StockHolding(
                LedgerColumns.lot(row),
                new Holding(row.getString("place"), row.getString("owner"), StockStatus.FREE, ""),
                Quantity.of(row.getLong("quantity")));
        return new Found(stock, new Place(stock.lot().expiresOn(), stock.lot().lotId(), row.getLong("account_id")));
    }
}
