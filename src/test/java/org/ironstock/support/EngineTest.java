package org.ironstock.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.ironstock.intake.ProbeEvents;
import org.ironstock.platform.tasks.GuardProbe;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * The whole application on a real PostgreSQL, reachable over HTTP on a free port, the job executor off: tests run jobs
 * and move the clock by hand. All tests share one context, so each uses its own business keys.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "ironstock.data-dir=target/test-data/engine",
            "ironstock.clean-data-dir=true",
            "ironstock.demo.enabled=true",
            "ironstock.demo.cases=false",
            "ironstock.intake.inbox-delay=PT24H",
            "ironstock.notice.outbox-pause=PT24H",
            "ironstock.payment.outbox-pause=PT24H",
            "ironstock.payment.telling-pause=PT24H",
            "ironstock.award.letters-at-once=1",
            "ironstock.contract.import-at-once=3",
            "ironstock.handover.rows-at-once=3",
            "ironstock.capacity.months-at-once=2",
            "ironstock.tender.assessment.report-rows=9",
            "ironstock.tender.assessment.annexes-at-once=3",
            "ironstock.intake.clients.test-client.secret-sha256=" + EngineTest.CLIENT_SECRET_SHA256,
            "ironstock.intake.clients.test-client.types="
                    + "capacity.activation-requested,capacity.activation-confirmed,capacity.milestone-reached,"
                    + "capacity.activation-stop-requested,capacity.delivery-announced,"
                    + "probe.sounded,tender.requested,notice.published,notice.rejected,contract.signed-by-supplier,"
                    + "contract.refused-by-supplier,court.proceedings-started,court.judgment-given,"
                    + "tender.withdrawal-requested,complaint.received,"
                    + "tender.question-asked,tender.platform-outage,contract.transferred,"
                    + "contract.modification-requested,"
                    + "contract.order-requested,contract.order-cancelled,contract.forecast-filed,"
                    + "contract.product-tested,contract.delivery-announced,contract.complaint-received,"
                    + "contract.medium-term-need,"
                    + "capacity.contract-signed,capacity.terms-changed,capacity.readiness-declared,"
                    + "handover.stock-mirrored,handover.lch-ended",
            "ironstock.intake.clients.bank.secret-sha256=" + EngineTest.CLIENT_SECRET_SHA256,
            "ironstock.intake.clients.bank.types=bank.answered",
            "ironstock.intake.clients.other-client.secret-sha256=" + EngineTest.CLIENT_SECRET_SHA256,
            "ironstock.intake.clients.other-client.types=notice.published",
            "camunda.bpm.job-execution.enabled=false",
            "logging.level.org.camunda=ERROR"
        })
@Import({Desk.class, GuardProbe.class, PathRecorder.class, ProbeEvents.class, ProbeCredentials.class})
@ExtendWith(ClockReset.class)
public @interface EngineTest {

    /** Secret of the machine clients {@code test-client} and {@code other-client}. */
    String CLIENT_SECRET = "a-secret-for-tests-only";

    /** What the configuration holds of it. */
    String CLIENT_SECRET_SHA256 = "c75e3100bf6b4e0e1f70cf503af2e2e1b7feeb52a6e8010b1e5473be485e3ecf";
}
