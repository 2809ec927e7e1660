package org.ironstock.tender.process;

import java.util.List;
import java.util.Map;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.tender.domain.ExclusionGround.Treatment;
import org.ironstock.tender.domain.GroundCode;
import org.ironstock.tender.fairness.HearingPlan;
import org.ironstock.tender.fairness.Hearings;
import org.springframework.stereotype.Component;

/** User task "Horen voorbereiden": the day of each fact, from which the period that is looked back on follows; who still counts is heard (art. 2.86, 2.87 and 2.87a Aw 2012). */
@Component
class PlanHearingTask implements OfficialTask {

    private final Hearings hearings;
    private final AssessmentViews views;

    PlanHearingTask(Hearings hearings, AssessmentViews views) {
        this.hearings = hearings;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_PlanHearing";
    }

    @Override
    public TaskView view(TaskContext task) {
        String tenderId = task.caseRef();
        List<Map<String, Object>> rows = hearings.toHear(tenderId).stream()
                .map(ground -> Map.<String, Object>of(
                        "groundId", ground.id(),
                        "bidder", views.nameOf(tenderId, ground.bidId(), ground.party()),
                        "ground", GroundCode.nameOf(ground.code()),
                        "law", ground.treatment().orElse(Treatment.UNKNOWN).inDutchWithGround(),
                        "declared", ground.explanation(),
                        "selfCleaning", ground.selfCleaning(),
                        "mayBeSettled",
                                ground.treatment().orElse(Treatment.UNKNOWN) == Treatment.MANDATORY_UNLESS_SETTLED))
                .toList();
        return views.withBidders(views.head(tenderId), tenderId).data(Map.of("rows", rows));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        boolean asked = hearings.plan(task.caseRef(), answer.as(HearingPlan.class), task.official());
        return TaskOutcome.of(TenderEligibilityVariables.HEARING_ASKED, asked);
    }
}
