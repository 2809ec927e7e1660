package org.ironstock.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.ironstock.shared.Finding;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A type of event for tests: it can be refused, come too early, fail, or lose its connection to the database. */
@TestConfiguration(proxyBeanMethods = false)
public class ProbeEvents {

    /** Cases whose moment has come. */
    static final Set<String> READY = ConcurrentHashMap.newKeySet();

    /** Cases whose handling fails. */
    static final Set<String> FAILING = ConcurrentHashMap.newKeySet();

    /** Cases whose handling loses the connection to the database after its work is done, once. */
    static final Set<String> LOSING_THE_CONNECTION = ConcurrentHashMap.newKeySet();

    /** How often each case was reached. */
    static final Map<String, AtomicInteger> REACHED = new ConcurrentHashMap<>();

    @Bean
    EventHandler probeSounded(JdbcClient jdbc) {
        return new EventHandler() {
            @Override
            public String eventName() {
                return "probe.sounded";
            }

            @Override
            public String dataSchema() {
                return "events/probe.sounded.v1.json";
            }

            @Override
            public Reach handle(InboundEvent event) {
                String caseId = event.data().get("caseId").asText();
                if (event.data().path("refuse").asBoolean()) {
                    throw new EventRefused(List.of(Finding.of("PROBE_REFUSED", "refuse", "Refused on request.")));
                }
                if (FAILING.contains(caseId)) {
                    throw new IllegalStateException("planted fault");
                }
                if (!READY.contains(caseId)) {
                    return Reach.notYet("probe", caseId);
                }
                if (LOSING_THE_CONNECTION.remove(caseId)) {
                    jdbc.sql("select pg_terminate_backend(pg_backend_pid())")
                            .query(Boolean.class)
                            .single();
                }
                REACHED.computeIfAbsent(caseId, id -> new AtomicInteger()).incrementAndGet();
                return Reach.reached("probe", caseId);
            }
        };
    }
}
