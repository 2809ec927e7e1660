package org.ironstock.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.ironstock.contract.application.ContractImports;
import org.ironstock.contract.domain.ImportedFile;
import org.ironstock.contract.process.ContractImportStarter;
import org.ironstock.product.Products;
import org.ironstock.shared.DutchCalendar;

/**
 * A spreadsheet of inherited contracts, brought, accepted and taken in job by job, each row a case that waits for its
 * registration; and beside it what PostgreSQL needs for the same rows alone.
 */
final class ImportLoad {

    private static final String OFFICIAL = "rvo-contract-manager-1";
    private static final int STEP = 1_000;
    private static final int TIDY = 10_000;

    private final Product product;
    private final ContractImports imports;
    private final ManagementService management;
    private int files;

    ImportLoad(Product product) {
        this.product = product;
        this.imports = product.get(ContractImports.class);
        this.management = product.get(ManagementService.class);
    }

    /**
     * What one file cost.
     *
     * @param brought seconds to read it, judge every row and keep the file
     * @param accepted seconds until its rows wait
     * @param thousands seconds for each thousand rows that were taken, in their order
     * @param statements SQL statements for a row
     * @param longestJob seconds between two moments at which progress shows
     * @param megabytes most live memory above rest, looked at after each thousand rows
     * @param plain seconds that PostgreSQL needs to insert all rows that taking wrote, into tables with the same indexes
     */
    record Cost(
            double brought,
            double accepted,
            List<Double> thousands,
            double statements,
            double longestJob,
            double megabytes,
            double plain) {

        double taken() {
            return thousands.stream().mapToDouble(Double::doubleValue).sum();
        }

        double first() {
            return thousands.get(0);
        }

        double last() {
            return thousands.get(thousands.size() - 1);
        }
    }

    /** @param rows a multiple of a thousand */
    Cost run(int rows) throws SQLException {
        byte[] file = spreadsheet(rows);
        long[] number = new long[1];
        double brought = Now.seconds(() -> number[0] =
                imports.bring("contracten.csv", file, OFFICIAL).file().orElseThrow().number());
        try (Connection connection = connect()) {
            long from = transaction(connection);
            double accepted =
                    Now.seconds(() -> product.get(ContractImportStarter.class).accept(number[0], OFFICIAL));
            Taken taken = take(number[0], rows, connection);
            return new Cost(
                    brought,
                    accepted,
                    taken.thousands(),
                    (double) taken.statements() / rows,
                    taken.longestJob(),
                    taken.megabytes(),
                    plain(connection, from, transaction(connection)));
        }
    }

    private byte[] spreadsheet(int rows) {
        List<String> codes = new ArrayList<>();
        product.get(Products.class)
                .admitted(DutchCalendar.dayOf(Now.instant()))
                .forEach(listed -> codes.add(listed.code()));
        StringBuilder text = new StringBuilder(
                "kenmerk;titel;leverancier;kvk;getekend_op;ondertekenaar;functie;mandaat;product;stuksprijs;"
                        + "maximum_aantal;besteld_aantal;maximum_waarde;betaaltermijn;einddatum\r\n");
        files++;
        for (int row = 0; row < rows; row++) {
            text.append("LCH-BENCH-%d-%06d;Productie van beschermingsmiddelen;Fabriek %d;%08d;2025-04-23;H. Smit;"
                    .formatted(files, row, row % 500, 10_000_000 + row % 500));
            text.append("directeur GMT;VWS-2025-17;%s;0,06;40000000;4000000;2.500.000,00;30;2027-12-31\r\n"
                    .formatted(codes.get(row % codes.size())));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private record Taken(List<Double> thousands, long statements, double longestJob, double megabytes) {}

    private Taken take(long number, int rows, Connection connection) throws SQLException {
        String instance = product.get(RuntimeService.class)
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(ContractImportStarter.caseOf(number))
                .singleResult()
                .getId();
        SqlCounter counter = product.get(SqlCounter.class);
        List<Double> thousands = new ArrayList<>();
        double rest = LiveMemory.now();
        double most = rest;
        long statements = 0;
        double longest = 0;
        double spent = 0;
        for (Job job = next(instance); job != null; job = next(instance)) {
            String id = job.getId();
            counter.open();
            double seconds = Now.seconds(() -> management.executeJob(id));
            statements += count(counter.close());
            spent += seconds;
            longest = Math.max(longest, seconds);
            int taken = imports.find(number).orElseThrow().taken();
            if (taken >= STEP * (thousands.size() + 1)) {
                thousands.add(spent);
                spent = 0;
                most = Math.max(most, LiveMemory.now());
                if (taken % TIDY == 0) {
                    tidy(connection);
                }
            }
        }
        require(imports.find(number).orElseThrow(), rows);
        return new Taken(thousands, statements, longest, most - rest);
    }

    private Job next(String instance) {
        return management.createJobQuery().processInstanceId(instance).singleResult();
    }

    private static long count(Map<String, Long> statements) {
        return statements.values().stream().mapToLong(Long::longValue).sum();
    }

    private static void require(ImportedFile file, int rows) {
        if (file.state() != ImportedFile.State.DONE || file.started() != rows) {
            throw new IllegalStateException("Expected %d cases, found %s".formatted(rows, file));
        }
    }

    /** As autovacuum would. */
    private static void tidy(Connection connection) throws SQLException {
        execute(connection, "vacuum analyze");
        execute(connection, "checkpoint");
    }

    /** Seconds to insert what these transactions wrote once more, table by table, into empty tables with the same indexes. */
    private static double plain(Connection connection, long from, long to) throws SQLException {
        execute(connection, "drop schema if exists plain cascade");
        execute(connection, "create schema plain");
        List<String> inserts = new ArrayList<>();
        int tables = 0;
        for (String table : texts(connection, """
                select format('%I.%I', schemaname, tablename) from pg_tables
                where schemaname not in ('pg_catalog', 'information_schema', 'plain')
                    and tablename not like '%schema_history'
                """)) {
            String written = "xmin::text::bigint >= %d and xmin::text::bigint < %d".formatted(from, to);
            if (!texts(connection, "select 1 from %s where %s limit 1".formatted(table, written)).isEmpty()) {
                String copy = "plain.t" + tables++;
                execute(connection, "create table %s (like %s including defaults including indexes)".formatted(copy, table));
                inserts.add("insert into %s select * from %s where %s".formatted(copy, table, written));
            }
        }
        execute(connection, "checkpoint");
        long started = System.nanoTime();
        for (String insert : inserts) {
            execute(connection, insert);
        }
        return (System.nanoTime() - started) / 1e9;
    }

    /** The number of the next transaction that writes. */
    private static long transaction(Connection connection) throws SQLException {
        return Long.parseLong(texts(connection, "select pg_snapshot_xmax(pg_current_snapshot())::text")
                .get(0));
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(product.server().getJdbcUrl("postgres", "postgres"));
    }
}
