package org.ironstock.handover.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.ironstock.handover.domain.ListTotal;
import org.ironstock.handover.domain.StockList;
import org.ironstock.platform.Columns;
import org.ironstock.stock.StockStatus;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;

/** Lists of stock with their rows and totals. */
@Repository
public class StockListRows {

    private final JdbcClient jdbc;
    private final DataSource source;

    public StockListRows(JdbcClient jdbc, DataSource source) {
        this.jdbc = jdbc;
        this.source = source;
    }

    /** A number for a list that will be brought. */
    public long next() {
        return jdbc.sql("select nextval(pg_get_serial_sequence('handover.stock_list', 'list_number'))")
                .query(Long.class)
                .single();
    }

    /**
     * Holds a list until the transaction of its reader ends, in whatever way: a lock that the database itself gives up is
     * right on every node, and asks neither clock nor messages of being alive.
     */
    public void hold(long list) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", key(list))
                .query((row, number) -> 1)
                .single();
        // a machine that falls away says no goodbye; without these the database would wait for it for hours
        jdbc.sql("set local tcp_keepalives_idle = 30").update();
        jdbc.sql("set local tcp_keepalives_interval = 10").update();
        jdbc.sql("set local tcp_keepalives_count = 3").update();
    }

    /** Whether no reader holds a list. */
    public boolean abandoned(long list) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", key(list))
                .query(Boolean.class)
                .single();
    }

    private static String key(long list) {
        return "handover.stock_list " + list;
    }

    /** A list that will be read now. */
    public void begin(long list, String handoverId, String fileName, String official, Instant now) {
        jdbc.sql("""
                        insert into handover.stock_list (list_number, handover_id, file_name, state, brought_by, brought_at)
                        overriding system value values (:list, :handover, :name, 'READING', :by, :at)""")
                .param("list", list)
                .param("handover", handoverId)
                .param("name", fileName)
                .param("by", official)
                .param("at", Columns.of(now))
                .update();
    }

    /**
     * A reading that did not come to its end.
     *
     * @return whether it was still going on until now
     */
    public boolean breakOff(long list) {
        return jdbc.sql("""
                                update handover.stock_list set state = 'BROKEN'
                                 where list_number = :list and state = 'READING'""").param("list", list).update() > 0;
    }

    public void progress(long list, long rows) {
        jdbc.sql("update handover.stock_list set row_count = :rows where list_number = :list")
                .param("rows", rows)
                .param("list", list)
                .update();
    }

    public void state(long list, StockList.State state) {
        jdbc.sql("update handover.stock_list set state = :state where list_number = :list")
                .param("state", state.name())
                .param("list", list)
                .update();
    }

    /** Sends rows by COPY in the transaction of the caller; all of them or, when the sender throws, none. */
    public void copy(long list, Consumer<StockRowCopy> sender) {
        StockRowCopy copy = begin(list);
        boolean sent = false;
        try {
            sender.accept(copy);
            copy.end();
            sent = true;
        } finally {
            if (!sent) {
                copy.cancel();
            }
        }
        // what follows asks about a million rows that nobody counted yet
        jdbc.sql("analyze handover.list_row").update();
    }

    private StockRowCopy begin(long list) {
        try {
            return new StockRowCopy(
                    list,
                    DataSourceUtils.getConnection(source)
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("copy handover.list_row (%s) from stdin".formatted(StockRowCopy.COLUMNS)));
        } catch (SQLException failed) {
            throw StockRowCopy.failed(failed);
        }
    }

    /** What the file was, once it was read. */
    public void read(long list, String sha256, long rows) {
        jdbc.sql("update handover.stock_list set sha256 = :sha, row_count = :rows where list_number = :list")
                .param("sha", sha256)
                .param("rows", rows)
                .param("list", list)
                .update();
    }

    /** The rows of lists that nobody will accept any more go; their findings stay. */
    public void clear(long list) {
        jdbc.sql("delete from handover.list_row where list_number = :list")
                .param("list", list)
                .update();
    }

    /** Lists of a handover that still wait to be accepted, but this one. */
    public List<Long> waiting(String handoverId, long but) {
        return jdbc.sql("""
                        select list_number from handover.stock_list
                         where handover_id = :handover and state = 'READY' and list_number <> :but order by list_number""")
                .param("handover", handoverId)
                .param("but", but)
                .query(Long.class)
                .list();
    }

    public Optional<StockList> find(long list) {
        return jdbc.sql("select * from handover.stock_list where list_number = :list")
                .param("list", list)
                .query(StockListRows::list)
                .optional();
    }

    /** Lists of a handover, the newest first. */
    public List<StockList> of(String handoverId) {
        return jdbc.sql("select * from handover.stock_list where handover_id = :handover order by list_number desc")
                .param("handover", handoverId)
                .query(StockListRows::list)
                .list();
    }

    /** The handover in which this very file was accepted before. */
    public Optional<String> acceptedIn(String sha256) {
        return jdbc.sql("""
                        select handover_id from handover.stock_list
                         where sha256 = :sha and state in ('ACCEPTED', 'BOOKED') order by list_number limit 1""").param("sha", sha256).query(String.class).optional();
    }

    /** @param document what says so */
    public void accept(long list, String official, String remark, UUID document, Instant now) {
        jdbc.sql("""
                        update handover.stock_list set state = 'ACCEPTED', accepted_by = :by, accepted_at = :at,
                               remark = :remark, document_id = :document
                         where list_number = :list""")
                .param("by", official)
                .param("at", Columns.of(now))
                .param("remark", remark)
                .param("document", document)
                .param("list", list)
                .update();
    }

    /** The document by which a list was accepted. */
    public UUID document(long list) {
        return jdbc.sql("select document_id from handover.stock_list where list_number = :list")
                .param("list", list)
                .query(UUID.class)
                .single();
    }

    /** Counts what the list has of each product and status at each site. */
    public void addUp(long list) {
        jdbc.sql("""
                        insert into handover.list_total (list_number, site, product_code, status, lots, pieces)
                        select :list, site, product_code, status, count(*), sum(quantity) from handover.list_row
                         where list_number = :list and site is not null and product_code is not null
                           and status is not null and quantity is not null
                         group by site, product_code, status""").param("list", list).update();
    }

    /** Totals of each product and status, over all sites. */
    public List<ListTotal> totals(long list) {
        return jdbc.sql("""
                        select '' as site, product_code, status, sum(lots) as lots, sum(pieces) as pieces
                          from handover.list_total where list_number = :list
                         group by product_code, status order by product_code, status""").param("list", list).query(StockListRows::total).list();
    }

    /** Sites of a list, in order. */
    public List<String> sites(long list) {
        return jdbc.sql("select distinct site from handover.list_total where list_number = :list order by site")
                .param("list", list)
                .query(String.class)
                .list();
    }

    /** Product codes that a list names, the first of them. */
    public List<String> products(long list, int most) {
        return jdbc.sql("""
                        select distinct product_code from handover.list_row
                         where list_number = :list and product_code is not null limit :most""")
                .param("list", list)
                .param("most", most)
                .query(String.class)
                .list();
    }

    /**
     * A row that is to be booked.
     *
     * @param lotRow first row of its lot in the list, by which the lot is named
     */
    public record Booking(
            int row,
            int lotRow,
            String site,
            String productCode,
            String supplierLot,
            StockStatus status,
            long quantity,
            LocalDate expiresOn,
            Optional<LocalDate> producedOn,
            String owner,
            String reservedFor,
            String producerRef,
            String basisCode,
            Optional<LocalDate> basisEndsOn) {}

    /** The next rows that are not booked yet, in the order of the list; the list is locked. */
    public List<Booking> toBook(long list, int most) {
        int after = jdbc.sql("select booked_to from handover.stock_list where list_number = :list for update")
                .param("list", list)
                .query(Integer.class)
                .single();
        return jdbc.sql("""
                        select r.*, (select min(f.row_number) from handover.list_row f
                                      where f.list_number = r.list_number and f.product_code = r.product_code
                                        and f.supplier_lot = r.supplier_lot) as lot_row
                          from handover.list_row r
                         where r.list_number = :list and r.row_number > :after order by r.row_number limit :most""")
                .param("list", list)
                .param("after", after)
                .param("most", most)
                .query(StockListRows::booking)
                .list();
    }

    public void booked(long list, Collection<Booking> rows, boolean all) {
        int last = rows.stream().mapToInt(Booking::row).max().orElse(0);
        jdbc.sql("""
                        update handover.stock_list set booked_to = greatest(booked_to, :last),
                               booked_rows = booked_rows + :count, state = case when :all then 'BOOKED' else state end
                         where list_number = :list""")
                .param("last", last)
                .param("count", rows.size())
                .param("all", all)
                .param("list", list)
                .update();
    }

    private static Booking booking(ResultSet row, int index) throws SQLException {
        return new Booking(
                row.getInt("row_number"),
                row.getInt("lot_row"),
                row.getString("site"),
                row.getString("product_code"),
                row.getString("supplier_lot"),
                StockStatus.valueOf(row.getString("status")),
                row.getLong("quantity"),
                row.getObject("expires_on", LocalDate.class),
                Optional.ofNullable(row.getObject("produced_on", LocalDate.class)),
                row.getString("owner"),
                row.getString("reserved_for"),
                row.getString("producer_ref"),
                row.getString("basis_code"),
                Optional.ofNullable(row.getObject("basis_ends_on", LocalDate.class)));
    }

    private static ListTotal total(ResultSet row, int index) throws SQLException {
        return new ListTotal(
                row.getString("site"),
                row.getString("product_code"),
                StockStatus.valueOf(row.getString("status")),
                row.getLong("lots"),
                row.getLong("pieces"));
    }

    private static StockList list(ResultSet row, int index) throws SQLException {
        return new StockList(
                row.getLong("list_number"),
                row.getString("handover_id"),
                row.getString("file_name"),
                row.getString("sha256"),
                StockList.State.valueOf(row.getString("state")),
                row.getLong("row_count"),
                row.getLong("booked_rows"),
                row.getString("brought_by"),
                Columns.moment(row, "brought_at"),
                Optional.ofNullable(row.getString("accepted_by")),
                Columns.findMoment(row, "accepted_at"));
    }
}
