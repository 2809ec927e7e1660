package org.ironstock.capacity.process;

import java.time.Instant;
import org.ironstock.platform.ProcessVariable;

/** Variables of {@code standbyDraw} and {@code standbyTestRun}; the day that was drawn is none, or everybody could see it. */
public final class StandbyTestVariables {

    /** Year of a draw; written by {@code commitDraw}. */
    public static final ProcessVariable<Long> DRAW_YEAR = ProcessVariable.whole("drawYear");

    /** First moment at which the seed may be known; written by {@code commitDraw}, read by its timer. */
    public static final ProcessVariable<Instant> DRAW_REVEAL_AT = ProcessVariable.moment("drawRevealAt");

    /** Line of a test run that an official asks for; written by the start form. */
    public static final ProcessVariable<String> STANDBY_LINE_ID = ProcessVariable.text("standbyLineId");

    /** Id of a test run, e.g. {@code TST-2026-001}. */
    public static final ProcessVariable<String> TEST_RUN_ID = ProcessVariable.text("testRunId");

    /** Whether the test run was held. */
    public static final ProcessVariable<Holding> TEST_RUN_HOLDING =
            ProcessVariable.code("testRunHolding", Holding.class);

    /** Whether TNO took a sample along; written by its task, read by the gateway after it. */
    public static final ProcessVariable<Sample> TEST_SAMPLE = ProcessVariable.code("testSample", Sample.class);

    /** The sample as a lot; written by {@code receiveTestSample}, given to {@code lotRelease}. */
    public static final ProcessVariable<String> TEST_SAMPLE_LOT = ProcessVariable.text("testSampleLot");

    /** Whether it was passed; written by {@code judgeTestRun}. */
    public static final ProcessVariable<Boolean> TEST_RUN_PASSED = ProcessVariable.flag("testRunPassed");

    /** What can become of a test run. */
    public enum Holding {
        HELD,
        SKIPPED
    }

    /** Whether there is something to test. */
    public enum Sample {
        TAKEN,
        /** Nothing was made, or nothing handed over: the test run is not passed. */
        NONE
    }

    private StandbyTestVariables() {}
}
