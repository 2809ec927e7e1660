package org.ironstock.handover.process;

import java.time.Instant;
import org.ironstock.handover.count.CountSheets;
import org.ironstock.handover.domain.CountState;
import org.ironstock.platform.ProcessVariable;

/** Variables of {@code blindCount}; none of them says what was counted. */
public final class BlindCountVariables {

    /** Id of the count, e.g. {@code OVD-2026-001-T1}; given by the caller. */
    public static final ProcessVariable<String> COUNT_ID = ProcessVariable.text("countId");

    /** Group of the first counter; written by {@code issueCountSheets}. */
    public static final ProcessVariable<String> FIRST_COUNT_GROUP = ProcessVariable.text("firstCountGroup");

    /** Group of the second counter; written by {@code issueCountSheets}. */
    public static final ProcessVariable<String> SECOND_COUNT_GROUP = ProcessVariable.text("secondCountGroup");

    /** Group of the third person; written by {@code issueCountSheets}. */
    public static final ProcessVariable<String> THIRD_COUNT_GROUP = ProcessVariable.text("thirdCountGroup");

    /** What two sheets came to; written by {@code compareCounts}. */
    public static final ProcessVariable<CountSheets.Outcome> COMPARISON_OUTCOME =
            ProcessVariable.code("comparisonOutcome", CountSheets.Outcome.class);

    /** Last moment for the third person; written by {@code compareCounts}, read by the timer. */
    public static final ProcessVariable<Instant> DIFFERENCE_DUE_AT = ProcessVariable.moment("differenceDueAt");

    /** How the count ended, for the caller: {@code AGREED}. */
    public static final ProcessVariable<CountState> COUNT_OUTCOME =
            ProcessVariable.code("countOutcome", CountState.class);

    private BlindCountVariables() {}
}
