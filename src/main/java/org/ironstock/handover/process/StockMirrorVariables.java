package org.ironstock.handover.process;

import java.time.Instant;
import org.ironstock.handover.domain.MirrorCase;
import org.ironstock.platform.ProcessVariable;

/** Variables of {@code stockMirror}. */
public final class StockMirrorVariables {

    /** Id of the case, e.g. {@code SPG-2026-001}; also the business key. */
    public static final ProcessVariable<String> MIRROR_CASE_ID = ProcessVariable.text("mirrorCaseId");

    /** Last moment at which it is judged in time; written when the case begins. */
    public static final ProcessVariable<Instant> MIRROR_JUDGE_BY_AT = ProcessVariable.moment("mirrorJudgeByAt");

    /** What the official decided; written by both tasks. */
    public static final ProcessVariable<MirrorCase.Outcome> MIRROR_OUTCOME =
            ProcessVariable.code("mirrorOutcome", MirrorCase.Outcome.class);

    /** When it is looked whether the measure worked; written with {@code MEASURE}, read by its timer. */
    public static final ProcessVariable<Instant> MIRROR_CHECK_AT = ProcessVariable.moment("mirrorCheckAt");

    /** Whether what was found is gone; written by {@code checkMirrorMeasure}. */
    public static final ProcessVariable<Boolean> MIRROR_SETTLED = ProcessVariable.flag("mirrorSettled");

    private StockMirrorVariables() {}
}
