package org.ironstock.contract.process;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.contract.watch.ProductComplaints;
import org.ironstock.platform.ProcessBean;

/** Service task "Partij zoeken en klachten tellen" of {@code productComplaint}. */
@ProcessBean("weighProductComplaint")
class WeighProductComplaint implements JavaDelegate {

    private final ProductComplaints complaints;

    WeighProductComplaint(ProductComplaints complaints) {
        this.complaints = complaints;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String id = ProductComplaintVariables.COMPLAINT_ID.get(execution);
        Instant dueAt = complaints.get(id).dueAt();
        ProductComplaintVariables.ANSWER_DUE_AT.set(execution, dueAt);
        ProductComplaintVariables.ANSWER_LATE_AT.set(execution, dueAt.plusSeconds(1));
        ProductComplaintVariables.RECALL_NEEDED.set(execution, complaints.weigh(id));
    }
}
