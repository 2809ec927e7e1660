package org.ironstock.platform.engine;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers that tell whether work gets done: open and overdue tasks, jobs that are due, incidents. */
@Component
class EngineMetrics {

    private final JdbcClient jdbc;
    private final Clock clock;

    EngineMetrics(JdbcClient jdbc, Clock clock, MeterRegistry metrics) {
        this.jdbc = jdbc;
        this.clock = clock;
        register(metrics, "ironstock.tasks.open", "Open user tasks", "select count(*) from act_ru_task");
        registerSinceNow(
                metrics,
                "ironstock.tasks.overdue",
                "Open user tasks whose term has passed",
                "select count(*) from act_ru_task where due_date_ < ?");
        registerSinceNow(
                metrics,
                "ironstock.jobs.due",
                "Jobs that should have run by now and still may be tried",
                "select count(*) from act_ru_job where retries_ > 0 and (duedate_ is null or duedate_ <= ?)");
        register(
                metrics,
                "ironstock.jobs.failed",
                "Jobs without any try left",
                "select count(*) from act_ru_job where retries_ = 0");
        register(metrics, "ironstock.incidents", "Open incidents", "select count(*) from act_ru_incident");
    }

    private void register(MeterRegistry metrics, String name, String description, String sql) {
        Gauge.builder(name, () -> jdbc.sql(sql).query(Long.class).single())
                .description(description)
                .register(metrics);
    }

    private void registerSinceNow(MeterRegistry metrics, String name, String description, String sql) {
        Gauge.builder(name, () -> jdbc.sql(sql)
                        .param(clock.instant().atOffset(ZoneOffset.UTC).toLocalDateTime())
                        .query(Long.class)
                        .single())
                .description(description)
                .register(metrics);
    }
}
