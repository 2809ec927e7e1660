package org.ironstock.handover.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ironstock.handover.domain.Destination;
import org.ironstock.handover.domain.Lane;
import org.ironstock.handover.domain.LaneRules;
import org.ironstock.handover.domain.Remnant;
import org.ironstock.handover.domain.RemnantChoice;
import org.ironstock.handover.domain.RemnantTotal;
import org.ironstock.platform.Columns;
import org.ironstock.stock.StockHolding;
import org.ironstock.stock.StockStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lots that are still to be disposed of, moved and taken as sets. */
@Repository
public class RemnantRows {

    /** What a holding is known by, within a handover. */
    static final String HOLDING = "lot_id, place, owner, status, reserved_for";

    /** What is known of it. */
    static final String COLUMNS = HOLDING + ", product_code, supplier_lot, expires_on";

    /** What is not fit for use any more, whatever was decided before. */
    static final String UNFIT = "(expires_on <= :today or status = any(:unfit))";

    private final JdbcClient jdbc;

    public RemnantRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins to count what the ledger has. */
    public void beginCount() {
        jdbc.sql("drop table if exists pg_temp.counted").update();
        jdbc.sql("""
                        create temporary table counted (lot_id text, place text, owner text, status text, reserved_for text,
                               product_code text, supplier_lot text, expires_on date, quantity bigint,
                               primary key (lot_id, place, owner, status, reserved_for)) on commit drop""").update();
    }

    /** Counts some holdings. */
    public void count(Collection<StockHolding> holdings) {
        jdbc.sql("""
                        insert into counted
                        select * from unnest(:lots::text[], :places::text[], :owners::text[], :statuses::text[],
                               :reserved::text[], :products::text[], :supplierLots::text[], :expiries::date[],
                               :pieces::bigint[])""")
                .param("lots", texts(holdings, one -> one.lot().lotId()))
                .param("places", texts(holdings, one -> one.holding().place()))
                .param("owners", texts(holdings, one -> one.holding().owner()))
                .param("statuses", texts(holdings, one -> one.holding().status().name()))
                .param("reserved", texts(holdings, one -> one.holding().reservedFor()))
                .param("products", texts(holdings, one -> one.lot().productCode()))
                .param("supplierLots", texts(holdings, one -> one.lot().supplierLot()))
                .param("expiries", texts(holdings, one -> one.lot().expiresOn().toString()))
                .param(
                        "pieces",
                        holdings.stream().map(one -> one.quantity().pieces()).toArray(Long[]::new))
                .update();
    }

    private static String[] texts(Collection<StockHolding> holdings, Function<StockHolding, String> part) {
        return holdings.stream().map(part).toArray(String[]::new);
    }

    /**
     * Makes the rows of a handover what was counted, without what a running disposal holds. A holding of which the quantity
     * changed begins anew, in the lane of its destination.
     */
    public void takeOver(String handoverId, long list, LocalDate today) {
        jdbc.sql("""
                        update counted c set quantity = c.quantity - held.quantity
                          from (select %1$s, sum(l.quantity) as quantity
                                  from handover.disposal_lot l join handover.disposal d on d.disposal_id = l.disposal_id
                                 where d.handover_id = :handover and d.state in ('OPEN', 'DECIDED')
                                 group by %1$s) held
                         where (c.lot_id, c.place, c.owner, c.status, c.reserved_for)
                             = (held.lot_id, held.place, held.owner, held.status, held.reserved_for)""".formatted(HOLDING)).param("handover", handoverId).update();
        jdbc.sql("""
                        delete from handover.remnant r
                         where r.handover_id = :handover and (%1$s) in (
                             select %1$s from (
                                 select %1$s, quantity from handover.remnant where handover_id = :handover) was
                              group by %1$s
                             having sum(quantity) <> coalesce((
                                 select c.quantity from counted c
                                  where (c.lot_id, c.place, c.owner, c.status, c.reserved_for)
                                      = (was.lot_id, was.place, was.owner, was.status, was.reserved_for)), 0))""".formatted(HOLDING)).param("handover", handoverId).update();
        jdbc.sql("""
                        insert into handover.remnant (handover_id, lane, %1$s, quantity)
                        select :handover, '', %1$s, quantity from counted c
                         where c.quantity > 0 and not exists (
                             select 1 from handover.remnant r
                              where r.handover_id = :handover
                                and (r.lot_id, r.place, r.owner, r.status, r.reserved_for)
                                  = (c.lot_id, c.place, c.owner, c.status, c.reserved_for))""".formatted(COLUMNS)).param("handover", handoverId).update();
        firstLanes(handoverId, list, today);
    }

    /** The lane of the destination that was decided for a holding of this status; a person judges one without. */
    private void firstLanes(String handoverId, long list, LocalDate today) {
        List<Destination> destinations = Arrays.asList(Destination.values());
        unfit(jdbc.sql("""
                        update handover.remnant r set lane = case when %s then 'PROCESSING' else coalesce((
                               select case when count(distinct l.lane) = 1 then min(l.lane) end
                                 from handover.list_row w
                                 join handover.lot_destination d
                                   on d.list_number = w.list_number and d.row_number = w.row_number
                                 join handover.destination_case c on c.case_number = d.case_number
                                 join unnest(:destinations::text[], :lanes::text[]) as l (destination, lane)
                                   on l.destination = c.destination
                                where w.list_number = :list and w.product_code = r.product_code
                                  and w.supplier_lot = r.supplier_lot and w.site = r.place and w.status = r.status),
                               'QUARANTINE') end
                         where handover_id = :handover and lane = ''""".formatted(UNFIT)), today)
                .param("destinations", destinations.stream().map(Enum::name).toArray(String[]::new))
                .param(
                        "lanes",
                        destinations.stream()
                                .map(one -> LaneRules.of(one).name())
                                .toArray(String[]::new))
                .param("list", list)
                .param("handover", handoverId)
                .update();
    }

    private static JdbcClient.StatementSpec unfit(JdbcClient.StatementSpec sql, LocalDate today) {
        return sql.param("today", today)
                .param("unfit", LaneRules.UNFIT.stream().map(StockStatus::name).toArray(String[]::new));
    }

    /** Lots of a lane for use that expired or were rejected since go to processing; gives how many. */
    public int sortOut(String handoverId, LocalDate today, String official, Instant now) {
        int sorted = 0;
        for (Lane lane : Lane.values()) {
            if (lane.forUse()) {
                clearTaken();
                unfit(jdbc.sql("""
                                insert into taken select %s, quantity from handover.remnant
                                 where handover_id = :handover and lane = :lane and %s""".formatted(COLUMNS, UNFIT)), today)
                        .param("handover", handoverId)
                        .param("lane", lane.name())
                        .update();
                sorted += moveTaken(
                        handoverId, lane, Lane.PROCESSING, "Verlopen of afgekeurd sinds de bestemming.", official, now);
            }
        }
        return sorted;
    }

    private void clearTaken() {
        jdbc.sql("drop table if exists pg_temp.taken").update();
        jdbc.sql("""
                        create temporary table taken (lot_id text, place text, owner text, status text, reserved_for text,
                               product_code text, supplier_lot text, expires_on date, quantity bigint) on commit drop""").update();
    }

    /** Finds what is chosen, what expires first going first; {@link #moveTaken} or {@link #hold} take it. */
    private void take(String handoverId, RemnantChoice choice) {
        clearTaken();
        jdbc.sql("""
                        with ordered as (
                            select %1$s, quantity,
                                   sum(quantity) over (order by expires_on, product_code, %2$s) - quantity as before
                              from handover.remnant
                             where handover_id = :handover and lane = :lane and (:product = '' or product_code = :product)
                               and (:lot = '' or lot_id = :lot))
                        insert into taken
                        select %1$s, least(quantity, :pieces - before) from ordered where before < :pieces""".formatted(COLUMNS, HOLDING))
                .param("handover", handoverId)
                .param("lane", choice.lane().name())
                .param("product", choice.productCode())
                .param("lot", choice.lotId())
                .param("pieces", choice.pieces())
                .update();
    }

    /** Lots among those that are chosen which nobody may use any more. */
    public long unfit(String handoverId, RemnantChoice choice, LocalDate today) {
        take(handoverId, choice);
        return unfit(jdbc.sql("select count(*) from taken where " + UNFIT), today)
                .query(Long.class)
                .single();
    }

    /** Moves what is chosen to another lane; gives how many holdings. */
    public int move(String handoverId, RemnantChoice choice, Lane to, String reason, String official, Instant now) {
        take(handoverId, choice);
        return moveTaken(handoverId, choice.lane(), to, reason, official, now);
    }

    private int moveTaken(String handoverId, Lane from, Lane to, String reason, String official, Instant now) {
        leave(handoverId, from);
        return putTaken(handoverId, from, to, reason, official, now);
    }

    private int putTaken(String handoverId, Lane from, Lane to, String reason, String official, Instant now) {
        jdbc.sql("""
                        insert into handover.lane_move (handover_id, lot_id, place, from_lane, to_lane, quantity, reason,
                               moved_by, moved_at)
                        select :handover, lot_id, place, :from, :to, quantity, :reason, :by, :at from taken
                         order by expires_on, product_code, lot_id, place""")
                .param("handover", handoverId)
                .param("from", from.name())
                .param("to", to.name())
                .param("reason", reason)
                .param("by", official)
                .param("at", Columns.of(now))
                .update();
        return jdbc.sql("""
                        insert into handover.remnant as r (handover_id, lane, %1$s, quantity)
                        select :handover, :to, %1$s, quantity from taken
                        on conflict (handover_id, %2$s, lane) do update set quantity = r.quantity + excluded.quantity""".formatted(COLUMNS, HOLDING))
                .param("handover", handoverId)
                .param("to", to.name())
                .update();
    }

    private void leave(String handoverId, Lane lane) {
        jdbc.sql("""
                        update handover.remnant r set quantity = r.quantity - t.quantity from taken t
                         where r.handover_id = :handover and r.lane = :lane
                           and (r.lot_id, r.place, r.owner, r.status, r.reserved_for)
                             = (t.lot_id, t.place, t.owner, t.status, t.reserved_for)""").param("handover", handoverId).param("lane", lane.name()).update();
        jdbc.sql("delete from handover.remnant where handover_id = :handover and lane = :lane and quantity = 0")
                .param("handover", handoverId)
                .param("lane", lane.name())
                .update();
    }

    /** Takes what is chosen out of its lane and holds it in a disposal; gives how many holdings. */
    public int hold(String handoverId, RemnantChoice choice, String disposalId) {
        take(handoverId, choice);
        leave(handoverId, choice.lane());
        return jdbc.sql("""
                        insert into handover.disposal_lot (disposal_id, line, %1$s, quantity)
                        select :disposal, row_number() over (order by expires_on, product_code, %2$s), %1$s, quantity
                          from taken""".formatted(COLUMNS, HOLDING))
                .param("disposal", disposalId)
                .update();
    }

    /** Puts the lots of a disposal back, in a lane; what nobody may use any more goes to processing. */
    public void putBack(
            String handoverId,
            String disposalId,
            Lane from,
            Lane to,
            String reason,
            LocalDate today,
            String official,
            Instant now) {
        for (boolean fit : List.of(true, false)) {
            clearTaken();
            unfit(jdbc.sql("""
                            insert into taken select %s, quantity from handover.disposal_lot
                             where disposal_id = :disposal and %s = :unfitOnes""".formatted(COLUMNS, UNFIT)), today)
                    .param("disposal", disposalId)
                    .param("unfitOnes", !fit)
                    .update();
            putTaken(handoverId, from, fit ? to : Lane.PROCESSING, reason, official, now);
        }
    }

    /** Totals by lane and product. */
    public List<RemnantTotal> totals(String handoverId) {
        return jdbc.sql("""
                        select lane, product_code, count(*) as lots, sum(quantity) as pieces, min(expires_on) as first_expiry
                          from handover.remnant where handover_id = :handover
                         group by lane, product_code order by lane, product_code""")
                .param("handover", handoverId)
                .query((row, index) -> new RemnantTotal(
                        Lane.valueOf(row.getString("lane")),
                        row.getString("product_code"),
                        row.getLong("lots"),
                        row.getLong("pieces"),
                        row.getObject("first_expiry", LocalDate.class)))
                .list();
    }

    /**
     * Lots, what expires first at the front.
     *
     * @param lane empty text for all
     * @param words words that must all occur in lot, batch number, product or place
     */
    public List<Remnant> search(String handoverId, String lane, String words, int from, int most) {
        return jdbc.sql("""
                        select * from handover.remnant r
                         where handover_id = :handover and (:lane = '' or lane = :lane)
                           and not exists (
                               select 1 from unnest(:words::text[]) word
                                where position(word in lower(concat_ws(' ', lot_id, supplier_lot, product_code, place))) = 0)
                         order by expires_on, product_code, lot_id, place, owner, status, reserved_for, lane
                        offset :from limit :most""")
                .param("handover", handoverId)
                .param("lane", lane)
                .param("words", words(words))
                .param("from", from)
                .param("most", most)
                .query(RemnantRows::remnant)
                .list();
    }

    static String[] words(String words) {
        return Stream.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
    }

    private static Remnant remnant(ResultSet row, int index) throws SQLException {
        return new Remnant(
                Lane.valueOf(row.getString("lane")),
                row.getString("lot_id"),
                row.getString("product_code"),
                row.getString("supplier_lot"),
                row.getString("place"),
                StockStatus.valueOf(row.getString("status")),
                row.getObject("expires_on", LocalDate.class),
                row.getLong("quantity"));
    }
}
