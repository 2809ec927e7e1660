package org.ironstock.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.preparation.Preparation;

/** Service task "Toetsen samenvatten" of {@code tenderDrafting}; writes {@code reviewsAgreed}. */
@ProcessBean("tallyReviews")
class TallyReviews implements JavaDelegate {

    private final Preparation preparation;

    TallyReviews(Preparation preparation) {
        this.preparation = preparation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean agreed = preparation.reviewersAgree(TenderVariables.TENDER_ID.get(execution));
        TenderDraftingVariables.REVIEWS_AGREED.set(execution, agreed);
    }
}
