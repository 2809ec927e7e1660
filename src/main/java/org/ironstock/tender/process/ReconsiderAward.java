package org.ironstock.tender.process;

import java.util.Map;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.tender.persistence.TenderCases;
import org.ironstock.tender.process.TenderAwardVariables.AwardOutcome;
import org.ironstock.tender.process.TenderAwardVariables.Reconsideration;
import org.springframework.stereotype.Component;

/** User task "Gunning heroverwegen": the award decision was not signed. */
@Component
class ReconsiderAward implements OfficialTask {

    private final TenderCases cases;
    private final CasePapers papers;
    private final WhyNotSigned unsigned;

    ReconsiderAward(TenderCases cases, CasePapers papers, WhyNotSigned unsigned) {
        this.cases = cases;
        this.papers = papers;
        this.unsigned = unsigned;
    }

    @Override
    public String taskKey() {
        return "Task_ReconsiderAward";
    }

    @Override
    public Map<String, Object> facts(TaskContext task) {
        return Map.of(
                "reference",
                task.caseRef(),
                "title",
                cases.get(task.caseRef()).title(),
                "notSignedText",
                unsigned.why(task.caseRef(), "awardDecision").orElse(""));
    }

    @Override
    public TaskView view(TaskContext task) {
        return papers.addTo(papers.head(task.caseRef()), task.caseRef());
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        Reconsideration choice = answer.code("choice", Reconsideration.class);
        TaskOutcome outcome = TaskOutcome.of(TenderAwardVariables.AWARD_RECONSIDERATION, choice);
        return (choice == Reconsideration.NO_AWARD
                        ? outcome.and(TenderAwardVariables.AWARD_OUTCOME, AwardOutcome.NO_AWARD)
                        : outcome)
                .because(answer.text("reason"));
    }
}
