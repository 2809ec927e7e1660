package org.ironstock.tender.process;

import java.time.Instant;
import org.ironstock.platform.ProcessVariable;
import org.ironstock.tender.dispute.AwardOrders.Standstill;
import org.ironstock.tender.domain.Judgment;

/** Variables of {@code tenderStandstill} and {@code tenderDefence}. */
public final class TenderDisputeVariables {

    /** How the standstill stands; written by {@code weighStandstill}. */
    public static final ProcessVariable<Standstill> STANDSTILL = ProcessVariable.code("standstill", Standstill.class);

    /** Id of the court case (UUID as text); by it a judgment finds its process. */
    public static final ProcessVariable<String> COURT_CASE_ID = ProcessVariable.text("courtCaseId");

    /** Whether the case began before the standstill ended; written by {@code weighProceedings}. */
    public static final ProcessVariable<Boolean> CASE_IN_TIME = ProcessVariable.flag("caseInTime");

    /** Day on which the defence should be told; written by {@code weighProceedings}. */
    public static final ProcessVariable<Instant> DEFENCE_DUE_AT = ProcessVariable.moment("defenceDueAt");

    /** What the judge decided; written by {@code carryOutJudgment}. */
    public static final ProcessVariable<Judgment.Outcome> JUDGMENT_OUTCOME =
            ProcessVariable.code("judgmentOutcome", Judgment.Outcome.class);

    private TenderDisputeVariables() {}
}
