package org.ironstock.tender.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.dossier.Dossier;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.tender.domain.BidderRequest;
import org.ironstock.tender.domain.ExclusionGround;
import org.ironstock.tender.domain.ExclusionGround.Treatment;
import org.ironstock.tender.domain.GroundCode;
import org.ironstock.tender.fairness.Hearings;
import org.ironstock.tender.fairness.SelfCleaningAnswer;
import org.springframework.stereotype.Component;

/** User task "Zelfreiniging beoordelen": after the hearing a lawyer decides on each ground, with a motive; only here can a bid be excluded (art. 2.87a Aw 2012). */
@Component
class JudgeSelfCleaningTask implements OfficialTask {

    private final Hearings hearings;
    private final AssessmentViews views;
    private final Dossier dossier;

    JudgeSelfCleaningTask(Hearings hearings, AssessmentViews views, Dossier dossier) {
        this.hearings = hearings;
        this.views = views;
        this.dossier = dossier;
    }

    @Override
    public String taskKey() {
        return "Task_JudgeSelfCleaning";
    }

    @Override
    public TaskView view(TaskContext task) {
        String tenderId = task.caseRef();
        List<Map<String, Object>> rows = new ArrayList<>();
        Map<UUID, BidderRequest> shown = new LinkedHashMap<>();
        for (ExclusionGround ground : hearings.toJudge(tenderId)) {
            Optional<BidderRequest> hearing = hearings.hearing(tenderId, ground);
            hearing.ifPresent(request -> shown.put(request.id(), request));
            rows.add(Map.of(
                    "groundId", ground.id(),
                    "bidder", views.nameOf(tenderId, ground.bidId(), ground.party()),
                    "ground", GroundCode.nameOf(ground.code()),
                    "law", ground.treatment().orElse(Treatment.UNKNOWN).inDutchWithGround(),
                    "selfCleaning", ground.selfCleaning(),
                    "answer", hearing.map(RequestRows::answer).orElse("Niet gehoord")));
        }
        TaskView view = views.head(tenderId);
        for (BidderRequest request : shown.values()) {
            view = RequestRows.with(view, request, dossier);
        }
        return view.data(Map.of("rows", rows));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        hearings.judge(task.caseRef(), answer.as(SelfCleaningAnswer.class), task.official());
        return TaskOutcome.done();
    }
}
