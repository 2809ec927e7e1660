package org.ironstock.platform.database;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Compares the clock of this node with the database's at the start. Deadlines are judged by the application's clock, so a
 * node that runs far ahead or behind must not take part.
 */
@Component
class ClockSkew {

    private static final Logger LOG = LoggerFactory.getLogger(ClockSkew.class);

    /** A bid is in time to the second; more than this is no longer a rounding. */
    private static final Duration MOST = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final Clock clock;

    ClockSkew(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws IllegalStateException when the clocks differ too much; the application stops */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void check() {
        OffsetDateTime database =
                jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single();
        requireSmall(database.toInstant(), clock.instant());
    }

    static void requireSmall(Instant database, Instant node) {
        Duration skew = Duration.between(database, node).abs();
        if (skew.compareTo(MOST) > 0) {
            throw new IllegalStateException(
                    "The clock of this node and the database's differ by %s, at most %s is allowed"
                            .formatted(skew, MOST));
        }
        LOG.info("The clock differs by {} ms from the database's", skew.toMillis());
    }
}
