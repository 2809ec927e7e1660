package org.ironstock.tender.process;

import org.ironstock.platform.ProcessVariable;

/** Variables of the process {@code tenderDrafting}, beside {@link TenderVariables#TENDER_ID}. */
final class TenderDraftingVariables {

    /** What the drafter does with the draft; written by {@code Task_DraftDocuments}, also read by the caller. */
    static final ProcessVariable<DraftDecision> DRAFT_DECISION =
            ProcessVariable.code("draftDecision", DraftDecision.class);

    /** Whether the check has no blocking findings; written by {@code checkTenderDocuments}. */
    static final ProcessVariable<Boolean> DOCUMENTS_COMPLETE = ProcessVariable.flag("documentsComplete");

    /** Written by {@code Task_ReviewLegally}, read by the gateway after the reviews. */
    static final ProcessVariable<ReviewOutcome> LEGAL_REVIEW = ProcessVariable.code("legalReview", ReviewOutcome.class);

    /** Written by {@code Task_ReviewPolicy}, read by the gateway after the reviews. */
    static final ProcessVariable<ReviewOutcome> POLICY_REVIEW =
            ProcessVariable.code("policyReview", ReviewOutcome.class);

    /** Written by {@code Task_ReviewCooperation}, read by the gateway after the reviews. */
    static final ProcessVariable<ReviewOutcome> COOPERATION_REVIEW =
            ProcessVariable.code("cooperationReview", ReviewOutcome.class);

    enum DraftDecision {
        /** Check it and send it to the reviewers. */
        SUBMIT,
        /** Keep it and work on later. */
        KEEP_DRAFT,
        STOP
    }

    enum ReviewOutcome {
        APPROVED,
        REJECTED
    }

    private TenderDraftingVariables() {}
}
