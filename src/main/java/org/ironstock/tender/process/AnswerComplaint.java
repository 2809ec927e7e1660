package org.ironstock.tender.process;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.shared.DutchText;
import org.ironstock.tender.dispute.AwardReviews;
import org.ironstock.tender.dispute.Complaints;
import org.ironstock.tender.domain.Complaint;
import org.springframework.stereotype.Component;

/** User task "Klacht beantwoorden"; the answer goes to the complainant by letter. */
@Component
class AnswerComplaint implements OfficialTask {

    /** Id of the user task. */
    static final String TASK = "Task_AnswerComplaint";

    private final Complaints complaints;
    private final AwardReviews reviews;
    private final DisputeFacts shown;

    AnswerComplaint(Complaints complaints, AwardReviews reviews, DisputeFacts shown) {
        this.complaints = complaints;
        this.reviews = reviews;
        this.shown = shown;
    }

    @Override
    public String taskKey() {
        return TASK;
    }

    @Override
    public Map<String, Object> facts(TaskContext task) {
        Complaint complaint = complaints.get(complaintId(task));
        Map<String, Object> facts = new LinkedHashMap<>(shown.of(task.caseRef()));
        facts.put("complainantText", complaint.complainant());
        facts.put("receivedText", DutchText.moment(complaint.receivedAt()));
        facts.put("dueText", DutchText.weekday(complaint.dueAt()));
        facts.put("contentText", complaint.content());
        return facts;
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        Complaint.Outcome outcome = answer.code("outcome", Complaint.Outcome.class);
        if (outcome == Complaint.Outcome.FOUNDED_RECONSIDER) {
            var faults = reviews.faults(task.caseRef());
            if (!faults.isEmpty()) {
                throw new AnswerRefused(faults);
            }
        }
        String text = answer.text("answerText");
        complaints.answer(complaintId(task), outcome, text, task.official());
        return TaskOutcome.of(TenderComplaintVariables.COMPLAINT_OUTCOME, outcome)
                .because(text);
    }

    private static UUID complaintId(TaskContext task) {
        return UUID.fromString(task.get(TenderComplaintVariables.COMPLAINT_ID));
    }
}
