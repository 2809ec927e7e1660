package org.ironstock.tender.process;

import java.util.Map;
import java.util.UUID;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.tender.dispute.CourtCases;
import org.springframework.stereotype.Component;

/** User task "Te late zaak beoordelen": the contract need not wait for it; a person decides whether it does. */
@Component
class JudgeLateCaseTask implements OfficialTask {

    private final CourtCases courtCases;
    private final DisputeFacts shown;

    JudgeLateCaseTask(CourtCases courtCases, DisputeFacts shown) {
        this.courtCases = courtCases;
        this.shown = shown;
    }

    @Override
    public String taskKey() {
        return "Task_JudgeLateCase";
    }

    @Override
    public Map<String, Object> facts(TaskContext task) {
        return shown.of(task.caseRef(), courtCases.get(caseId(task)));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        String reason = answer.text("reason");
        courtCases.decideToWait(caseId(task), "WAIT".equals(answer.text("decision")), reason, task.official());
        return TaskOutcome.done().because(reason);
    }

    private static UUID caseId(TaskContext task) {
        return UUID.fromString(task.get(TenderDisputeVariables.COURT_CASE_ID));
    }
}
