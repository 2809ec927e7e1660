package org.ironstock.tender.process;

import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.tender.pricing.Advice;
import org.springframework.stereotype.Component;

/** User task "Gunningsadvies herzien": another bid stands first since the award was advised, so that the motive is written anew. */
@Component
class RenewAdviceTask implements OfficialTask {

    private final Advice advice;
    private final AwardAdviceView ranking;
    private final AssessmentViews views;

    RenewAdviceTask(Advice advice, AwardAdviceView ranking, AssessmentViews views) {
        this.advice = advice;
        this.ranking = ranking;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_RenewAdvice";
    }

    @Override
    public TaskView view(TaskContext task) {
        return views.withRejections(ranking.withRanking(views.head(task.caseRef()), task.caseRef()), task.caseRef());
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        String motive = Reasons.required(answer, "motive");
        advice.renew(task.caseRef(), motive, task.official());
        return TaskOutcome.done().because(motive);
    }
}
