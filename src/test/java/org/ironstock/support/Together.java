package org.ironstock.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** People, or machines, that act at the same moment: each in a thread and a transaction of its own. */
public final class Together {

    private Together() {}

    /** Begins all acts at the same moment; what they came to, in their order. */
    @SafeVarargs
    public static <T> List<T> atOnce(Callable<T>... acts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(acts.length);
        ExecutorService people = Executors.newFixedThreadPool(acts.length);
        try {
            List<Future<T>> begun = new ArrayList<>();
            for (Callable<T> act : acts) {
                begun.add(people.submit(() -> {
                    start.await();
                    return act.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : begun) {
                results.add(one.get());
            }
            return results;
        } finally {
            people.shutdownNow();
        }
    }
}
