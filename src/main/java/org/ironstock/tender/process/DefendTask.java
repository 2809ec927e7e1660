package org.ironstock.tender.process;

import java.util.Map;
import java.util.UUID;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.tender.dispute.CourtCases;
import org.springframework.stereotype.Component;

/** User task "Verweer voeren": a lawyer tells what the State brings forward. */
@Component
class DefendTask implements OfficialTask {

    private final CourtCases courtCases;
    private final DisputeFacts shown;

    DefendTask(CourtCases courtCases, DisputeFacts shown) {
        this.courtCases = courtCases;
        this.shown = shown;
    }

    @Override
    public String taskKey() {
        return "Task_Defend";
    }

    @Override
    public Map<String, Object> facts(TaskContext task) {
        return shown.of(task.caseRef(), courtCases.get(caseId(task)));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        String statement = answer.text("statement");
        courtCases.defend(caseId(task), statement, task.official());
        return TaskOutcome.done().because(statement);
    }

    private static UUID caseId(TaskContext task) {
        return UUID.fromString(task.get(TenderDisputeVariables.COURT_CASE_ID));
    }
}
