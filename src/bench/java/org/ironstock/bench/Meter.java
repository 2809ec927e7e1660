package org.ironstock.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Measures sections of work that run one after another. What the walk itself asks the engine between two sections (which
 * task is open, which job is due) belongs to no section and counts for nobody.
 */
final class Meter {

    private final SqlCounter counter;
    private final List<Section> sections = new ArrayList<>();
    private @Nullable Gauges gauges;
    private int depth;

    Meter(SqlCounter counter) {
        this.counter = counter;
    }

    /** @param gauges of the server that the work runs against; without them nothing is measured */
    synchronized void start(Gauges server) {
        sections.clear();
        gauges = server;
    }

    /** @return the sections since the start */
    synchronized List<Section> stop() {
        gauges = null;
        return List.copyOf(sections);
    }

    /** Does the work; measured when it succeeds and is not part of work that is being measured already. */
    <T> T measure(Step step, Callable<T> work) throws Exception {
        return measure(() -> step, work);
    }

    /** @param step asked for when the work is done */
    <T> T measure(Supplier<Step> step, Callable<T> work) throws Exception {
        Gauges server = enter();
        if (server == null) {
            try {
                return work.call();
            } finally {
                leave();
            }
        }
        Gauges.Reading before = server.read();
        counter.open();
        try {
            T result = work.call();
            Figures figures = server.since(before, counter.close());
            add(new Section(step.get(), figures));
            return result;
        } finally {
            var ignored = counter.close();
            leave();
        }
    }

    private synchronized @Nullable Gauges enter() {
        return depth++ == 0 ? gauges : null;
    }

    private synchronized void leave() {
        depth--;
    }

    private synchronized void add(Section section) {
        sections.add(section);
    }

    /** One piece of work and its cost. */
    record Section(Step step, Figures figures) {}
}
