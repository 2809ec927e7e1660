package org.ironstock.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;

/** How long an official waits for the list of tasks: a page of it and its count. */
final class TaskLists {

    /** Page of Tasklist. */
    private static final int PAGE = 15;

    private static final int WARM_UP = 5;
    private static final int TIMES = 15;

    private TaskLists() {}

    /** Milliseconds, medians. */
    record Times(double page, double count, long tasks) {}

    /** As Tasklist asks in the product: the filter for tasks of the groups of whoever is signed in. */
    static Times ofProduct(Product product, String official, List<String> groups) throws Exception {
        FilterService filters = product.get(FilterService.class);
        String filter = filters.createTaskFilterQuery()
                .filterName("Taken van mijn groepen")
                .singleResult()
                .getId();
        return as(
                product.get(IdentityService.class),
                official,
                groups,
                () -> filters.listPage(filter, null, 0, PAGE),
                () -> filters.count(filter));
    }

    /** The same question to the bare engine. */
    static Times ofBare(ProcessEngine engine, String official, List<String> groups) throws Exception {
        TaskService tasks = engine.getTaskService();
        return as(
                engine.getIdentityService(),
                official,
                groups,
                () -> tasks.createTaskQuery().taskCandidateGroupIn(groups).listPage(0, PAGE),
                () -> tasks.createTaskQuery().taskCandidateGroupIn(groups).count());
    }

    private static Times as(
            IdentityService identity, String official, List<String> groups, Callable<List<?>> page, Callable<Long> count)
            throws Exception {
        identity.setAuthentication(official, groups);
        try {
            return new Times(median(page), median(count), count.call());
        } finally {
            identity.clearAuthentication();
        }
    }

    private static double median(Callable<?> question) throws Exception {
        List<Double> millis = new ArrayList<>();
        for (int i = -WARM_UP; i < TIMES; i++) {
            long started = System.nanoTime();
            Object answer = question.call();
            if (answer != null && i >= 0) {
                millis.add((System.nanoTime() - started) / 1e6);
            }
        }
        return millis.stream().sorted().skip(TIMES / 2).findFirst().orElseThrow();
    }
}
