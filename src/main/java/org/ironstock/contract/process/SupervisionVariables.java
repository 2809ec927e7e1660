package org.ironstock.contract.process;

import java.time.Instant;
import org.ironstock.platform.ProcessVariable;

/** Variables of {@code contractSupervision}. */
public final class SupervisionVariables {

    /** Number of the supervision; written when it is opened. */
    public static final ProcessVariable<Long> SUPERVISION_NUMBER = ProcessVariable.whole("supervisionNumber");

    /** Last moment for the scorecard; written when it is opened. */
    public static final ProcessVariable<Instant> SUPERVISION_DUE_AT = ProcessVariable.moment("supervisionDueAt");

    /** Whether something was not met; written by {@code sealScorecard}. */
    public static final ProcessVariable<Boolean> FINDINGS_OPEN = ProcessVariable.flag("supervisionFindingsOpen");

    /** When the first finding must be resolved; written by {@code sealScorecard}. */
    public static final ProcessVariable<Instant> FINDINGS_DUE_AT = ProcessVariable.moment("supervisionFindingsDueAt");

    private SupervisionVariables() {}
}
