package org.ironstock.tender.process;

import org.ironstock.platform.ProcessVariable;

/** Variables of the processes {@code tenderEligibility}, {@code tenderMending} and {@code tenderHearing}, beside {@link TenderVariables#TENDER_ID}. */
final class TenderEligibilityVariables {

    /** What came of the judgement on eligibility; written by {@code Task_JudgeEligibility}, given to {@code tenderMending}. */
    static final ProcessVariable<EligibilityOutcome> ELIGIBILITY_OUTCOME =
            ProcessVariable.code("eligibilityOutcome", EligibilityOutcome.class);

    /** Whether somebody must look at formalities; written by {@code findFormalities}. */
    static final ProcessVariable<Boolean> FORMALITY_FOUND = ProcessVariable.flag("formalityFound");

    /** Whether bidders are asked to mend; written by {@code Task_DecideFormalities}. */
    static final ProcessVariable<Boolean> MENDING_ASKED = ProcessVariable.flag("mendingAsked");

    /** Whether a declared ground must be heard; written by {@code weighExclusionGrounds}. */
    static final ProcessVariable<Boolean> HEARING_NEEDED = ProcessVariable.flag("hearingNeeded");

    /** Whether bidders are heard; written by {@code Task_PlanHearing}. */
    static final ProcessVariable<Boolean> HEARING_ASKED = ProcessVariable.flag("hearingAsked");

    enum EligibilityOutcome {
        /** Every ground and every bid was judged. */
        JUDGED,
        /** A formality was seen that must be mended first. */
        MEND_FIRST
    }

    private TenderEligibilityVariables() {}
}
