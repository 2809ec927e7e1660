package org.ironstock.contract.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.contract.watch.ProductComplaints;
import org.ironstock.platform.ProcessBean;

/** Service task "Klacht openen" of {@code productComplaint}, when an official takes it in; gives it the business key. */
@ProcessBean("openProductComplaint")
class OpenProductComplaint implements JavaDelegate {

    private final ProductComplaints complaints;

    OpenProductComplaint(ProductComplaints complaints) {
        this.complaints = complaints;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String id = complaints.nextId();
        ProductComplaintVariables.COMPLAINT_ID.set(execution, id);
        execution.setProcessBusinessKey(id);
    }
}
