package org.ironstock.bench;

import java.util.Map;
import java.util.TreeMap;

/**
 * What some piece of work cost.
 *
 * @param statements SQL statements by their text
 * @param commits transactions that wrote
 * @param wal bytes of the write-ahead log
 * @param sqlMillis time in which the server executed statements
 * @param jvmNanos CPU of this process
 * @param databaseNanos CPU of the database's processes; zero where the system does not tell
 */
record Figures(Map<String, Long> statements, long commits, long wal, double sqlMillis, long jvmNanos, long databaseNanos) {

    static final Figures NONE = new Figures(Map.of(), 0, 0, 0, 0, 0);

    Figures {
        statements = Map.copyOf(statements);
    }

    Figures plus(Figures other) {
        Map<String, Long> both = new TreeMap<>(statements);
        other.statements.forEach((sql, times) -> both.merge(sql, times, Long::sum));
        return new Figures(
                both,
                commits + other.commits,
                wal + other.wal,
                sqlMillis + other.sqlMillis,
                jvmNanos + other.jvmNanos,
                databaseNanos + other.databaseNanos);
    }

    long statementCount() {
        return statements.values().stream().mapToLong(Long::longValue).sum();
    }

    double cpuMillis() {
        return (jvmNanos + databaseNanos) / 1e6;
    }
}
