package org.ironstock.tender.process;

import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.tender.inquiry.Questions;
import org.ironstock.tender.process.InquiryVariables.ReviewOutcome;
import org.springframework.stereotype.Component;

/** User task "Antwoord juridisch toetsen" of {@code tenderQuestion}: by another person than who wrote it. */
@Component
class ReviewAnswerTask implements OfficialTask {

    private final Questions questions;
    private final QuestionViews views;

    ReviewAnswerTask(Questions questions, QuestionViews views) {
        this.questions = questions;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_ReviewAnswer";
    }

    @Override
    public TaskView view(TaskContext task) {
        return views.view(task);
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        ReviewOutcome decision = answer.code("decision", ReviewOutcome.class);
        String reason = decision == ReviewOutcome.REJECTED ? Reasons.required(answer, "reason") : "";
        questions.review(views.id(task), decision == ReviewOutcome.APPROVED, reason, task.official());
        return TaskOutcome.of(InquiryVariables.ANSWER_OUTCOME, decision)
                .and(InquiryVariables.ANSWER_PRIVATE, views.question(task).isPrivate())
                .because(reason);
    }
}
