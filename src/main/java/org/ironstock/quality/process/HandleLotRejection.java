package org.ironstock.quality.process;

import static org.ironstock.quality.process.LotReleaseVariables.LOT_ID;

import java.time.Clock;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.quality.application.LotDecisions;
import org.ironstock.quality.application.LotDocuments;
import org.ironstock.quality.application.LotPapers;
import org.ironstock.quality.domain.FollowUp;
import org.ironstock.quality.domain.LotRelease;
import org.springframework.stereotype.Component;

/** User task "Afkeur afhandelen": what is claimed from the supplier, and whether the inspectorate must know. */
@Component
class HandleLotRejection implements OfficialTask {

    private final LotDecisions decisions;
    private final LotPapers papers;
    private final LotViews views;
    private final Clock clock;

    HandleLotRejection(LotDecisions decisions, LotPapers papers, LotViews views, Clock clock) {
        this.decisions = decisions;
        this.papers = papers;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return "Task_HandleLotRejection";
    }

    @Override
    public TaskView view(TaskContext task) {
        LotRelease lot = papers.lot(task.get(LOT_ID));
        TaskView view = views.head(lot.lotId()).fact("Reden van de afkeuring", decisions.rejectionReason(lot.lotId()));
        return views.withDocument(
                views.withDocument(view, lot, LotDocuments.REPORT), lot, LotDocuments.REJECTION_LETTER);
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        boolean serious = answer.text("serious").equals("YES");
        String reason = answer.text("reason");
        FollowUp.Claim claim = answer.code("claim", FollowUp.Claim.class);
        decisions.followUp(task.get(LOT_ID), new FollowUp(claim, serious, reason, task.official(), clock.instant()));
        return TaskOutcome.of(LotReleaseVariables.DEFECT_SERIOUS, serious).because(reason);
    }
}
