package org.ironstock.tender.process;

import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.Finding;
import org.ironstock.tender.assessment.AssessmentTeam;
import org.ironstock.tender.process.TenderAssessmentVariables.DeclarationOutcome;
import org.springframework.stereotype.Component;

/** User task "Belangen verklaren": before seeing any bid the holder of a seat declares an interest in a bidder, or that there is none (art. 1.10b Aw 2012). */
@Component
class DeclareInterestsTask implements OfficialTask {

    private final AssessmentTeam team;
    private final AssessmentViews views;

    DeclareInterestsTask(AssessmentTeam team, AssessmentViews views) {
        this.team = team;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_DeclareInterests";
    }

    @Override
    public TaskView view(TaskContext task) {
        TaskView view = views.head(task.caseRef())
                .fact("Uw rol", team.seat(task.caseRef(), seat(task)).role().inDutch());
        return views.withBidders(view, task.caseRef());
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        DeclarationOutcome outcome = answer.code("declaration", DeclarationOutcome.class);
        String statement = answer.findText("statement").orElse("Geen belang bij een van de inschrijvers.");
        if (outcome == DeclarationOutcome.CONFLICT
                && answer.findText("statement").isEmpty()) {
            throw new AnswerRefused(Finding.of("INTEREST_NOT_NAMED", "statement", "Omschrijf welk belang u hebt."));
        }
        team.declare(task.caseRef(), seat(task), task.official(), outcome == DeclarationOutcome.CONFLICT, statement);
        return TaskOutcome.of(TenderAssessmentVariables.DECLARATION_OUTCOME, outcome);
    }

    private static String seat(TaskContext task) {
        return task.get(TenderAssessmentVariables.PANEL_SEAT);
    }
}
