package org.ironstock.tender.process;

import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.tender.inquiry.Questions;
import org.ironstock.tender.process.InquiryVariables.PrivacyOutcome;
import org.springframework.stereotype.Component;

/** User task "Vertrouwelijkheid beoordelen" of {@code tenderQuestion}. */
@Component
class DecidePrivacyTask implements OfficialTask {

    private final Questions questions;
    private final QuestionViews views;

    DecidePrivacyTask(Questions questions, QuestionViews views) {
        this.questions = questions;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_DecidePrivacy";
    }

    @Override
    public TaskView view(TaskContext task) {
        return views.view(task);
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        PrivacyOutcome decision = answer.code("decision", PrivacyOutcome.class);
        String reason = Reasons.required(answer, "reason");
        TaskOutcome outcome =
                TaskOutcome.of(InquiryVariables.PRIVACY_OUTCOME, decision).because(reason);
        return questions
                .decidePrivacy(views.id(task), decision == PrivacyOutcome.GRANTED, reason, task.official())
                .map(until -> outcome.and(InquiryVariables.CHOICE_PASSED_AT, until.plusSeconds(1)))
                .orElse(outcome);
    }
}
