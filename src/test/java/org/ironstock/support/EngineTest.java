package org.ironstock.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
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
            "camunda.bpm.job-execution.enabled=false",
            "logging.level.org.camunda=ERROR"
        })
@Import({Desk.class, GuardProbe.class, PathRecorder.class})
@ExtendWith(ClockReset.class)
public @interface EngineTest {}
