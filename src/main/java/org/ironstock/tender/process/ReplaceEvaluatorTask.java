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

/** User task "Afwezige beoordelaar vervangen": an evaluator who is ill or stays away makes place for a deputy, with a reason; who replaced whom is kept. */
@Component
class ReplaceEvaluatorTask implements OfficialTask {

    private final AssessmentTeam team;
    private final AssessmentViews views;
    private final Officials officials;

    ReplaceEvaluatorTask(AssessmentTeam team, AssessmentViews views, Officials officials) {
        this.team = team;
        this.views = views;
        this.officials = officials;
    }

    @Override
    public String taskKey() {
        return "Task_ReplaceEvaluator";
    }

    @Override
    public TaskView view(TaskContext task) {
        String evaluator = task.get(TenderAssessmentVariables.EVALUATOR);
        String seat = team.seatOf(task.caseRef(), evaluator);
        return views.head(task.caseRef())
                .fact("Nog zonder scores", officials.displayName(evaluator))
                .data(Map.of("candidates", views.candidates(task.caseRef(), seat)));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        String reason = Reasons.required(answer, "reason");
        String seat = team.seatOf(task.caseRef(), task.get(TenderAssessmentVariables.EVALUATOR));
        team.replace(task.caseRef(), seat, answer.text("official"), task.official(), reason);
        return TaskOutcome.of(TenderAssessmentVariables.PANEL_SEAT, seat).because(reason);
    }
}
