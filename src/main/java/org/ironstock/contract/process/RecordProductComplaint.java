package org.ironstock.contract.process;

import org.ironstock.contract.watch.ProductComplaints;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.springframework.stereotype.Component;

/** User task "Productklacht vastleggen": a complaint that came by telephone, letter or mail. */
@Component
class RecordProductComplaint implements OfficialTask {

    private final ProductComplaints complaints;

    RecordProductComplaint(ProductComplaints complaints) {
        this.complaints = complaints;
    }

    @Override
    public String taskKey() {
        return "Task_RecordProductComplaint";
    }

    @Override
    public TaskView view(TaskContext task) {
        return TaskView.empty().fact("Kenmerk", task.caseRef());
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        complaints.receive(
                task.get(ProductComplaintVariables.COMPLAINT_ID),
                new ProductComplaints.Words(
                        answer.text("complainant"),
                        answer.text("content"),
                        answer.findText("productCode").orElse(""),
                        answer.findText("lot").orElse("")),
                task.official());
        return TaskOutcome.done();
    }
}
