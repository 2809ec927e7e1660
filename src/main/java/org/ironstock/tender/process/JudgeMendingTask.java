package org.ironstock.tender.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ironstock.dossier.Dossier;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.tender.assessment.Bidders;
import org.ironstock.tender.domain.BidderRequest;
import org.ironstock.tender.fairness.Formalities;
import org.ironstock.tender.fairness.MendingAnswer;
import org.springframework.stereotype.Component;

/** User task "Herstel beoordelen": what came in time may mend; what came late or not at all does not, and an answer may not change the content of a bid. */
@Component
class JudgeMendingTask implements OfficialTask {

    private final Formalities formalities;
    private final Bidders bidders;
    private final AssessmentViews views;
    private final Dossier dossier;

    JudgeMendingTask(Formalities formalities, Bidders bidders, AssessmentViews views, Dossier dossier) {
        this.formalities = formalities;
        this.bidders = bidders;
        this.views = views;
        this.dossier = dossier;
    }

    @Override
    public String taskKey() {
        return "Task_JudgeMending";
    }

    @Override
    public TaskView view(TaskContext task) {
        String tenderId = task.caseRef();
        TaskView view = views.head(tenderId);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (BidderRequest request : formalities.toJudge(tenderId)) {
            view = RequestRows.with(view, request, dossier);
            rows.add(Map.of(
                    "bidId", request.bidId(),
                    "bidder", bidders.name(tenderId, request.bidId()),
                    "question", request.question(),
                    "answer", RequestRows.answer(request)));
        }
        return view.data(Map.of("rows", rows));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        formalities.judge(task.caseRef(), answer.as(MendingAnswer.class), task.official());
        return TaskOutcome.done();
    }
}
