package org.ironstock.handover.persistence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ironstock.handover.domain.Lane;
import org.ironstock.handover.domain.Reconciliation.Line;
import org.ironstock.handover.domain.Reconciliation.LotPieces;
import org.ironstock.handover.domain.Reconciliation.Paper;
import org.ironstock.handover.domain.Reconciliation.Verdict;
import org.ironstock.handover.domain.ReconciliationRun;
import org.ironstock.handover.domain.StockDifference;
import org.ironstock.platform.Columns;
import org.ironstock.stock.Flow;
import org.ironstock.stock.FlowKey;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What papers say of the stock of a handover, summed as sets, and each reconciliation as it came out. */
@Repository
public class ReconciliationRows {

    /** Rows of the accepted list, each with the id of its lot, which is named after the first row in which it stands. */
    private static final String LISTED = """
            select product_code, site as place, quantity,
                   :handover || '-' || repeat('0', greatest(0, 6 - length(lot_row::text))) || lot_row as lot_id
              from (select product_code, site, quantity,
                           min(row_number) over (partition by product_code, supplier_lot) as lot_row
                      from handover.list_row where list_number = :list) numbered
            """;

    private static final String DISPOSED = """
            select l.product_code, l.place, l.quantity, l.lot_id, d.lane
              from handover.disposal_lot l join handover.disposal d on d.disposal_id = l.disposal_id
             where d.handover_id = :handover and d.state = 'BOOKED'
            """;

    private static final String LOST = """
            select l.product_code, l.place, l.quantity, l.lot_id
              from handover.loss_lot l join handover.loss s on s.loss_id = l.loss_id
             where s.handover_id = :handover and s.booked_at is not null
            """;

    /** As the ledger sums its lots. */
    private static final String SUMS =
            "sum(quantity) as pieces, sum(quantity * hashtextextended(lot_id, 0)::numeric) as check_sum";

    private static final List<Lane> WAYS_OUT =
            Stream.of(Lane.values()).filter(lane -> lane.out().isPresent()).toList();

    private static final int BATCH = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    public ReconciliationRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Whose stock the accepted list is. */
    public Set<String> owners(long list) {
        return new HashSet<>(jdbc.sql("select distinct owner from handover.list_row where list_number = :list")
                .param("list", list)
                .query(String.class)
                .list());
    }

    /** What the accepted list says. */
    public List<Paper> listed(String handoverId, long list) {
        return jdbc.sql("select product_code, place, %s from (%s) listed group by product_code, place"
                        .formatted(SUMS, LISTED))
                .param("handover", handoverId)
                .param("list", list)
                .query((row, index) -> paper(row, Flow.OPENING))
                .list();
    }

    /** What the decisions that were carried out say. */
    public List<Paper> disposed(String handoverId) {
        return jdbc.sql("select product_code, place, lane, %s from (%s) disposed group by product_code, place, lane"
                        .formatted(SUMS, DISPOSED))
                .param("handover", handoverId)
                .query((row, index) -> paper(row, flow(Lane.valueOf(row.getString("lane")))))
                .list();
    }

    /** What the declarations of loss say. */
    public List<Paper> lost(String handoverId) {
        return jdbc.sql("select product_code, place, %s from (%s) lost group by product_code, place"
                        .formatted(SUMS, LOST))
                .param("handover", handoverId)
                .query((row, index) -> paper(row, Flow.LOST))
                .list();
    }

    private static Flow flow(Lane lane) {
        return lane.out().orElseThrow().flow();
    }

    private static Paper paper(ResultSet row, Flow flow) throws SQLException {
        BigDecimal check = row.getBigDecimal("check_sum");
        return new Paper(row.getString("product_code"), row.getString("place"), flow, row.getLong("pieces"), check);
    }

    /** Every lot behind these sums, one after the other in no order. */
    public void lots(String handoverId, long list, Collection<FlowKey> sums, Consumer<LotPieces> each) {
        jdbc.sql("""
                        with asked as (select * from unnest(:products::text[], :places::text[], :flows::text[])
                                                as asked(product_code, place, flow)),
                        lane as (select * from unnest(:lanes::text[], :laneFlows::text[]) as lane(lane, flow)),
                        papers as (
                            select product_code, place, 'OPENING' as flow, lot_id, quantity from (%s) listed
                            union all select product_code, place, 'LOST', lot_id, quantity from (%s) lost
                            union all select product_code, place, flow, lot_id, quantity
                              from (%s) disposed join lane using (lane))
                        select product_code, place, flow, lot_id, sum(quantity) as pieces
                          from papers join asked using (product_code, place, flow)
                         group by product_code, place, flow, lot_id""".formatted(LISTED, LOST, DISPOSED))
                .param("handover", handoverId)
                .param("list", list)
                .param("products", sums.stream().map(FlowKey::productCode).toArray(String[]::new))
                .param("places", sums.stream().map(FlowKey::place).toArray(String[]::new))
                .param("flows", sums.stream().map(sum -> sum.flow().name()).toArray(String[]::new))
                .param("lanes", WAYS_OUT.stream().map(Lane::name).toArray(String[]::new))
                .param(
                        "laneFlows",
                        WAYS_OUT.stream().map(lane -> flow(lane).name()).toArray(String[]::new))
                .query(row -> {
                    each.accept(new LotPieces(
                            new FlowKey(
                                    row.getString("product_code"),
                                    row.getString("place"),
                                    Flow.valueOf(row.getString("flow"))),
                            row.getString("lot_id"),
                            row.getLong("pieces")));
                });
    }

    /** Keeps what came out. */
    public long add(String handoverId, Verdict verdict, Instant now) {
        long run = jdbc.sql("""
                        insert into handover.reconciliation (handover_id, made_at, balanced)
                        values (:handover, :at, :balanced) returning run_number""")
                .param("handover", handoverId)
                .param("at", Columns.of(now))
                .param("balanced", verdict.balanced())
                .query(Long.class)
                .single();
        verdict.lines().forEach(line -> add(run, line));
        addDifferences(run, verdict.differences());
        return run;
    }

    private void addDifferences(long run, List<StockDifference> differences) {
        int[] line = {0};
        batches.batchUpdate(
                "insert into handover.stock_difference values (?, ?, ?, ?, ?, ?, ?, ?)",
                differences,
                BATCH,
                (statement, difference) -> {
                    statement.setLong(1, run);
                    statement.setInt(2, ++line[0]);
                    statement.setString(3, difference.kind().name());
                    statement.setString(4, difference.productCode());
                    statement.setString(5, difference.place());
                    statement.setString(6, difference.lotId());
                    statement.setArray(
                            7,
                            statement
                                    .getConnection()
                                    .createArrayOf(
                                            "text", difference.movements().toArray()));
                    statement.setLong(8, difference.pieces());
                });
    }

    private void add(long run, Line line) {
        jdbc.sql("""
                        insert into handover.reconciled_product
                        values (:run, :product, :opening, :received, :transferred, :issued, :sold, :donated, :processed,
                                :lost, :left)""")
                .param("run", run)
                .param("product", line.productCode())
                .param("opening", line.of(Flow.OPENING))
                .param("received", line.of(Flow.RECEIVED))
                .param("transferred", line.of(Flow.TRANSFERRED))
                .param("issued", line.of(Flow.ISSUED))
                .param("sold", line.of(Flow.SOLD))
                .param("donated", line.of(Flow.DONATED))
                .param("processed", line.of(Flow.PROCESSED))
                .param("lost", line.of(Flow.LOST))
                .param("left", line.left())
                .update();
    }

    public void document(long run, UUID document) {
        jdbc.sql("update handover.reconciliation set document_id = :document where run_number = :run")
                .param("document", document)
                .param("run", run)
                .update();
    }

    /** All of a handover, the newest first. */
    public List<ReconciliationRun> of(String handoverId) {
        return jdbc.sql("select * from handover.reconciliation where handover_id = :handover order by run_number desc")
                .param("handover", handoverId)
                .query(this::run)
                .list();
    }

    /** The newest of a handover. */
    public Optional<ReconciliationRun> latest(String handoverId) {
        return jdbc.sql("""
                        select * from handover.reconciliation where handover_id = :handover
                         order by run_number desc limit 1""").param("handover", handoverId).query(this::run).optional();
    }

    private ReconciliationRun run(ResultSet row, int index) throws SQLException {
        long number = row.getLong("run_number");
        return new ReconciliationRun(
                number,
                row.getString("handover_id"),
                Columns.moment(row, "made_at"),
                Optional.ofNullable(row.getObject("document_id", UUID.class)),
                new Verdict(lines(number), differences(number)));
    }

    private List<Line> lines(long run) {
        return jdbc.sql("select * from handover.reconciled_product where run_number = :run order by product_code")
                .param("run", run)
                .query((row, index) -> {
                    Map<Flow, Long> pieces = new EnumMap<>(Flow.class);
                    for (Flow flow : Flow.values()) {
                        pieces.put(flow, row.getLong(flow.name().toLowerCase(Locale.ROOT)));
                    }
                    return new Line(row.getString("product_code"), pieces, row.getLong("remaining"));
                })
                .list();
    }

    private List<StockDifference> differences(long run) {
        return jdbc.sql("select * from handover.stock_difference where run_number = :run order by line")
                .param("run", run)
                .query((row, index) -> new StockDifference(
                        StockDifference.Kind.valueOf(row.getString("kind")),
                        row.getString("product_code"),
                        row.getString("place"),
                        row.getString("lot_id"),
                        List.of((String[]) row.getArray("movements").getArray()),
                        row.getLong("pieces")))
                .list();
    }
}
