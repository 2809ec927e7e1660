package org.ironstock.stock.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.ironstock.stock.Account;
import org.ironstock.stock.LedgerEntry;
import org.ironstock.stock.Lot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a verification reads: every row in turn, and whatever does not add up. */
@Repository
public class LedgerChecks {

    /** More of one kind tell nothing new. */
    private static final int MOST = 100;

    private static final String LEGS = """
            with leg as (
                select lot_id, to_account as account_id, quantity as pieces, occurred_at from stock.entry
                union all
                select lot_id, from_account, -quantity, occurred_at from stock.entry)
            """;

    private final JdbcClient jdbc;

    public LedgerChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An entry with all that its hash is made of. */
    public record Link(
            LedgerEntry entry,
            String lotProduct,
            String lotHash,
            Instant occurredAt,
            Instant bookedAt,
            String previous,
            String hash) {}

    /** A lot with the hash that was kept with it. */
    public record KeptLot(Lot lot, String hash) {}

    /** A lot on an account, as kept and as counted from the entries. */
    public record Difference(String lotId, Account account, long kept, long counted) {}

    /** What the accounts of a lot come to. */
    public record Sum(String lotId, long pieces) {}

    /** Ends of all books, by product. */
    public List<LedgerRows.Head> heads() {
        return jdbc.sql("select product_code, entries, head_hash from stock.book order by product_code")
                .query((row, index) -> new LedgerRows.Head(
                        row.getString("product_code"), row.getLong("entries"), row.getString("head_hash")))
                .list();
    }

    /** Entries of a product after this number, in order. */
    public List<Link> after(String productCode, long number, int most) {
        return jdbc.sql(LedgerColumns.ENTRY
                        + " where e.product_code = :product and e.number > :number order by e.number limit :most")
                .param("product", productCode)
                .param("number", number)
                .param("most", most)
                .query(LedgerChecks::link)
                .list();
    }

    /** Lots after this id, in order. */
    public List<KeptLot> lotsAfter(String lotId, int most) {
        return jdbc.sql("select * from stock.lot where lot_id > :lot order by lot_id limit :most")
                .param("lot", lotId)
                .param("most", most)
                .query((row, index) -> new KeptLot(LedgerColumns.lot(row), row.getString("content_sha256")))
                .list();
    }

    /** Balances that differ from what the entries add up to. */
    public List<Difference> balancesThatDiffer() {
        return jdbc.sql(LEGS + """
                        , counted as (select lot_id, account_id, sum(pieces) as quantity from leg group by lot_id, account_id)
                        select lot_id, a.*, coalesce(b.quantity, 0) as kept, coalesce(c.quantity, 0) as counted
                          from stock.balance b full join counted c using (lot_id, account_id)
                          join stock.account a using (account_id)
                         where b.quantity is distinct from c.quantity
                         order by lot_id, account_id limit %d""".formatted(MOST))
                .query((row, index) -> new Difference(
                        row.getString("lot_id"),
                        LedgerColumns.account(row, ""),
                        row.getLong("kept"),
                        row.getLong("counted")))
                .list();
    }

    /** Lots whose accounts do not add up to zero. */
    public List<Sum> lotsNotZero() {
        return jdbc.sql("""
                        select lot_id, sum(quantity) as pieces from stock.balance group by lot_id
                        having sum(quantity) <> 0 order by lot_id limit %d""".formatted(MOST))
                .query((row, index) -> new Sum(row.getString("lot_id"), row.getLong("pieces")))
                .list();
    }

    /** Lots of which a balance repeats another product, status, expiry or basis than its lot and account have. */
    public List<String> lotsWithOtherFacts() {
        return jdbc.sql("""
                        select distinct b.lot_id from stock.balance b
                          join stock.lot l on l.lot_id = b.lot_id
                          join stock.account a on a.account_id = b.account_id
                         where (b.product_code, b.status, b.expires_on) <> (l.product_code, a.status, l.expires_on)
                            or b.basis_ends_on is distinct from l.basis_ends_on
                         order by b.lot_id limit %d""".formatted(MOST)).query(String.class).list();
    }

    /** Holdings that were below zero at some moment. */
    public List<Sum> lotsBelowZero() {
        return jdbc.sql(LEGS + """
                        , running as (
                            select lot_id, sum(sum(pieces)) over (partition by lot_id, account_id order by occurred_at) as pieces
                              from leg join stock.account a using (account_id)
                             where a.status <> '' group by lot_id, account_id, occurred_at)
                        select lot_id, min(pieces) as pieces from running where pieces < 0
                         group by lot_id order by lot_id limit %d""".formatted(MOST))
                .query((row, index) -> new Sum(row.getString("lot_id"), row.getLong("pieces")))
                .list();
    }

    /** Products whose book keeps other totals than its balances add up to. */
    public List<String> booksThatDiffer() {
        return jdbc.sql("""
                        select k.product_code from stock.book k left join (
                               select product_code, sum(quantity) filter (where status = 'FREE') as free,
                                      sum(quantity) filter (where status = 'NOT_FREE') as not_free,
                                      sum(quantity) filter (where status = 'RESERVED') as reserved,
                                      sum(quantity) filter (where status = 'REJECTED') as rejected,
                                      sum(quantity) filter (where status = 'EXPIRED') as expired
                                 from stock.balance group by product_code) b on b.product_code = k.product_code
                         where (k.free, k.not_free, k.reserved, k.rejected, k.expired)
                               <> (coalesce(b.free, 0), coalesce(b.not_free, 0), coalesce(b.reserved, 0),
                                   coalesce(b.rejected, 0), coalesce(b.expired, 0))
                         order by k.product_code""").query(String.class).list();
    }

    /** Movements that no entry belongs to. */
    public List<String> emptyMovements() {
        return jdbc.sql("""
                        select m.reference from stock.movement m
                         where not exists (select 1 from stock.entry e where e.reference = m.reference)
                         order by m.reference limit %d""".formatted(MOST)).query(String.class).list();
    }

    private static Link link(ResultSet row, int index) throws SQLException {
        return new Link(
                LedgerColumns.entry(row, index),
                row.getString("lot_product_code"),
                row.getString("content_sha256"),
                LedgerColumns.instant(row, "entry_occurred_at"),
                LedgerColumns.instant(row, "entry_booked_at"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }
}
