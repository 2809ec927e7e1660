package org.ironstock.handover.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.ironstock.handover.ListText.pallet;
import static org.ironstock.handover.ListText.row;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.ironstock.handover.ListText;
import org.ironstock.handover.application.Destinations;
import org.ironstock.handover.application.HandoverRegister;
import org.ironstock.handover.application.HandoverSettings;
import org.ironstock.handover.application.StockLists;
import org.ironstock.handover.domain.Destination;
import org.ironstock.handover.domain.DestinationTotal;
import org.ironstock.handover.domain.FindingCount;
import org.ironstock.handover.domain.ListFinding;
import org.ironstock.handover.domain.ListTotal;
import org.ironstock.handover.domain.LotDestination;
import org.ironstock.handover.domain.StockList;
import org.ironstock.handover.process.DestinationTable;
import org.ironstock.product.PriceJudgement;
import org.ironstock.product.Product;
import org.ironstock.product.Products;
import org.ironstock.shared.Finding;
import org.ironstock.shared.UnitPrice;
import org.ironstock.stock.StockStatus;
import org.ironstock.support.ModuleDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.util.unit.DataSize;

@ModuleDatabase.Schemas("handover")
class StockListsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final String KEEPER = "lch-stock-1";

    private final StockLists lists;
    private final StockLists otherNode;
    private final Destinations destinations;
    private final StockListRows rows;
    private final ModuleDatabase.Tables tables;
    private final String handover;

    StockListsTest(ModuleDatabase.Tables tables) {
        this.tables = tables;
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        Products products = new OnlyMasks();
        HandoverRows handovers = new HandoverRows(tables.jdbc());
        this.rows = new StockListRows(tables.jdbc(), tables.source());
        this.lists = node(handovers, products, clock);
        this.otherNode = node(handovers, products, clock);
        this.destinations =
                new Destinations(new DestinationRows(tables.jdbc()), new DestinationTable(), products, clock);
        HandoverRegister register = new HandoverRegister(handovers, clock);
        this.handover =
                tables.transaction().execute(status -> register.open("CTR-2026-001", "cibg-contract-manager-1"));
    }

    private StockLists node(HandoverRows handovers, Products products, Clock clock) {
        return new StockLists(
                handovers,
                rows,
                new ListFindings(tables.jdbc()),
                products,
                new HandoverSettings(
                        8,
                        DataSize.ofKilobytes(4),
                        3,
                        DataSize.ofKilobytes(20),
                        3,
                        "VWS",
                        10,
                        8,
                        DataSize.ofKilobytes(20)),
                new DataSourceTransactionManager(tables.source()),
                clock);
    }

    @Test
    void aSoundListWaitsAndCountsEveryStatus() {
        StockList list = bring(
                row("VENLO", "IIR-MASK", "B-1", "vrij", "100", "2028-01-01"),
                row("VENLO", "IIR-MASK", "B-2", "niet vrij", "20", "2028-01-01"),
                row("VENLO", "IIR-MASK", "B-3", "gereserveerd", "3", "2028-01-01"),
                row("ASSEN", "IIR-MASK", "B-4", "afgekeurd", "4", "2028-01-01"),
                row("ASSEN", "IIR-MASK", "B-5", "verlopen", "5", "2025-01-01"));

        assertThat(list.state()).isEqualTo(StockList.State.READY);
        assertThat(list.rows()).isEqualTo(5);
        assertThat(list.sha256()).hasSize(64);
        assertThat(lists.counts(list.number())).isEmpty();
        assertThat(lists.totals(list.number()))
                .extracting(ListTotal::productCode, ListTotal::status, ListTotal::pieces)
                .containsExactlyInAnyOrder(
                        tuple("IIR-MASK", StockStatus.FREE, 100L),
                        tuple("IIR-MASK", StockStatus.NOT_FREE, 20L),
                        tuple("IIR-MASK", StockStatus.RESERVED, 3L),
                        tuple("IIR-MASK", StockStatus.REJECTED, 4L),
                        tuple("IIR-MASK", StockStatus.EXPIRED, 5L));
        assertThat(lists.sites(list.number())).containsExactly("ASSEN", "VENLO");
    }

    @Test
    void aLotOverMoreSitesIsARemarkAndTheListMayStillBeAccepted() {
        StockList list = bring(
                row("VENLO", "IIR-MASK", "B-1", "vrij", "100", "2028-01-01"),
                row("VENLO", "IIR-MASK", "B-1", "niet vrij", "100", "2028-01-01"),
                row("ASSEN", "IIR-MASK", "B-1", "vrij", "100", "2028-01-01"),
                row("ASSEN", "GOWN", "B-1", "vrij", "100", "2028-01-01"));
        assertThat(list.state()).isEqualTo(StockList.State.READY);
        assertThat(found(list)).containsExactly(tuple(4, "LIST_LOT_OVER_SITES", false));
    }

    @Test
    void theSameRowTwiceIsFound() {
        StockList list = bring(
                row("VENLO", "IIR-MASK", "B-1", "vrij", "100", "2028-01-01"),
                row("VENLO", "IIR-MASK", "B-1", "vrij", "90", "2028-01-01"));
        assertThat(list.state()).isEqualTo(StockList.State.REFUSED);
        assertThat(found(list)).containsExactly(tuple(3, "LIST_ROW_TWICE", true));
    }

    @Test
    void palletsOfOneLotAreDifferentRows() {
        assertThat(found(bring(
                        row("VENLO", "IIR-MASK", "B-1", "vrij", "100", "2028-01-01", pallet(1)),
                        row("VENLO", "IIR-MASK", "B-1", "vrij", "100", "2028-01-01", pallet(2)),
                        row("VENLO", "IIR-MASK", "B-2", "vrij", "100", "2028-01-01", pallet(2)))))
                .isEmpty();
    }

    @Test
    void onePalletLiesAtOneSiteAndHoldsALotOnce() {
        assertThat(found(bring(
                        row("VENLO", "IIR-MASK", "B-1", "vrij", "100", "2028-01-01", pallet(1)),
                        row("ASSEN", "IIR-MASK", "B-2", "vrij", "100", "2028-01-01", pallet(1)))))
                .containsExactly(tuple(3, "LIST_PALLET_TWICE", true));
        assertThat(found(bring(
                        row("VENLO", "IIR-MASK", "B-1", "vrij", "100", "2028-01-01", pallet(3)),
                        row("VENLO", "IIR-MASK", "B-1", "niet vrij", "50", "2028-01-01", pallet(3)))))
                .containsExactly(tuple(3, "LIST_PALLET_TWICE", true));
    }

    @Test
    void theRowsOfALotSayTheSameOfIt() {
        assertThat(found(bring(
                        row("VENLO", "IIR-MASK", "B-1", "vrij", "100", "2028-01-01"),
                        row("VENLO", "IIR-MASK", "B-1", "niet vrij", "100", "2028-01-02"))))
                .containsExactly(tuple(3, "LIST_LOT_DIFFERS", true));
    }

    @Test
    void productsThatAreNotListedAreFoundAndStockPastItsDayIsARemark() {
        assertThat(found(bring(
                        row("VENLO", "MOON-MASK", "B-1", "vrij", "100", "2028-01-01"),
                        row("VENLO", "IIR-MASK", "B-2", "vrij", "100", "2026-11-22"),
                        row("VENLO", "IIR-MASK", "B-3", "vrij", "100", "2026-11-23"))))
                .containsExactly(tuple(2, "LIST_PRODUCT_UNKNOWN", true), tuple(3, "LIST_EXPIRED", false));
    }

    @Test
    void ofARefusedListTheFindingsStayAndNoRow() {
        StockList list = bring(row("VENLO", "IIR-MASK", "B-1", "vrij", "0", ""));
        assertThat(list.state()).isEqualTo(StockList.State.REFUSED);
        assertThat(found(list)).containsExactly(tuple(2, "LIST_EXPIRY_MISSING", true), tuple(2, "LIST_QUANTITY", true));
        assertThat(kept(list)).isZero();
    }

    @Test
    void aNewerListReplacesOneThatWaits() {
        StockList first = bring(row("VENLO", "IIR-MASK", "B-1", "vrij", "1", "2028-01-01"));
        StockList second = bring(row("VENLO", "IIR-MASK", "B-1", "vrij", "2", "2028-01-01"));
        assertThat(lists.find(first.number()).orElseThrow().state()).isEqualTo(StockList.State.REPLACED);
        assertThat(kept(first)).isZero();
        assertThat(lists.waiting(handover)).contains(second);
    }

    @Test
    void theMostRowsAreTakenAndOneMoreIsNot() {
        assertThat(bring(rows(8)).state()).isEqualTo(StockList.State.READY);
        StockList tooLong = bring(rows(9));
        assertThat(tooLong.state()).isEqualTo(StockList.State.REFUSED);
        assertThat(found(tooLong)).containsExactly(tuple(0, "FILE_TOO_LONG", true));
        assertThat(kept(tooLong)).isZero();
    }

    @Test
    void whatIsNoListIsAnswered() {
        assertThat(found(bring(new byte[] {'P', 'K', 3, 4, 9, 9}))).containsExactly(tuple(0, "FILE_SHAPE", true));
        assertThat(found(bring((ListText.HEADER + "VENLO").getBytes(StandardCharsets.UTF_16))))
                .containsExactly(tuple(0, "FILE_ENCODING", true));
        assertThat(found(bring(new String(
                                ListText.of(row("CAF\u00c9", "IIR-MASK", "B-1", "vrij", "1", "2028-01-01")),
                                StandardCharsets.UTF_8)
                        .getBytes(Charset.forName("windows-1252")))))
                .containsExactly(tuple(0, "FILE_ENCODING", true));
        assertThat(found(bring((ListText.HEADER + "\"VENLO;IIR-MASK").getBytes(StandardCharsets.UTF_8))))
                .containsExactly(tuple(0, "FILE_SHAPE", true));
        assertThat(found(bring(new byte[0]))).containsExactly(tuple(0, "LIST_EMPTY", true));
        assertThat(found(bring("locatie,product\r\nVENLO,IIR-MASK".getBytes(StandardCharsets.UTF_8))))
                .extracting(finding -> finding.toList().get(1))
                .contains("LIST_COLUMN_UNKNOWN", "LIST_COLUMN_MISSING");
        byte[] large = Arrays.copyOf(ListText.of(rows(8)), 5_000);
        Arrays.fill(large, 4_000, 5_000, (byte) '\n');
        assertThat(found(bring(large)))
                .extracting(finding -> finding.toList().get(1))
                .contains("FILE_TOO_LARGE");
    }

    @Test
    void aFormulaIsRefusedInEachKindOfFile() throws IOException {
        String row = row("VENLO", "IIR-MASK", "=1+1", "vrij", "100", "2028-01-01");
        assertThat(found(bring(row))).containsExactly(tuple(2, "LIST_CELL_FORMULA", true));
        assertThat(found(bring(workbook(row)))).containsExactly(tuple(2, "LIST_CELL_FORMULA", true));
    }

    /** What begins with an equals sign becomes a formula, as it does for whoever types it. */
    private static byte[] workbook(String row) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            Worksheet page = book.newWorksheet("lijst");
            String[] heads = ListText.HEADER.strip().split(";", -1);
            String[] cells = row.split(";", -1);
            for (int column = 0; column < heads.length; column++) {
                page.value(0, column, heads[column]);
                if (cells[column].startsWith("=")) {
                    page.formula(1, column, cells[column].substring(1));
                } else {
                    page.value(1, column, cells[column]);
                }
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void aHandoverWithAnAcceptedListTakesNoOther() {
        StockList list = bring(rows(1));
        tables.transaction()
                .executeWithoutResult(status -> new HandoverRows(tables.jdbc()).accepted(handover, list.number()));
        assertThat(lists.faults(handover)).extracting(Finding::code).containsExactly("LIST_ACCEPTED_BEFORE");
        assertThat(bring(rows(2)).state()).isEqualTo(StockList.State.REFUSED);
        assertThat(kept(list)).isEqualTo(1);
    }

    @Test
    void eachDistinctInputIsDecidedOnceAndHoldsForItsLots() {
        StockList list = bring(
                row("VENLO", "IIR-MASK", "B-1", "vrij", "100", "2028-01-05"),
                row("VENLO", "IIR-MASK", "B-2", "vrij", "50", "2028-01-06"),
                row("ASSEN", "IIR-MASK", "B-3", "vrij", "30", "2027-05-22"),
                row("ASSEN", "IIR-MASK", "B-4", "vrij", "20", "2027-05-21"),
                row("ASSEN", "GOWN", "B-5", "vrij", "10", "2028-01-05"),
                row("ASSEN", "GOWN", "B-6", "verlopen", "5", "2026-01-05"),
                row("ASSEN", "GOWN", "B-7", "vrij", "4", "2026-11-22"));
        tables.transaction().executeWithoutResult(status -> destinations.decide(list.number()));

        assertThat(destinations.totals(list.number()))
                .extracting(
                        DestinationTotal::site,
                        DestinationTotal::productCode,
                        DestinationTotal::destination,
                        DestinationTotal::pieces)
                .containsExactly(
                        tuple("ASSEN", "GOWN", Destination.PROCESS, 9L),
                        tuple("ASSEN", "GOWN", Destination.SELL, 10L),
                        tuple("ASSEN", "IIR-MASK", Destination.ROLLING, 20L),
                        tuple("ASSEN", "IIR-MASK", Destination.TAKE_OVER, 30L),
                        tuple("VENLO", "IIR-MASK", Destination.TAKE_OVER, 150L));
        assertThat(count("select count(*) from handover.destination_case where list_number = " + list.number()))
                .isEqualTo(6);
        List<LotDestination> all = new ArrayList<>();
        destinations.each(list.number(), all::add);
        assertThat(all).hasSize(7).allMatch(one -> one.ruleVersion().startsWith("lotDestination "));
        assertThat(destinations.decidedFor(list.number())).contains(LocalDate.of(2026, 11, 22));

        tables.transaction().executeWithoutResult(status -> destinations.decide(list.number()));
        assertThat(count("select count(*) from handover.lot_destination where list_number = " + list.number()))
                .isEqualTo(7);
    }

    @Test
    void aReadingThatGoesOnIsLeftAloneByAnotherNode() throws Exception {
        try (Reading reading = new Reading(rows(2))) {
            long list = reading.begun();
            assertThat(otherNode.find(list).orElseThrow().state()).isEqualTo(StockList.State.READING);
            assertThat(otherNode.of(handover))
                    .extracting(StockList::number, StockList::state)
                    .containsExactly(tuple(list, StockList.State.READING));

            assertThat(reading.end().state()).isEqualTo(StockList.State.READY);
            assertThat(otherNode.waiting(handover)).map(StockList::number).contains(list);
        }
    }

    @Test
    void aReadingWhoseReaderIsGoneIsToldAsBrokenOffAndAnotherListCanBeBroughtAtOnce() throws Exception {
        try (Reading reading = new Reading(rows(2))) {
            long list = reading.begun();
            stopReader(list);
            assertThat(otherNode.find(list).orElseThrow().state()).isEqualTo(StockList.State.BROKEN);
            assertThat(count("select count(*) from handover.list_row where list_number = " + list))
                    .isZero();

            StockList next =
                    otherNode.bring(handover, "lijst.csv", new ByteArrayInputStream(ListText.of(rows(1))), KEEPER);
            assertThatThrownBy(reading::end).isInstanceOf(ExecutionException.class);
            assertThat(otherNode.of(handover))
                    .extracting(StockList::number, StockList::state)
                    .containsExactly(tuple(next.number(), StockList.State.READY), tuple(list, StockList.State.BROKEN));
            assertThat(kept(next)).isEqualTo(1);
        }
    }

    /** What versions wrote that committed the rows of a file before they were judged. */
    @Test
    void rowsThatAnAbandonedReadingLeftBehindAreClearedAway() {
        long list = rows.next();
        rows.begin(list, handover, "lijst.csv", KEEPER, NOW);
        tables.jdbc().sql("""
                        insert into handover.list_row (list_number, row_number, owner, reserved_for, sscc, producer_ref,
                                                       outside_care)
                        values (:list, 2, 'VWS', '', '', '', 'UNKNOWN')""").param("list", list).update();
        assertThat(lists.of(handover)).extracting(StockList::state).containsExactly(StockList.State.BROKEN);
        assertThat(count("select count(*) from handover.list_row where list_number = " + list))
                .isZero();
    }

    /** As when the application is killed: its connection ends, and none of its code does anything about it. */
    private void stopReader(long list) throws InterruptedException {
        String readers = """
                from pg_locks
                 where locktype = 'advisory' and granted and objsubid = 1
                   and database = (select oid from pg_database where datname = current_database())
                   and (classid::bigint << 32) | objid::bigint = hashtextextended('handover.stock_list %d', 0)""".formatted(list);
        assertThat(count("select count(pg_terminate_backend(pid)) " + readers)).isEqualTo(1);
        for (int wait = 0; wait < 200 && count("select count(*) " + readers) > 0; wait++) {
            Thread.sleep(50);
        }
    }

    /** A list that is being read: its sender has sent the rows, and waits before it ends the file. */
    private final class Reading implements AutoCloseable {

        private final CountDownLatch sent = new CountDownLatch(1);
        private final CountDownLatch ending = new CountDownLatch(1);
        private final ExecutorService reader = Executors.newSingleThreadExecutor();
        private final Future<StockList> read;

        Reading(String... lines) {
            InputStream end = new InputStream() {
                @Override
                public int read() throws IOException {
                    sent.countDown();
                    try {
                        ending.await();
                        return -1;
                    } catch (InterruptedException stopped) {
                        throw new IOException(stopped);
                    }
                }
            };
            InputStream file = new SequenceInputStream(new ByteArrayInputStream(ListText.of(lines)), end);
            read = reader.submit(() -> lists.bring(handover, "lijst.csv", file, KEEPER));
        }

        /** @return the list, once its rows were sent */
        long begun() throws InterruptedException {
            assertThat(sent.await(20, TimeUnit.SECONDS)).isTrue();
            return rows.of(handover).get(0).number();
        }

        StockList end() throws Exception {
            ending.countDown();
            return read.get(20, TimeUnit.SECONDS);
        }

        @Override
        public void close() {
            reader.shutdownNow();
        }
    }

    private static String[] rows(int number) {
        return IntStream.range(0, number)
                .mapToObj(lot -> row("VENLO", "IIR-MASK", "B-" + lot, "vrij", "10", "2028-01-01"))
                .toArray(String[]::new);
    }

    private StockList bring(String... lines) {
        return bring(ListText.of(lines));
    }

    private StockList bring(byte[] file) {
        return lists.bring(handover, "lijst.csv", new ByteArrayInputStream(file), KEEPER);
    }

    private List<org.assertj.core.groups.Tuple> found(StockList list) {
        List<ListFinding> findings = lists.findings(list.number(), 0, 100);
        assertThat(lists.counts(list.number()).stream()
                        .mapToLong(FindingCount::found)
                        .sum())
                .isEqualTo(findings.size());
        return findings.stream()
                .map(one -> tuple(one.row(), one.code(), one.blocking()))
                .toList();
    }

    private long kept(StockList list) {
        return count("select count(*) from handover.list_row where list_number = " + list.number());
    }

    private long count(String sql) {
        return tables.jdbc().sql(sql).query(Long.class).single();
    }

    /** Masks are kept by the receiving party, gowns stand on the list only; nothing else does. */
    private static final class OnlyMasks implements Products {

        @Override
        public Optional<Product> find(String code, LocalDate on) {
            return Optional.of(code)
                    .filter(List.of("IIR-MASK", "GOWN")::contains)
                    .map(known ->
                            product(known, known.equals("GOWN") ? Product.State.REMOVED : Product.State.ADMITTED, on));
        }

        private static Product product(String code, Product.State state, LocalDate on) {
            return new Product(
                    code, code, "PPE", "stuk", "33140000", state, "Proef", List.of("EN 1"), Optional.empty(), 1, on);
        }

        @Override
        public List<Product> admitted(LocalDate on) {
            return List.of(product("IIR-MASK", Product.State.ADMITTED, on));
        }

        @Override
        public List<Finding> outsideScope(Collection<String> codes, LocalDate on) {
            return List.of();
        }

        @Override
        public PriceJudgement judgePrice(String code, UnitPrice offered, LocalDate on) {
            return new PriceJudgement(PriceJudgement.Verdict.BLOCKED, "Proef", "1");
        }
    }
}
