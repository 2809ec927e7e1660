package org.ironstock.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import org.ironstock.product.Products;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Quantity;
import org.ironstock.stock.Account;
import org.ironstock.stock.Allocation;
import org.ironstock.stock.AllocationRequest;
import org.ironstock.stock.AsOf;
import org.ironstock.stock.Counter;
import org.ironstock.stock.Holding;
import org.ironstock.stock.LedgerVerification;
import org.ironstock.stock.Lot;
import org.ironstock.stock.Movement;
import org.ironstock.stock.MovementKind;
import org.ironstock.stock.RegulatoryBasis;
import org.ironstock.stock.StockLedger;
import org.ironstock.stock.WeeklyNeed;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The stock ledger with few and with many entries, all booked through its facade. A round receives 500 lots over all
 * products, releases them and issues them in eighteen portions until a tenth of them still lies there.
 */
final class StockLoad {

    /** Entries of a round. */
    static final int ROUND = 10_000;

    private static final int LOTS = 500;
    private static final int ISSUES = 18;
    private static final long RECEIVED = 1_800;
    private static final long ALLOCATED = 20;
    private static final int TIMES = 31;
    private static final Holding NOT_FREE = Holding.notFree("DC-VENLO", "VWS");
    private static final Holding FREE = Holding.free("DC-VENLO", "VWS");

    private final Product product;
    private final StockLedger ledger;
    private final List<String> codes = new ArrayList<>();
    private final Map<String, WeeklyNeed> needs = new HashMap<>();
    private final Random random = new Random(20261122);
    private final Instant now = Now.instant();
    private int rounds;
    private int references;

    StockLoad(Product product) {
        this.product = product;
        this.ledger = product.get(StockLedger.class);
        product.get(Products.class).admitted(today()).forEach(listed -> {
            codes.add(listed.code());
            needs.put(listed.code(), WeeklyNeed.of(Quantity.of(1_000)));
        });
    }

    /** Books until so many rounds are in the ledger; tells entries a second. */
    double fill(int until) throws SQLException {
        long started = System.nanoTime();
        int before = rounds;
        while (rounds < until) {
            round();
            if (rounds % 10 == 0 || rounds == until) {
                tidy();
            }
        }
        return (double) ROUND * (rounds - before) / seconds(started);
    }

    /** As autovacuum would. */
    private void tidy() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
    }

    private void round() {
        Instant at = now.minus(Duration.ofDays(200)).plus(Duration.ofDays(rounds));
        List<Lot> lots = new ArrayList<>();
        for (int number = 0; number < LOTS; number++) {
            lots.add(new Lot(
                    "LOT-BENCH-%04d-%03d".formatted(rounds, number),
                    codes.get(number % codes.size()),
                    "B-%d-%d".formatted(rounds, number),
                    Optional.of("SUP-0001"),
                    Optional.empty(),
                    today().plusDays(60 + random.nextInt(1_000)),
                    RegulatoryBasis.lasting("MDR-2017-745")));
        }
        new TransactionTemplate(product.get(PlatformTransactionManager.class))
                .executeWithoutResult(status -> lots.forEach(ledger::register));
        post(MovementKind.RECEIPT, at, lots, Counter.SUPPLIER, NOT_FREE, RECEIVED, RECEIVED);
        post(MovementKind.RELEASE, at.plus(Duration.ofHours(1)), lots, NOT_FREE, FREE, RECEIVED, RECEIVED);
        for (int issue = 0; issue < ISSUES; issue++) {
            post(
                    MovementKind.ISSUE,
                    at.plus(Duration.ofHours(2 + issue)),
                    lots,
                    FREE,
                    Counter.CARE,
                    RECEIVED / ISSUES,
                    RECEIVED / ISSUES / 2);
        }
        rounds++;
    }

    /** @param kept pieces for the tenth of the lots of which some is to stay */
    private void post(
            MovementKind kind, Instant at, List<Lot> lots, Account from, Account to, long pieces, long kept) {
        List<Movement.Line> lines = new ArrayList<>();
        for (int number = 0; number < lots.size(); number++) {
            long moved = number / codes.size() % 10 == 0 ? kept : pieces;
            lines.add(new Movement.Line(lots.get(number).lotId(), Quantity.of(moved), from, to));
        }
        ledger.post(new Movement("BENCH-" + references++, kind, "DOC-BENCH", at, "bench", lines));
    }

    /**
     * Milliseconds, medians.
     *
     * @param covers cover of all products now
     * @param allocation of some stock of one product, first expired first, committed
     * @param posting of one line, committed
     * @param past cover of all products as it was a week before the newest round
     */
    record Times(double covers, double allocation, double posting, double past) {}

    Times times() throws Exception {
        Instant weekBefore = now.minus(Duration.ofDays(200)).plus(Duration.ofDays(rounds - 7));
        return new Times(
                median(() -> ledger.covers(needs, AsOf.latest())),
                median(this::allocate),
                median(this::postOne),
                median(() -> ledger.covers(needs, AsOf.occurred(weekBefore))));
    }

    private Allocation allocate() {
        int number = references++;
        Allocation allocation = ledger.allocate(new AllocationRequest(
                "BENCH-" + number,
                codes.get(number % codes.size()),
                Quantity.of(ALLOCATED),
                1,
                Optional.empty(),
                "BENCH",
                Set.of(),
                Set.of(),
                "DOC-BENCH",
                "bench"));
        if (!(allocation instanceof Allocation.Reserved)) {
            throw new IllegalStateException("There is stock, found " + allocation);
        }
        return allocation;
    }

    private Object postOne() {
        int number = references++;
        return ledger.post(new Movement(
                "BENCH-" + number,
                MovementKind.RECEIPT,
                "DOC-BENCH",
                Now.instant(),
                "bench",
                List.of(new Movement.Line(
                        "LOT-BENCH-%04d-%03d".formatted(number % rounds, number % LOTS),
                        Quantity.of(1),
                        Counter.SUPPLIER,
                        NOT_FREE))));
    }

    /** Walks the whole ledger; tells the seconds. */
    double verify() {
        long started = System.nanoTime();
        LedgerVerification verification = ledger.verify();
        double seconds = seconds(started);
        if (!verification.whole() || verification.entries() < (long) rounds * ROUND) {
            throw new IllegalStateException("The ledger does not hold: " + verification);
        }
        return seconds;
    }

    private static LocalDate today() {
        return DutchCalendar.dayOf(Now.instant());
    }

    private static double median(Callable<?> question) throws Exception {
        List<Double> millis = new ArrayList<>();
        for (int i = -TIMES; i < TIMES; i++) {
            long started = System.nanoTime();
            Object answer = question.call();
            if (answer != null && i >= 0) {
                millis.add(seconds(started) * 1_000);
            }
        }
        return millis.stream().sorted().skip(TIMES / 2).findFirst().orElseThrow();
    }

    private static double seconds(long started) {
        return (System.nanoTime() - started) / 1e9;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(product.server().getJdbcUrl("postgres", "postgres"));
    }
}
