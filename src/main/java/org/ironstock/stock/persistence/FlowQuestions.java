package org.ironstock.stock.persistence;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ironstock.shared.Quantity;
import org.ironstock.stock.Flow;
import org.ironstock.stock.FlowKey;
import org.ironstock.stock.FlowScope;
import org.ironstock.stock.FlowTotal;
import org.ironstock.stock.Holding;
import org.ironstock.stock.LotFlow;
import org.ironstock.stock.LotLeft;
import org.ironstock.stock.MovementFlow;
import org.ironstock.stock.PlaceTotal;
import org.ironstock.stock.StockHolding;
import org.ironstock.stock.StockStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Entries that cross the border of a scope: one side is a holding in it, the other is not. */
@Repository
public class FlowQuestions {

    /** Each crossing with its way; pieces above zero go in that way. */
    private static final String CROSSING = """
            with side as materialized (
                select account_id, place, counter = '' and owner = any(:owners) as inside,
                       case counter when '' then 'TRANSFERRED' when 'SUPPLIER' then 'RECEIVED' when 'CARE' then 'ISSUED'
                                    else counter end as flow
                  from stock.account),
            crossing as (
                select e.product_code, e.lot_id, e.reference, e.number, e.booked_at,
                       case when f.inside then f.place else t.place end as place,
                       case when f.inside then t.flow else f.flow end as flow,
                       case when f.inside = ((case when f.inside then t.flow else f.flow end) in ('OPENING', 'RECEIVED'))
                            then -e.quantity else e.quantity end as pieces
                  from stock.entry e
                  join side f on f.account_id = e.from_account
                  join side t on t.account_id = e.to_account
                 where f.inside <> t.inside and starts_with(e.lot_id, :lots))
            """;

    private static final int SHOWN = 5;

    private final JdbcClient jdbc;

    public FlowQuestions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private JdbcClient.StatementSpec of(FlowScope scope, String sql) {
        return jdbc.sql(sql)
                .param("lots", scope.lotsBeginWith())
                .param("owners", scope.owners().toArray(String[]::new));
    }

    public List<FlowTotal> totals(FlowScope scope) {
        return of(scope, CROSSING + """
                        select product_code, place, flow, sum(pieces) as pieces,
                               sum(pieces * hashtextextended(lot_id, 0)::numeric) as check_sum
                          from crossing group by product_code, place, flow order by product_code, place, flow""")
                .query((row, index) -> new FlowTotal(
                        row.getString("product_code"),
                        row.getString("place"),
                        Flow.valueOf(row.getString("flow")),
                        row.getLong("pieces"),
                        row.getBigDecimal("check_sum")))
                .list();
    }

    public void lots(FlowScope scope, Collection<FlowKey> sums, Consumer<LotFlow> each) {
        of(scope, CROSSING + """
                        , asked as (select * from unnest(:products::text[], :places::text[], :flows::text[])
                                             as asked(product_code, place, flow))
                        select product_code, place, flow, lot_id, sum(pieces) as pieces,
                               (array_agg(reference order by number desc))[1\\:20] as movements
                          from crossing join asked using (product_code, place, flow)
                         group by product_code, place, flow, lot_id""")
                .param("products", sums.stream().map(FlowKey::productCode).toArray(String[]::new))
                .param("places", sums.stream().map(FlowKey::place).toArray(String[]::new))
                .param("flows", sums.stream().map(sum -> sum.flow().name()).toArray(String[]::new))
                .query(row -> {
                    each.accept(new LotFlow(
                            new FlowKey(
                                    row.getString("product_code"),
                                    row.getString("place"),
                                    Flow.valueOf(row.getString("flow"))),
                            row.getString("lot_id"),
                            row.getLong("pieces"),
                            Stream.of((String[]) row.getArray("movements").getArray())
                                    .distinct()
                                    .limit(SHOWN)
                                    .toList()));
                });
    }

    public List<MovementFlow> movements(FlowScope scope) {
        return of(scope, CROSSING + """
                        , taken as (
                            select reference, flow, product_code, place, min(booked_at) as booked_at, sum(pieces) as pieces
                              from crossing group by reference, flow, product_code, place)
                        select t.*, m.document_ref from taken t join stock.movement m on m.reference = t.reference
                         order by t.booked_at, t.reference, t.product_code, t.place, t.flow""")
                .query((row, index) -> new MovementFlow(
                        row.getString("reference"),
                        row.getString("document_ref"),
                        Flow.valueOf(row.getString("flow")),
                        row.getString("product_code"),
                        row.getString("place"),
                        row.getLong("pieces")))
                .list();
    }

    public List<PlaceTotal> left(FlowScope scope) {
        return of(scope, """
                        select b.product_code, a.place, sum(b.quantity) as pieces
                          from stock.balance b join stock.account a on a.account_id = b.account_id
                         where a.counter = '' and a.owner = any(:owners) and b.quantity > 0
                           and starts_with(b.lot_id, :lots)
                         group by b.product_code, a.place order by b.product_code, a.place""")
                .query((row, index) ->
                        new PlaceTotal(row.getString("product_code"), row.getString("place"), row.getLong("pieces")))
                .list();
    }

    public List<LotLeft> leftLots(FlowScope scope, int most) {
        return of(scope, """
                        select product_code, place, lot_id, pieces,
                               (select e.reference from stock.entry e where e.lot_id = ranked.lot_id
                                 order by e.number desc limit 1) as newest
                          from (select b.product_code, a.place, b.lot_id, sum(b.quantity) as pieces,
                                       row_number() over (partition by b.product_code, a.place order by b.lot_id) as rank
                                  from stock.balance b join stock.account a on a.account_id = b.account_id
                                 where a.counter = '' and a.owner = any(:owners) and b.quantity > 0
                                   and starts_with(b.lot_id, :lots)
                                 group by b.product_code, a.place, b.lot_id) ranked
                         where rank <= :most order by product_code, place, lot_id""")
                .param("most", most)
                .query((row, index) -> new LotLeft(
                        row.getString("product_code"),
                        row.getString("place"),
                        row.getString("lot_id"),
                        row.getLong("pieces"),
                        row.getString("newest")))
                .list();
    }

    public List<StockHolding> holdings(FlowScope scope, String afterLot, int lots) {
        return of(scope, """
                        with next as (
                            select distinct b.lot_id
                              from stock.balance b join stock.account a on a.account_id = b.account_id
                             where a.counter = '' and a.owner = any(:owners) and b.quantity > 0
                               and starts_with(b.lot_id, :lots) and b.lot_id > :after
                             order by b.lot_id limit :most)
                        select l.*, b.quantity, a.place, a.owner, a.status, a.reserved_for
                          from next
                          join stock.balance b on b.lot_id = next.lot_id
                          join stock.account a on a.account_id = b.account_id
                          join stock.lot l on l.lot_id = b.lot_id
                         where a.counter = '' and a.owner = any(:owners) and b.quantity > 0
                         order by l.lot_id, b.account_id""")
                .param("after", afterLot)
                .param("most", lots)
                .query((row, index) -> new StockHolding(
                        LedgerColumns.lot(row),
                        new Holding(
                                row.getString("place"),
                                row.getString("owner"),
                                StockStatus.valueOf(row.getString("status")),
                                row.getString("reserved_for")),
                        Quantity.of(row.getLong("quantity"))))
                .list();
    }
}
