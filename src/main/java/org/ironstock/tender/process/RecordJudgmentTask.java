package org.ironstock.tender.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.shared.Finding;
import org.ironstock.tender.dispute.CourtCases;
import org.ironstock.tender.domain.Judgment;
import org.springframework.stereotype.Component;

/** User task "Uitspraak vastleggen": an official reports what no machine did. */
@Component
class RecordJudgmentTask implements OfficialTask {

    private final CourtCases courtCases;
    private final DisputeFacts shown;

    RecordJudgmentTask(CourtCases courtCases, DisputeFacts shown) {
        this.courtCases = courtCases;
        this.shown = shown;
    }

    @Override
    public String taskKey() {
        return "Task_RecordJudgment";
    }

    @Override
    public Map<String, Object> facts(TaskContext task) {
        return shown.of(task.caseRef(), courtCases.get(caseId(task)));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        LocalDate givenOn = answer.day("givenOn");
        List<Finding> faults = courtCases.faults(courtCases.get(caseId(task)), givenOn);
        if (!faults.isEmpty()) {
            throw new AnswerRefused(faults);
        }
        courtCases.judge(
                caseId(task),
                answer.code("outcome", Judgment.Outcome.class),
                givenOn,
                answer.text("judgmentReference"),
                task.official());
        return TaskOutcome.done();
    }

    private static UUID caseId(TaskContext task) {
        return UUID.fromString(task.get(TenderDisputeVariables.COURT_CASE_ID));
    }
}
