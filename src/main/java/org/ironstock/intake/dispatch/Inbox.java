package org.ironstock.intake.dispatch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.ironstock.intake.persistence.EventLedger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Offers waiting events again until their moment has come; safe on several nodes at once. */
@Component
public class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    /** Bounds one round, so that a long queue does not keep a thread for ever. */
    private static final int MOST_A_ROUND = 500;

    private final EventDesk desk;

    Inbox(EventDesk desk, EventLedger ledger, MeterRegistry metrics) {
        this.desk = desk;
        Gauge.builder("ironstock.intake.waiting", ledger, EventLedger::countWaiting)
                .description("Events from outside whose moment has not come")
                .register(metrics);
    }

    /** Offers every waiting event that is due. */
    @Scheduled(fixedDelayString = "${ironstock.intake.inbox-delay:PT5S}")
    public void offerWaiting() {
        for (int i = 0; i < MOST_A_ROUND; i++) {
            try {
                if (!desk.offerNextWaiting()) {
                    return;
                }
            } catch (RuntimeException fault) {
                LOG.error("A waiting event could not be handled; it stays in the inbox", fault);
                desk.postpone(String.valueOf(fault.getMessage()));
            }
        }
    }
}
