package org.ironstock.bench;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** What of the heap is in use after a collection. */
final class LiveMemory {

    private static final double MEGABYTE = 1024.0 * 1024;

    private LiveMemory() {}

    /** Most live memory above what is live before, in MB, looked at all the while something runs. */
    static double most(Runnable work) {
        long rest = used();
        AtomicBoolean running = new AtomicBoolean(true);
        AtomicLong most = new AtomicLong(rest);
        Thread watcher = new Thread(() -> {
            while (running.get()) {
                most.accumulateAndGet(used(), Math::max);
            }
        });
        watcher.start();
        try {
            work.run();
        } finally {
            running.set(false);
        }
        try {
            watcher.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return (most.get() - rest) / MEGABYTE;
    }

    /** Live memory now, in MB. */
    static double now() {
        return used() / MEGABYTE;
    }

    private static long used() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
