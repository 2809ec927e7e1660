package org.ironstock.payment.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ironstock.payment.application.InvoiceMatching;
import org.ironstock.payment.application.TakenInvoice;
import org.ironstock.payment.domain.MatchResult;
import org.ironstock.payment.domain.Registration;
import org.ironstock.payment.persistence.PayableRows;
import org.ironstock.shared.Quantity;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** However many invoices come at once, the same goods are claimed once. */
@EngineTest
class InvoiceMatchingTest {

    private static final int AT_ONCE = 12;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Desk desk;

    @Autowired
    private InvoiceMatching matching;

    @Autowired
    private PayableRows payables;

    private InvoiceScene scene;

    @BeforeEach
    void anOrder() {
        desk.travelTo(Instant.parse("2026-11-23T09:00:00Z"));
        scene = InvoiceScene.ordered(beans);
    }

    @Test
    void invoicesThatAreMatchedAtOnceNeverClaimMoreThanWasAccepted() throws Exception {
        scene.delivered("REC-1", 500, "2026-11-20");
        List<String> ids = new ArrayList<>();
        for (int number = 0; number < AT_ONCE; number++) {
            ids.add(scene.take(scene.invoice("F-" + number)).invoiceId());
        }
        List<MatchResult> results = atOnce(ids.stream()
                .map(id -> (Callable<MatchResult>) () -> matching.match(id))
                .toList());
        assertThat(results).filteredOn(MatchResult::agrees).hasSize(5);
        assertThat(payables.find(scene.order).orElseThrow().lines().get(0).invoiced())
                .isEqualTo(Quantity.of(500));
    }

    @Test
    void receiptsAndMatchesAtOnceLoseNothing() throws Exception {
        String id = scene.take(scene.invoice("F-1")).invoiceId();
        List<Callable<Boolean>> acts = new ArrayList<>();
        for (int number = 0; number < AT_ONCE; number++) {
            String ref = "REC-" + number;
            acts.add(() -> {
                scene.delivered(ref, 10, "2026-11-20");
                return true;
            });
            acts.add(() -> matching.match(id).agrees());
        }
        atOnce(acts);
        assertThat(payables.find(scene.order).orElseThrow().lines().get(0).accepted())
                .isEqualTo(Quantity.of(120));
        assertThat(matching.match(id).agrees()).isTrue();
    }

    @Test
    void theSameFileAtOnceIsTakenOnce() throws Exception {
        List<TakenInvoice> taken = atOnce(java.util.Collections.nCopies(
                AT_ONCE, (Callable<TakenInvoice>) () -> scene.take(scene.invoice("F-1"))));
        assertThat(taken)
                .filteredOn(one -> one.registration() == Registration.NEW)
                .hasSize(1);
        assertThat(taken)
                .filteredOn(one -> one.registration() == Registration.DUPLICATE)
                .hasSize(AT_ONCE - 1);
    }

    private static <T> List<T> atOnce(List<Callable<T>> acts) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(acts)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
