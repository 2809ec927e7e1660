package org.ironstock.tender.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.tender.assessment.Bidders;
import org.ironstock.tender.assessment.KnockOutAnswer;
import org.ironstock.tender.assessment.KnockOuts;
import org.ironstock.tender.domain.OpenedBid;
import org.ironstock.tender.domain.TenderDocuments.KnockOut;
import org.springframework.stereotype.Component;

/** User task "Knock-outeisen toetsen": every requirement of every bid, with a reason where it is not met. */
@Component
class CheckKnockOutsTask implements OfficialTask {

    private final KnockOuts knockOuts;
    private final Bidders bidders;
    private final AssessmentViews views;
    private final AssessmentOutcomes outcomes;

    CheckKnockOutsTask(KnockOuts knockOuts, Bidders bidders, AssessmentViews views, AssessmentOutcomes outcomes) {
        this.knockOuts = knockOuts;
        this.bidders = bidders;
        this.views = views;
        this.outcomes = outcomes;
    }

    @Override
    public String taskKey() {
        return "Task_CheckKnockOuts";
    }

    @Override
    public TaskView view(TaskContext task) {
        String tenderId = task.caseRef();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (OpenedBid bid : bidders.valid(tenderId)) {
            for (KnockOut knockOut : knockOuts.of(tenderId)) {
                rows.add(Map.of(
                        "bidId", bid.id(),
                        "bidder", bidders.name(bid),
                        "knockOut", knockOut.code(),
                        "text", knockOut.text()));
            }
        }
        return views.withRejections(views.withQuality(tenderId, task.official()), tenderId)
                .data(Map.of("rows", rows));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        knockOuts.judge(task.caseRef(), answer.as(KnockOutAnswer.class), task.official());
        return TaskOutcome.of(TenderAssessmentVariables.ASSESSMENT_OUTCOME, outcomes.of(task.caseRef()));
    }
}
