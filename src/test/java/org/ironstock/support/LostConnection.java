package org.ironstock.support;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Drops the connection to the database in the middle of a step, as a restart in that moment does. */
public final class LostConnection {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final DataSource database;
    private final JdbcClient jdbc;
    private final String table;
    private final String column;

    /** @param table where the step waits for a row that somebody else holds; found by this column */
    public LostConnection(DataSource database, JdbcClient jdbc, String table, String column) {
        this.database = database;
        this.jdbc = jdbc;
        this.table = table;
        this.column = column;
    }

    /**
     * Holds the row with this key, so that the work stops when it comes to it, and drops the connection that waits.
     *
     * @return how the work failed
     */
    public Exception inTheMiddleOf(String key, Runnable work) throws Exception {
        ExecutorService worker = Executors.newSingleThreadExecutor();
        try (Connection holder = database.getConnection()) {
            holder.setAutoCommit(false);
            try (PreparedStatement lock =
                    holder.prepareStatement("select 1 from %s where %s = ? for update".formatted(table, column))) {
                lock.setString(1, key);
                if (!lock.executeQuery().next()) {
                    throw new AssertionError("There is no %s with %s %s".formatted(table, column, key));
                }
            }
            Future<?> stopped = worker.submit(work);
            dropTheConnectionThatWaits();
            holder.rollback();
            return failureOf(stopped);
        } finally {
            worker.shutdown();
        }
    }

    private void dropTheConnectionThatWaits() throws InterruptedException {
        Instant end = Instant.ofEpochMilli(System.currentTimeMillis()).plus(PATIENCE);
        while (System.currentTimeMillis() < end.toEpochMilli()) {
            int dropped = jdbc.sql("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where wait_event_type = 'Lock' and query like :waiting and pid <> pg_backend_pid()
                    """)
                    .param("waiting", "%" + table + "%")
                    .query(Boolean.class)
                    .list()
                    .size();
            if (dropped > 0) {
                return;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("The work never waited for a row of " + table);
    }

    private static Exception failureOf(Future<?> work) {
        try {
            work.get();
        } catch (Exception failed) {
            return failed;
        }
        throw new AssertionError("The work went on without its connection");
    }
}
