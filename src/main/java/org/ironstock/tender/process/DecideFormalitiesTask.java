package org.ironstock.tender.process;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.tender.assessment.Bidders;
import org.ironstock.tender.fairness.Formalities;
import org.ironstock.tender.fairness.FormalitiesAnswer;
import org.springframework.stereotype.Component;

/** User task "Vormgebreken beoordelen": decided per defect, so that all bidders in the same position get the same question (art. 2.55 Aw 2012). */
@Component
class DecideFormalitiesTask implements OfficialTask {

    private final Formalities formalities;
    private final Bidders bidders;
    private final AssessmentViews views;

    DecideFormalitiesTask(Formalities formalities, Bidders bidders, AssessmentViews views) {
        this.formalities = formalities;
        this.bidders = bidders;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_DecideFormalities";
    }

    @Override
    public TaskView view(TaskContext task) {
        String tenderId = task.caseRef();
        List<Map<String, String>> defects = formalities.defects(tenderId).stream()
                .map(defect -> Map.of(
                        "code", defect.code(),
                        "defect", defect.text(),
                        "bidders", defect.bids().stream().map(bidders::name).collect(Collectors.joining(", "))))
                .toList();
        List<Map<String, Object>> bids = bidders.valid(tenderId).stream()
                .map(bid -> Map.<String, Object>of("id", bid.id(), "name", bidders.name(bid)))
                .toList();
        return views.withRejections(views.withBidders(views.head(tenderId), tenderId), tenderId)
                .data(Map.of("defects", defects, "bids", bids));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        boolean asked = formalities.decide(task.caseRef(), answer.as(FormalitiesAnswer.class), task.official());
        return TaskOutcome.of(TenderEligibilityVariables.MENDING_ASKED, asked);
    }
}
