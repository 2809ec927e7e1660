package org.ironstock.tender.process;

import java.time.Instant;
import org.ironstock.platform.ProcessVariable;
import org.ironstock.tender.domain.AwardOrder;
import org.ironstock.tender.domain.Complaint;

/** Variables of {@code tenderComplaint} and {@code tenderReview}. */
public final class TenderComplaintVariables {

    /** Id of the complaint (UUID as text). */
    public static final ProcessVariable<String> COMPLAINT_ID = ProcessVariable.text("complaintId");

    /** Last moment for the answer; written with the complaint. */
    public static final ProcessVariable<Instant> COMPLAINT_DUE_AT = ProcessVariable.moment("complaintDueAt");

    /** First moment at which the answer is late; written with the complaint, read by its timer. */
    public static final ProcessVariable<Instant> COMPLAINT_OVERDUE_AT = ProcessVariable.moment("complaintOverdueAt");

    /** What the complaint led to. */
    public static final ProcessVariable<Complaint.Outcome> COMPLAINT_OUTCOME =
            ProcessVariable.code("complaintOutcome", Complaint.Outcome.class);

    /** Why an award decision is reconsidered; set by the process that calls, own initiative when it was not. */
    public static final ProcessVariable<AwardOrder.Cause> REVIEW_CAUSE =
            ProcessVariable.code("reviewCause", AwardOrder.Cause.class);

    /** Whether officials propose that the award decision falls. */
    public static final ProcessVariable<Boolean> REVIEW_PROPOSED = ProcessVariable.flag("reviewProposed");

    /** Whether another official agreed. */
    public static final ProcessVariable<Boolean> REVIEW_CONFIRMED = ProcessVariable.flag("reviewConfirmed");

    private TenderComplaintVariables() {}
}
