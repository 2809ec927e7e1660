package org.ironstock.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts the statements that a process sends to its database, each element of a batch as one, by their text. Counts only
 * while a {@link Meter} has a section open.
 */
final class SqlCounter {

    private final Map<String, Long> counts = new LinkedHashMap<>();
    private boolean open;

    synchronized void open() {
        counts.clear();
        open = true;
    }

    /** @return how often each statement was sent since the opening */
    synchronized Map<String, Long> close() {
        open = false;
        return new TreeMap<>(counts);
    }

    synchronized void add(String sql, long times) {
        if (open) {
            counts.merge(sql, times, Long::sum);
        }
    }
}
