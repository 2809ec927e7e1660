package org.ironstock.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.ironstock.handover.application.Destinations;
import org.ironstock.handover.application.HandoverRegister;
import org.ironstock.handover.application.OpeningStock;
import org.ironstock.handover.application.StockLists;
import org.ironstock.handover.closing.Reconciliations;
import org.ironstock.handover.domain.ReconciliationRun;
import org.ironstock.handover.domain.StockDifference;
import org.ironstock.handover.domain.StockList;
import org.ironstock.product.Products;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.ironstock.stock.LedgerVerification;
import org.ironstock.stock.StockLedger;
import org.postgresql.PGConnection;

/**
 * A handover with a list of many lots: read and judged, booked as opening stock, and a destination for each lot. Beside each
 * stands what PostgreSQL needs to COPY the rows that came of it into tables with the same columns, checks and indexes.
 */
final class HandoverLoad {

    private static final int SITES = 11;
    private static final int DAYS = 2_000;
    private static final String[] STATUSES = {"vrij", "vrij", "vrij", "niet vrij", "gereserveerd", "afgekeurd", "verlopen"};

    private final Product product;
    private final List<String> codes;
    private final LocalDate today = DutchCalendar.dayOf(Now.instant());
    private final Path files;

    HandoverLoad(Product product, Path files) {
        this.product = product;
        this.files = files;
        this.codes = product.get(Products.class).admitted(today).stream()
                .map(org.ironstock.product.Product::code)
                .toList();
    }

    /** A step and what a COPY of its rows costs, in seconds. */
    record Cost(double seconds, double copy) {}

    /**
     * @param read the list read and judged
     * @param booked the accepted list booked as opening stock
     * @param decided a destination for each lot
     * @param readMegabytes most live memory above rest while a list is read and judged
     * @param decidedMegabytes most live memory above rest while destinations are decided
     * @param reconciled the books added up while every lot is still there, which names lots behind every sum
     * @param reconciledMegabytes most live memory above rest while the books are reconciled
     * @param verified seconds to walk the whole ledger after it
     */
    record Costs(
            Cost read,
            Cost booked,
            Cost decided,
            double readMegabytes,
            double decidedMegabytes,
            Cost reconciled,
            double reconciledMegabytes,
            double verified) {}

    Costs run(int rows) throws Exception {
        String handover = product.get(HandoverRegister.class).open("CTR-2026-001", "cibg-contract-manager-1");
        StockList[] list = new StockList[1];
        double readLive = LiveMemory.most(() -> list[0] = bring(handover, rows));
        tidy();
        double read = Now.seconds(() -> list[0] = bring(handover, rows));
        long number = list[0].number();
        Cost readCost = new Cost(read, copy("handover.list_row where list_number = " + number));
        List<Finding> faults = product.get(OpeningStock.class)
                .accept(handover, number, "Voor de meting aanvaard, met alle opmerkingen.", "cibg-contract-manager-1");
        if (!faults.isEmpty()) {
            throw new IllegalStateException("The list is not accepted: " + faults);
        }
        double booked = book(number);
        Cost bookedCost = new Cost(booked, copy("stock.lot") + copy("stock.entry") + copy("stock.balance"));
        tidy();
        Destinations destinations = product.get(Destinations.class);
        double decided = Now.seconds(() -> destinations.decide(number));
        Cost decidedCost = new Cost(decided, copy("handover.lot_destination where list_number = " + number));
        double decidedLive = LiveMemory.most(() -> destinations.decide(number));
        Cost reconciledCost = new Cost(reconcile(handover), copy("stock.entry"));
        double reconciledLive = LiveMemory.most(() -> reconcile(handover));
        return new Costs(
                readCost, bookedCost, decidedCost, readLive, decidedLive, reconciledCost, reconciledLive, verify());
    }

    private double reconcile(String handover) {
        ReconciliationRun[] run = new ReconciliationRun[1];
        double seconds =
                Now.seconds(() -> run[0] = product.get(Reconciliations.class).reconcile(handover));
        boolean allLeft = run[0].verdict().differences().stream()
                .allMatch(difference -> difference.kind() == StockDifference.Kind.LEFT);
        if (run[0].verdict().balanced() || !allLeft) {
            throw new IllegalStateException(
                    "Not all is left, and nothing else: " + run[0].verdict().differences());
        }
        return seconds;
    }

    private StockList bring(String handover, int rows) {
        StockList list = product.get(StockLists.class).bring(handover, "bench.csv", new Rows(rows), "lch-stock-1");
        if (list.state() != StockList.State.READY) {
            throw new IllegalStateException("The list is not sound: "
                    + product.get(StockLists.class).counts(list.number()));
        }
        return list;
    }

    /** Portions as the process books them; the statistics of the tables are brought up to date as autovacuum would. */
    private double book(long list) throws SQLException {
        OpeningStock opening = product.get(OpeningStock.class);
        double seconds = 0;
        boolean[] all = {false};
        for (int portion = 1; !all[0]; portion++) {
            seconds += Now.seconds(() -> all[0] = opening.bookNext(list));
            if (portion % 20 == 0) {
                tidy();
            }
        }
        return seconds;
    }

    private double verify() {
        long started = System.nanoTime();
        LedgerVerification verification = product.get(StockLedger.class).verify();
        if (!verification.whole()) {
            throw new IllegalStateException("The ledger does not hold: " + verification);
        }
        return (System.nanoTime() - started) / 1e9;
    }

    /** Seconds to COPY these rows into an empty table like theirs. */
    private double copy(String rows) throws SQLException, IOException {
        String table = rows.split(" ", 2)[0];
        Path file = files.resolve(table + ".copy");
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            PGConnection postgres = connection.unwrap(PGConnection.class);
            try (OutputStream out = Files.newOutputStream(file)) {
                postgres.getCopyAPI().copyOut("copy (select * from %s) to stdout".formatted(rows), out);
            }
            statement.execute("create table public.copied (like %s including all)".formatted(table));
            try (InputStream in = Files.newInputStream(file)) {
                statement.execute("checkpoint");
                long started = System.nanoTime();
                postgres.getCopyAPI().copyIn("copy public.copied from stdin", in);
                return (System.nanoTime() - started) / 1e9;
            } finally {
                statement.execute("drop table public.copied");
                Files.delete(file);
            }
        }
    }

    private void tidy() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(product.server().getJdbcUrl("postgres", "postgres"));
    }

    /** A list as CSV that is made while it is read; a fiftieth of its rows is of a lot that has another row. */
    private final class Rows extends InputStream {

        private final Random random = new Random(20261122);
        private final int rows;
        private byte[] line = ("locatie;product;partij;status;aantal;houdbaar_tot;grondslag;grondslag_tot_en_met;"
                        + "gereserveerd_voor;pallet;buiten_zorg\n")
                .getBytes(StandardCharsets.UTF_8);
        private int at;
        private int next;

        Rows(int rows) {
            this.rows = rows;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            int sent = 0;
            while (sent < length && (at < line.length || next < rows)) {
                if (at == line.length) {
                    line = row(next++).getBytes(StandardCharsets.UTF_8);
                    at = 0;
                }
                int part = Math.min(length - sent, line.length - at);
                System.arraycopy(line, at, bytes, from + sent, part);
                at += part;
                sent += part;
            }
            return sent == 0 && length > 0 ? -1 : sent;
        }

        private String row(int number) {
            int lot = number % 50 == 49 ? number - 1 : number;
            String status = STATUSES[random.nextInt(STATUSES.length)];
            boolean limited = lot % 5 == 0;
            return "DC-%02d;%s;B%08d;%s;%d;%s;%s;%s;%s;%s;%s\n"
                    .formatted(
                            lot % SITES,
                            codes.get(lot % codes.size()),
                            lot,
                            status,
                            1 + random.nextInt(100_000),
                            today.plusDays(lot % DAYS - 100),
                            limited ? "DEROGATION-2020-403" : "MDR-2017-745",
                            limited ? today.plusDays(lot % 400 - 100) : "",
                            status.equals("gereserveerd") ? "ZIEKENHUIS" : "",
                            pallet(number),
                            lot % 3 == 0 ? "ja" : lot % 3 == 1 ? "nee" : "");
        }

        private String pallet(int number) {
            String digits = "38712345%09d".formatted(number);
            int sum = 0;
            for (int place = 0; place < digits.length(); place++) {
                sum += (digits.charAt(place) - '0') * (place % 2 == 0 ? 3 : 1);
            }
            return digits + (10 - sum % 10) % 10;
        }
    }
}
