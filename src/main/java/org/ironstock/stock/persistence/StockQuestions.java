package org.ironstock.stock.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ironstock.shared.Quantity;
import org.ironstock.stock.AsOf;
import org.ironstock.stock.Holding;
import org.ironstock.stock.HoldingQuestion;
import org.ironstock.stock.StockHolding;
import org.ironstock.stock.StockStatus;
import org.ironstock.stock.StockTotals;
import org.ironstock.stock.domain.UnusedExpiry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What lies where, now or at any moment. The past is the present without what came after it: the nearer the moment, the
 * less there is to read.
 */
@Repository
public class StockQuestions {

    /** Balances as they were: those of now without the entries after the moment. */
    private static final String PAST = """
            with change as (
                select lot_id, account_id, sum(pieces) as pieces from (
                    select e.lot_id, e.to_account as account_id, e.quantity as pieces from stock.entry e where e.%1$s > :until
                    union all
                    select e.lot_id, e.from_account, -e.quantity from stock.entry e where e.%1$s > :until) leg
                 group by lot_id, account_id),
            past as (
                select b.lot_id, b.account_id, b.product_code, b.status, b.expires_on, b.basis_ends_on,
                       b.quantity - coalesce(c.pieces, 0) as quantity
                  from stock.balance b left join change c on c.lot_id = b.lot_id and c.account_id = b.account_id
                 where b.status <> '')
            """;

    /** The books keep totals by status; what expired without being booked so is found by its index and moved over. */
    private static final String LATEST_TOTALS = """
            select k.product_code,
                   k.free - coalesce(x.free, 0) as free, coalesce(w.free, 0) as without_basis,
                   k.not_free - coalesce(x.not_free, 0) as not_free, k.reserved - coalesce(x.reserved, 0) as reserved,
                   k.rejected,
                   k.expired + coalesce(x.free, 0) + coalesce(x.not_free, 0) + coalesce(x.reserved, 0) as expired
              from stock.book k
              left join (select b.product_code, sum(b.quantity) filter (where b.status = 'FREE') as free,
                                sum(b.quantity) filter (where b.status = 'NOT_FREE') as not_free,
                                sum(b.quantity) filter (where b.status = 'RESERVED') as reserved
                           from stock.balance b
                          where b.status in ('FREE', 'NOT_FREE', 'RESERVED') and b.quantity > 0 and b.expires_on <= :day
                          group by b.product_code) x on x.product_code = k.product_code
              left join (select b.product_code, sum(b.quantity) as free from stock.balance b
                          where b.status = 'FREE' and b.quantity > 0 and b.basis_ends_on < :day and b.expires_on > :day
                          group by b.product_code) w on w.product_code = k.product_code
             where :product = '' or k.product_code = :product
             order by k.product_code""";

    private static final String PAST_TOTALS = """
            select k.product_code,
                   coalesce(sum(b.quantity) filter (where b.status = 'FREE' and b.expires_on > :day), 0) as free,
                   coalesce(sum(b.quantity) filter (where b.status = 'FREE' and b.expires_on > :day
                       and b.basis_ends_on < :day), 0) as without_basis,
                   coalesce(sum(b.quantity) filter (where b.status = 'NOT_FREE' and b.expires_on > :day), 0) as not_free,
                   coalesce(sum(b.quantity) filter (where b.status = 'RESERVED' and b.expires_on > :day), 0) as reserved,
                   coalesce(sum(b.quantity) filter (where b.status = 'REJECTED'), 0) as rejected,
                   coalesce(sum(b.quantity) filter (where b.status = 'EXPIRED'
                       or b.status <> 'REJECTED' and b.expires_on <= :day), 0) as expired
              from stock.book k left join past b on b.product_code = k.product_code
             where :product = '' or k.product_code = :product
             group by k.product_code order by k.product_code""";

    private final JdbcClient jdbc;

    public StockQuestions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holdings above zero, by product, expiry and lot. */
    public List<StockHolding> holdings(HoldingQuestion question) {
        return moment(jdbc.sql(past(question.asOf()) + """
                                select l.*, b.quantity, a.place, a.owner, a.status, a.reserved_for
                                  from %s b
                                  join stock.account a on a.account_id = b.account_id
                                  join stock.lot l on l.lot_id = b.lot_id
                                 where b.status <> '' and b.quantity > 0
                                   and (:product = '' or b.product_code = :product) and (:lot = '' or b.lot_id = :lot)
                                   and (:anyStatus or b.status = any(:statuses))
                                   and not exists (
                                       select 1 from unnest(:words::text[]) word
                                        where position(word in lower(concat_ws(' ', l.lot_id, l.supplier_lot, l.product_code,
                                              l.producer_ref, a.place, a.owner, a.reserved_for))) = 0)
                                 order by b.product_code, b.expires_on, b.lot_id, b.account_id offset :from limit :most""".formatted(table(question.asOf()))), question.asOf())
                .param("product", question.productCode())
                .param("lot", question.lotId())
                .param("anyStatus", question.statuses().isEmpty())
                .param(
                        "statuses",
                        question.statuses().stream().map(StockStatus::name).toArray(String[]::new))
                .param("words", words(question.words()))
                .param("from", question.from())
                .param("most", question.most())
                .query(StockQuestions::holding)
                .list();
    }

    /** Holdings above zero at a place, by lot and account. */
    public List<StockHolding> holdingsAt(String place) {
        return jdbc.sql("""
                        select l.*, b.quantity, a.place, a.owner, a.status, a.reserved_for
                          from stock.account a
                          join stock.balance b on b.account_id = a.account_id
                          join stock.lot l on l.lot_id = b.lot_id
                         where a.place = :place and b.quantity > 0 order by b.lot_id, b.account_id""")
                .param("place", place)
                .query(StockQuestions::holding)
                .list();
    }

    /**
     * Totals of products that have a book, by code.
     *
     * @param productCode empty for all
     * @param day by which expiry and basis are judged
     */
    public List<StockTotals> totals(String productCode, AsOf asOf, LocalDate day) {
        String sql = asOf instanceof AsOf.Latest ? LATEST_TOTALS : past(asOf) + PAST_TOTALS;
        return moment(jdbc.sql(sql), asOf)
                .param("product", productCode)
                .param("day", day)
                .query((row, index) -> totals(row, day))
                .list();
    }

    /** Usable stock of a product by the first day on which it is no longer usable, in that order. */
    public List<UnusedExpiry.Batch> usable(String productCode, AsOf asOf, LocalDate day) {
        return moment(jdbc.sql(past(asOf) + """
                                select least(b.expires_on, b.basis_ends_on + 1) as ends_on, sum(b.quantity) as quantity
                                  from %s b
                                 where b.product_code = :product and b.status = 'FREE' and b.quantity > 0
                                   and b.expires_on > :day and (b.basis_ends_on is null or b.basis_ends_on >= :day)
                                 group by 1 order by 1""".formatted(table(asOf))), asOf)
                .param("product", productCode)
                .param("day", day)
                .query((row, index) -> new UnusedExpiry.Batch(
                        row.getObject("ends_on", LocalDate.class), Quantity.of(row.getLong("quantity"))))
                .list();
    }

    private static String past(AsOf asOf) {
        if (asOf instanceof AsOf.Booked) {
            return PAST.formatted("booked_at");
        }
        return asOf instanceof AsOf.Occurred ? PAST.formatted("occurred_at") : "";
    }

    private static String table(AsOf asOf) {
        return asOf instanceof AsOf.Latest ? "stock.balance" : "past";
    }

    private static JdbcClient.StatementSpec moment(JdbcClient.StatementSpec sql, AsOf asOf) {
        if (asOf instanceof AsOf.Booked booked) {
            return sql.param("until", LedgerColumns.moment(booked.until()));
        }
        return asOf instanceof AsOf.Occurred occurred
                ? sql.param("until", LedgerColumns.moment(occurred.until()))
                : sql;
    }

    private static String[] words(String words) {
        return Stream.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
    }

    private static StockHolding holding(ResultSet row, int index) throws SQLException {
        Holding holding = new Holding(
                row.getString("place"),
                row.getString("owner"),
                StockStatus.valueOf(row.getString("status")),
                row.getString("reserved_for"));
        return new StockHolding(LedgerColumns.lot(row), holding, Quantity.of(row.getLong("quantity")));
    }

    private static StockTotals totals(ResultSet row, LocalDate day) throws SQLException {
        return new StockTotals(
                row.getString("product_code"),
                day,
                Quantity.of(row.getLong("free")),
                Quantity.of(row.getLong("without_basis")),
                Quantity.of(row.getLong("not_free")),
                Quantity.of(row.getLong("reserved")),
                Quantity.of(row.getLong("rejected")),
                Quantity.of(row.getLong("expired")));
    }
}
