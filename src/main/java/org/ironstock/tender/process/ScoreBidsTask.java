package org.ironstock.tender.process;

import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.tender.assessment.Bidders;
import org.ironstock.tender.assessment.Scores;
import org.springframework.stereotype.Component;

/** User task "Individueel beoordelen": one evaluator scores all valid bids alone, on the published scale, with a motive for each score. Scores go to their table; nothing of them enters the engine. */
@Component
class ScoreBidsTask implements OfficialTask {

    private final Scores scores;
    private final Bidders bidders;
    private final AssessmentViews views;

    ScoreBidsTask(Scores scores, Bidders bidders, AssessmentViews views) {
        this.scores = scores;
        this.bidders = bidders;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_ScoreBids";
    }

    @Override
    public TaskView view(TaskContext task) {
        String tenderId = task.caseRef();
        return views.withQuality(tenderId, task.official())
                .data(ScoreForm.of(tenderId, scores.sheet(tenderId), bidders));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        scores.submit(task.caseRef(), answer.as(ScoresAnswer.class).scores(), task.official());
        return TaskOutcome.done();
    }
}
