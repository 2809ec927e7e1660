package org.ironstock.tender.process;

import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.tender.award.Contracting;
import org.ironstock.tender.persistence.AwardRows;
import org.springframework.stereotype.Component;

/** User task "Aanbestedingsdossier aanvullen": documents are missing, so that the file cannot be closed. */
@Component
class CompleteTenderFile implements OfficialTask {

    private final AwardRows rows;
    private final CasePapers papers;

    CompleteTenderFile(AwardRows rows, CasePapers papers) {
        this.rows = rows;
        this.papers = papers;
    }

    @Override
    public String taskKey() {
        return "Task_CompleteTenderFile";
    }

    @Override
    public TaskView view(TaskContext task) {
        return papers.addTo(
                papers.head(task.caseRef()).findings(rows.obstacles(task.caseRef(), Contracting.FILE)), task.caseRef());
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        return TaskOutcome.done().because(answer.text("remark"));
    }
}
