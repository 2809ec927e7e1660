package org.ironstock.contract.process;

import org.ironstock.contract.domain.ProductComplaint;
import org.ironstock.contract.watch.ProductComplaints;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.springframework.stereotype.Component;

/** User task "Productklacht behandelen"; the answer goes to the complainant by letter. */
@Component
class HandleProductComplaint implements OfficialTask {

    /** Id of the user task. */
    static final String TASK = "Task_HandleProductComplaint";

    private final ProductComplaints complaints;
    private final ComplaintViews views;

    HandleProductComplaint(ProductComplaints complaints, ComplaintViews views) {
        this.complaints = complaints;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return TASK;
    }

    @Override
    public TaskView view(TaskContext task) {
        return views.ofComplaint(task.get(ProductComplaintVariables.COMPLAINT_ID));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        ProductComplaint.Outcome outcome = answer.code("outcome", ProductComplaint.Outcome.class);
        String text = answer.text("answerText");
        complaints.answer(task.get(ProductComplaintVariables.COMPLAINT_ID), outcome, text, task.official());
        return TaskOutcome.done().because(text);
    }
}
