package org.ironstock.tender.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.shared.Finding;
import org.ironstock.tender.dispute.CourtCases;
import org.ironstock.tender.domain.CourtCase;
import org.springframework.stereotype.Component;

/** User task "Dagvaarding vastleggen": an official reports what no machine did. */
@Component
class RecordProceedingsTask implements OfficialTask {

    private final CourtCases courtCases;
    private final DisputeFacts shown;

    RecordProceedingsTask(CourtCases courtCases, DisputeFacts shown) {
        this.courtCases = courtCases;
        this.shown = shown;
    }

    @Override
    public String taskKey() {
        return "Task_RecordProceedings";
    }

    @Override
    public Map<String, Object> facts(TaskContext task) {
        return shown.of(task.caseRef());
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        String caseNumber = answer.text("caseNumber");
        LocalDate startedOn = answer.day("startedOn");
        List<Finding> faults = courtCases.faults(task.caseRef(), caseNumber, startedOn);
        if (!faults.isEmpty()) {
            throw new AnswerRefused(faults);
        }
        CourtCase started = courtCases.start(
                task.caseRef(),
                caseNumber,
                answer.text("plaintiff"),
                answer.code("kind", CourtCase.Kind.class),
                startedOn,
                task.official());
        return TaskOutcome.of(TenderDisputeVariables.COURT_CASE_ID, started.id().toString());
    }
}
