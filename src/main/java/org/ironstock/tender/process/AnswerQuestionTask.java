package org.ironstock.tender.process;

import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.tender.inquiry.Questions;
import org.springframework.stereotype.Component;

/** User task "Vraag beantwoorden" of {@code tenderQuestion}. */
@Component
class AnswerQuestionTask implements OfficialTask {

    private final Questions questions;
    private final QuestionViews views;

    AnswerQuestionTask(Questions questions, QuestionViews views) {
        this.questions = questions;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_AnswerQuestion";
    }

    @Override
    public TaskView view(TaskContext task) {
        return views.view(task);
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        questions.answer(
                views.id(task),
                answer.text("publicQuestion"),
                answer.text("answer"),
                answer.flag("changesDocuments"),
                task.official());
        return TaskOutcome.done();
    }
}
