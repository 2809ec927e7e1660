package org.ironstock.tender.process;

import java.util.List;
import java.util.Map;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.tender.assessment.AssessmentTeam;
import org.ironstock.tender.assessment.PanelRenewal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task "Team voor herbeoordeling benoemen": bids are judged anew, by the same team or by another, with a reason. */
@Component
class RenewPanelTask implements OfficialTask {

    private final PanelRenewal renewal;
    private final AssessmentTeam team;
    private final AssessmentViews views;

    RenewPanelTask(PanelRenewal renewal, AssessmentTeam team, AssessmentViews views) {
        this.renewal = renewal;
        this.team = team;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_RenewPanel";
    }

    @Override
    public TaskView view(TaskContext task) {
        String tenderId = task.caseRef();
        return views.withBidders(
                        views.head(tenderId)
                                .fact("Voorzitter nu", renewal.name(team.chair(tenderId)))
                                .fact(
                                        "Beoordelaars nu",
                                        String.join(
                                                ", ",
                                                team.evaluators(tenderId).stream()
                                                        .map(renewal::name)
                                                        .toList()))
                                .fact("Aanleiding", renewal.reason(tenderId)),
                        tenderId)
                .data(Map.of("choices", renewal.choices()));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        Answer chosen = answer.as(Answer.class);
        String reason = Reasons.required(answer, "reason");
        if (chosen.team().equals("NEW")) {
            renewal.renew(
                    task.caseRef(),
                    Answers.text(chosen.chair()),
                    Answers.list(chosen.evaluators()),
                    Answers.list(chosen.reserves()),
                    task.official(),
                    reason);
        }
        return TaskOutcome.done().because(reason);
    }

    /** What the form sends. */
    record Answer(
            String team,
            @Nullable String chair,
            @Nullable List<String> evaluators,
            @Nullable List<String> reserves,
            String reason) {}
}
