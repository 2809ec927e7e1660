package org.ironstock.tender.process;

import java.util.Map;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.Officials;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.tender.assessment.AssessmentTeam;
import org.springframework.stereotype.Component;

/** User task "Panellid vervangen": the contract manager appoints a deputy for a member with an interest, with a reason. */
@Component
class ReplacePanelMemberTask implements OfficialTask {

    private final AssessmentTeam team;
    private final AssessmentViews views;
    private final Officials officials;

    ReplacePanelMemberTask(AssessmentTeam team, AssessmentViews views, Officials officials) {
        this.team = team;
        this.views = views;
        this.officials = officials;
    }

    @Override
    public String taskKey() {
        return "Task_ReplacePanelMember";
    }

    @Override
    public TaskView view(TaskContext task) {
        String seat = task.get(TenderAssessmentVariables.PANEL_SEAT);
        return views.head(task.caseRef())
                .fact("Rol", team.seat(task.caseRef(), seat).role().inDutch())
                .fact("Te vervangen", officials.displayName(team.holder(task.caseRef(), seat)))
                .data(Map.of("candidates", views.candidates(task.caseRef(), seat)));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        String reason = Reasons.required(answer, "reason");
        team.replace(
                task.caseRef(),
                task.get(TenderAssessmentVariables.PANEL_SEAT),
                answer.text("official"),
                task.official(),
                reason);
        return TaskOutcome.done().because(reason);
    }
}
