package org.ironstock.stock.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ironstock.platform.ReadOnce;
import org.ironstock.shared.Quantity;
import org.ironstock.stock.LedgerEntry;
import org.ironstock.stock.MovementKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Movements and entries, the books that they are numbered in, and the balances that they add up to. */
@Repository
public class LedgerRows {

    private final JdbcClient jdbc;

    public LedgerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where the book of a product ends. */
    public record Head(String productCode, long entries, String hash) {}

    /** What was booked under a reference. */
    public record Booked(
            String reference,
            MovementKind kind,
            Instant occurredAt,
            Instant bookedAt,
            String contentSha256,
            Optional<String> reversedBy) {}

    /**
     * What a lot has on an account.
     *
     * @param lastOccurredAt newest moment that was booked on it
     */
    public record Balance(String lotId, long account, Quantity quantity, Instant lastOccurredAt) {}

    /** A movement to add. */
    public record NewMovement(
            String reference,
            MovementKind kind,
            String documentRef,
            String reason,
            Instant occurredAt,
            Instant bookedAt,
            String bookedBy,
            Optional<String> reverses,
            String contentSha256) {}

    /** An entry to add, with the numbers of its accounts. */
    public record NewEntry(LedgerEntry entry, int line, long from, long to, String previousHash, String hash) {}

    /** A change to carry into a balance. */
    public record Change(String lotId, long account, long pieces) {}

    /**
     * The books of these products, and nobody else books in them until the transaction ends. The lock leaves the keys
     * alone: a lot may be made known meanwhile.
     */
    public Map<String, Head> lock(Collection<String> productCodes) {
        Map<String, Head> heads = new TreeMap<>();
        jdbc.sql("""
                        select product_code, entries, head_hash from stock.book where product_code = any(:products)
                         order by product_code for no key update""")
                .param("products", productCodes.toArray(String[]::new))
                .query((row, index) ->
                        new Head(row.getString("product_code"), row.getLong("entries"), row.getString("head_hash")))
                .list()
                .forEach(head -> heads.put(head.productCode(), head));
        ReadOnce.forgetAll();
        return heads;
    }

    public Optional<Booked> find(String reference) {
        return jdbc.sql("""
                        select m.*, r.reference as reversed_by from stock.movement m
                          left join stock.movement r on r.reverses = m.reference where m.reference = :reference""")
                .param("reference", reference)
                .query(LedgerRows::booked)
                .optional();
    }

    /** Lots with their accounts as they stand; none where nothing was ever booked. */
    public List<Balance> balances(List<Change> changes) {
        return jdbc.sql("""
                        select b.* from stock.balance b
                          join json_to_recordset(:rows::json -> 'rows') as r(lot text, account bigint, pieces bigint)
                            on b.lot_id = r.lot and b.account_id = r.account
                         where b.status <> ''""")
                .param("rows", LedgerColumns.rows(rows(changes)))
                .query((row, index) -> new Balance(
                        row.getString("lot_id"),
                        row.getLong("account_id"),
                        Quantity.of(row.getLong("quantity")),
                        LedgerColumns.instant(row, "last_occurred_at")))
                .list();
    }

    /** The least that a lot had on an account at a moment or at any time after it. */
    public Quantity lowestSince(String lotId, long account, Instant moment) {
        return Quantity.of(jdbc.sql("""
                        with change as (
                            select e.occurred_at, sum(case when e.to_account = :account then e.quantity else -e.quantity end) as pieces
                              from stock.entry e
                             where e.lot_id = :lot and (e.to_account = :account or e.from_account = :account)
                             group by e.occurred_at),
                        running as (
                            select occurred_at, sum(pieces) over (order by occurred_at) as pieces,
                                   lead(occurred_at) over (order by occurred_at) as until
                              from change)
                        select least(min(pieces), case when min(occurred_at) > :moment then 0 end)
                          from running where until is null or until > :moment""")
                .param("lot", lotId)
                .param("account", account)
                .param("moment", LedgerColumns.moment(moment))
                .query((row, index) -> row.getLong(1))
                .single());
    }

    /** @return whether it was added; not when its reference is taken */
    public boolean add(NewMovement movement) {
        return jdbc.sql("""
                        insert into stock.movement (reference, kind, document_ref, reason, occurred_at, booked_at, booked_by,
                               reverses, content_sha256)
                        values (:reference, :kind, :document, :reason, :occurredAt, :bookedAt, :bookedBy, :reverses, :sha)
                        on conflict (reference) do nothing""")
                        .param("reference", movement.reference())
                        .param("kind", movement.kind().name())
                        .param("document", movement.documentRef())
                        .param("reason", movement.reason())
                        .param("occurredAt", LedgerColumns.moment(movement.occurredAt()))
                        .param("bookedAt", LedgerColumns.moment(movement.bookedAt()))
                        .param("bookedBy", movement.bookedBy())
                        .param("reverses", movement.reverses().orElse(null))
                        .param("sha", movement.contentSha256())
                        .update()
                == 1;
    }

    /** Adds the entries of a movement. */
    public void add(NewMovement movement, List<NewEntry> entries) {
        jdbc.sql("""
                        insert into stock.entry (product_code, number, reference, line, lot_id, quantity, from_account,
                               to_account, occurred_at, booked_at, previous_hash, hash)
                        select r.product, r.number, :reference, r.line, r.lot, r.quantity, r."from", r."to",
                               :occurredAt, :bookedAt, r.previous, r.hash
                          from json_to_recordset(:rows::json -> 'rows') as r(product text, number bigint, line integer,
                               lot text, quantity bigint, "from" bigint, "to" bigint, previous text, hash text)""")
                .param("reference", movement.reference())
                .param("occurredAt", LedgerColumns.moment(movement.occurredAt()))
                .param("bookedAt", LedgerColumns.moment(movement.bookedAt()))
                .param(
                        "rows",
                        LedgerColumns.rows(entries.stream().map(LedgerRows::row).toList()))
                .update();
    }

    /** Carries changes into the balances, and from there into the totals of the books, whose new heads are given. */
    public void carry(List<Change> changes, Instant occurredAt, Collection<Head> heads) {
        String rows = LedgerColumns.rows(rows(changes));
        int received = jdbc.sql("""
                        insert into stock.balance as b (lot_id, account_id, product_code, status, expires_on, basis_ends_on,
                               quantity, last_occurred_at)
                        select l.lot_id, a.account_id, l.product_code, a.status, l.expires_on, l.basis_ends_on, r.pieces, :at
                          from json_to_recordset(:rows::json -> 'rows') as r(lot text, account bigint, pieces bigint)
                          join stock.lot l on l.lot_id = r.lot
                          join stock.account a on a.account_id = r.account
                         where r.pieces >= 0 or a.status = ''
                        on conflict (lot_id, account_id) do update set quantity = b.quantity + excluded.quantity,
                               last_occurred_at = greatest(b.last_occurred_at, excluded.last_occurred_at)""")
                .param("rows", rows)
                .param("at", LedgerColumns.moment(occurredAt))
                .update();
        // A holding that gives cannot be proposed as a new row: a row below zero is refused before it meets the old
        // one.
        int given = jdbc.sql("""
                        update stock.balance b set quantity = b.quantity + r.pieces,
                               last_occurred_at = greatest(b.last_occurred_at, :at)
                          from json_to_recordset(:rows::json -> 'rows') as r(lot text, account bigint, pieces bigint)
                         where b.lot_id = r.lot and b.account_id = r.account and r.pieces < 0 and b.status <> ''""")
                .param("rows", rows)
                .param("at", LedgerColumns.moment(occurredAt))
                .update();
        if (received + given != changes.size()) {
            throw new IllegalStateException("Of %d changes %d found their balance, so that nothing is booked."
                    .formatted(changes.size(), received + given));
        }
        jdbc.sql("""
                        update stock.book k set entries = h.entries, head_hash = h.hash,
                               free = k.free + c.free, not_free = k.not_free + c.not_free,
                               reserved = k.reserved + c.reserved, rejected = k.rejected + c.rejected,
                               expired = k.expired + c.expired
                          from json_to_recordset(:heads::json -> 'rows') as h(product text, entries bigint, hash text)
                          join (select l.product_code,
                                       coalesce(sum(r.pieces) filter (where a.status = 'FREE'), 0) as free,
                                       coalesce(sum(r.pieces) filter (where a.status = 'NOT_FREE'), 0) as not_free,
                                       coalesce(sum(r.pieces) filter (where a.status = 'RESERVED'), 0) as reserved,
                                       coalesce(sum(r.pieces) filter (where a.status = 'REJECTED'), 0) as rejected,
                                       coalesce(sum(r.pieces) filter (where a.status = 'EXPIRED'), 0) as expired
                                  from json_to_recordset(:rows::json -> 'rows') as r(lot text, account bigint, pieces bigint)
                                  join stock.lot l on l.lot_id = r.lot
                                  join stock.account a on a.account_id = r.account
                                 group by l.product_code) c on c.product_code = h.product
                         where k.product_code = h.product""")
                .param("rows", rows)
                .param(
                        "heads",
                        LedgerColumns.rows(heads.stream().map(LedgerRows::row).toList()))
                .update();
        ReadOnce.forgetAll();
    }

    /** Entries of a lot in the order of booking. */
    public List<LedgerEntry> entriesOfLot(String lotId, int from, int most) {
        return jdbc.sql(LedgerColumns.ENTRY + " where e.lot_id = :lot order by e.number offset :from limit :most")
                .param("lot", lotId)
                .param("from", from)
                .param("most", most)
                .query(LedgerColumns::entry)
                .list();
    }

    /** Entries of a movement in the order of its lines. */
    public List<LedgerEntry> entriesOfMovement(String reference) {
        return jdbc.sql(LedgerColumns.ENTRY + " where e.reference = :reference order by e.line")
                .param("reference", reference)
                .query(LedgerColumns::entry)
                .list();
    }

    private static Booked booked(ResultSet row, int index) throws SQLException {
        return new Booked(
                row.getString("reference"),
                MovementKind.valueOf(row.getString("kind")),
                LedgerColumns.instant(row, "occurred_at"),
                LedgerColumns.instant(row, "booked_at"),
                row.getString("content_sha256"),
                Optional.ofNullable(row.getString("reversed_by")));
    }

    private static List<Map<String, Object>> rows(List<Change> changes) {
        return changes.stream()
                .map(change -> Map.<String, Object>of(
                        "lot", change.lotId(), "account", change.account(), "pieces", change.pieces()))
                .toList();
    }

    private static Map<String, Object> row(Head head) {
        return Map.of("product", head.productCode(), "entries", head.entries(), "hash", head.hash());
    }

    private static Map<String, Object> row(NewEntry added) {
        return Map.of(
                "product", added.entry().productCode(),
                "number", added.entry().number(),
                "line", added.line(),
                "lot", added.entry().lotId(),
                "quantity", added.entry().quantity().pieces(),
                "from", added.from(),
                "to", added.to(),
                "previous", added.previousHash(),
                "hash", added.hash());
    }
}
