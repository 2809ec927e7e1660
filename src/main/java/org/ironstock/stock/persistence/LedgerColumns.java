package org.ironstock.stock.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ironstock.shared.CanonicalJson;
import org.ironstock.shared.Quantity;
import org.ironstock.stock.Account;
import org.ironstock.stock.Counter;
import org.ironstock.stock.Holding;
import org.ironstock.stock.LedgerEntry;
import org.ironstock.stock.Lot;
import org.ironstock.stock.MovementKind;
import org.ironstock.stock.RegulatoryBasis;
import org.ironstock.stock.StockStatus;

/** How values of the ledger stand in columns. */
final class LedgerColumns {

    private LedgerColumns() {}

    static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** Rows for {@code json_to_recordset(:rows::json -> 'rows')}. */
    static String rows(List<? extends Map<String, ?>> rows) {
        return CanonicalJson.of(Map.of("rows", rows));
    }

    static Lot lot(ResultSet row) throws SQLException {
        return new Lot(
                row.getString("lot_id"),
                row.getString("product_code"),
                row.getString("supplier_lot"),
                Optional.ofNullable(row.getString("producer_ref")),
                Optional.ofNullable(row.getObject("produced_on", LocalDate.class)),
                row.getObject("expires_on", LocalDate.class),
                new RegulatoryBasis(
                        row.getString("basis_code"),
                        Optional.ofNullable(row.getObject("basis_ends_on", LocalDate.class))));
    }

    /** @param prefix of the columns of the account */
    static Account account(ResultSet row, String prefix) throws SQLException {
        String counter = row.getString(prefix + "counter");
        return counter.isEmpty()
                ? new Holding(
                        row.getString(prefix + "place"),
                        row.getString(prefix + "owner"),
                        StockStatus.valueOf(row.getString(prefix + "status")),
                        row.getString(prefix + "reserved_for"))
                : Counter.valueOf(counter);
    }

    /** From a row of {@link #ENTRY}. */
    static LedgerEntry entry(ResultSet row, int index) throws SQLException {
        return new LedgerEntry(
                row.getString("product_code"),
                row.getLong("number"),
                row.getString("reference"),
                MovementKind.valueOf(row.getString("kind")),
                row.getString("document_ref"),
                row.getString("reason"),
                instant(row, "occurred_at"),
                instant(row, "booked_at"),
                row.getString("booked_by"),
                Optional.ofNullable(row.getString("reverses")),
                Optional.ofNullable(row.getString("reversed_by")),
                row.getString("lot_id"),
                Quantity.of(row.getLong("quantity")),
                account(row, "from_"),
                account(row, "to_"));
    }

    /** Entries with their movement and accounts. */
    static final String ENTRY = """
            select e.product_code, e.number, e.lot_id, e.quantity, e.previous_hash, e.hash,
                   e.occurred_at as entry_occurred_at, e.booked_at as entry_booked_at,
                   m.reference, m.kind, m.document_ref, m.reason, m.occurred_at, m.booked_at, m.booked_by, m.reverses,
                   r.reference as reversed_by,
                   f.counter as from_counter, f.place as from_place, f.owner as from_owner, f.status as from_status,
                   f.reserved_for as from_reserved_for,
                   t.counter as to_counter, t.place as to_place, t.owner as to_owner, t.status as to_status,
                   t.reserved_for as to_reserved_for,
                   l.product_code as lot_product_code, l.content_sha256
              from stock.entry e
              join stock.movement m on m.reference = e.reference
              left join stock.movement r on r.reverses = m.reference
              join stock.account f on f.account_id = e.from_account
              join stock.account t on t.account_id = e.to_account
              join stock.lot l on l.lot_id = e.lot_id
            """;
}
