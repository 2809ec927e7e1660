package org.ironstock.tender.process;

import org.ironstock.platform.ProcessVariable;

/** Variables of the process {@code tenderDrafting}, beside {@link TenderVariables#TENDER_ID}. */
final class TenderDraftingVariables {

    /** What the drafter does with the draft; written by {@code Task_DraftDocuments}, read by the gateway after it. */
    static final ProcessVariable<DraftDecision> DRAFT_DECISION =
            ProcessVariable.code("draftDecision", DraftDecision.class);

    /** Whether the check has no blocking findings; written by {@code checkTenderDocuments}. */
    static final ProcessVariable<Boolean> DOCUMENTS_COMPLETE = ProcessVariable.flag("documentsComplete");

    /** Whether all reviewers approved; written by {@code tallyReviews}. */
    static final ProcessVariable<Boolean> REVIEWS_AGREED = ProcessVariable.flag("reviewsAgreed");

    enum DraftDecision {
        /** Check it and send it to the reviewers. */
        SUBMIT,
        /** Keep it and work on later. */
        KEEP_DRAFT,
        STOP
    }

    private TenderDraftingVariables() {}
}
