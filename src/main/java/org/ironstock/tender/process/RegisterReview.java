package org.ironstock.tender.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.ProcessBean;
import org.ironstock.shared.Finding;
import org.ironstock.tender.dispute.AwardReviews;
import org.ironstock.tender.domain.AwardOrder;

/**
 * Service task "Gunning opzoeken" of {@code tenderReview}: gives the process the business key of its tender;
 * writes {@code reviewCause} when no other process did.
 */
@ProcessBean("registerReview")
class RegisterReview implements JavaDelegate {

    private final AwardReviews reviews;

    RegisterReview(AwardReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String tenderId = TenderVariables.TENDER_ID.get(execution);
        List<Finding> faults = reviews.faults(tenderId);
        if (!faults.isEmpty()) {
            throw new AnswerRefused(faults);
        }
        if (TenderComplaintVariables.COMPLAINT_ID.find(execution).isPresent()) {
            TenderComplaintVariables.REVIEW_CAUSE.set(execution, AwardOrder.Cause.COMPLAINT);
        } else {
            TenderComplaintVariables.REVIEW_CAUSE.set(execution, AwardOrder.Cause.REVIEW);
            execution.setProcessBusinessKey(tenderId);
        }
    }
}
