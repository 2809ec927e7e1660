package org.ironstock.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * Reads the counters of a PostgreSQL server on connections of its own, which write nothing: one to a database in which
 * nothing is counted, one to the product's for what its rows tell.
 */
final class Gauges implements AutoCloseable {

    private static final String COUNTERS =
            """
            select pg_current_wal_insert_lsn() - '0/0'::pg_lsn as wal,
                   pg_snapshot_xmax(pg_current_snapshot())::text::bigint as transactions,
                   (select coalesce(sum(s.total_exec_time), 0) from pg_stat_statements(false) s
                    where s.dbid <> (select oid from pg_database where datname = current_database())) as sql_millis
            """;

    private final Connection aside;
    private final Connection connection;
    private final ProcessorTime time;

    Gauges(EmbeddedPostgres server) throws SQLException {
        aside = DriverManager.getConnection(server.getJdbcUrl("postgres", Product.ASIDE));
        connection = DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres"));
        ProcessHandle backend = ProcessHandle.of(number(aside, "select pg_backend_pid()"))
                .orElseThrow(() -> new IllegalStateException("The database does not run on this machine"));
        time = new ProcessorTime(backend.parent().orElseThrow(), backend.pid());
    }

    /** Counters at one moment. Transactions count only when they write: reading takes no number. */
    record Reading(long wal, long transactions, double sqlMillis, long jvmNanos, long databaseNanos) {}

    Reading read() throws SQLException {
        long database = time.databaseNanos();
        try (Statement statement = aside.createStatement();
                ResultSet row = statement.executeQuery(COUNTERS)) {
            row.next();
            return new Reading(
                    row.getLong("wal"),
                    row.getLong("transactions"),
                    row.getDouble("sql_millis"),
                    time.jvmNanos(),
                    database);
        }
    }

    Figures since(Reading before, Map<String, Long> statements) throws SQLException {
        long jvm = time.jvmNanos();
        Reading now = read();
        return new Figures(
                statements,
                now.transactions() - before.transactions(),
                now.wal() - before.wal(),
                now.sqlMillis() - before.sqlMillis(),
                jvm - before.jvmNanos(),
                now.databaseNanos() - before.databaseNanos());
    }

    /** A single number from the product's database. */
    long number(String sql) throws SQLException {
        return number(connection, sql);
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /**
     * Writes out what is dirty, and forgets the statements so far: reading the counters takes longer the more statements
     * there were, and pushes out of the processor's caches what the next statement needs.
     */
    void settle() throws SQLException {
        execute("checkpoint");
        try (Statement statement = aside.createStatement()) {
            statement.execute("select pg_stat_statements_reset()");
        }
    }

    /** Changes something in the product's database, outside what is measured. */
    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        aside.close();
        connection.close();
    }
}
