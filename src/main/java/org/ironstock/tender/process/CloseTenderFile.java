package org.ironstock.tender.process;

import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.tender.award.Contracting;
import org.springframework.stereotype.Component;

/** User task "Dossier afsluiten": the contract manager closes a file that is complete. */
@Component
class CloseTenderFile implements OfficialTask {

    private final Contracting contracting;
    private final CasePapers papers;

    CloseTenderFile(Contracting contracting, CasePapers papers) {
        this.contracting = contracting;
        this.papers = papers;
    }

    @Override
    public String taskKey() {
        return "Task_CloseTenderFile";
    }

    @Override
    public TaskView view(TaskContext task) {
        return papers.addTo(papers.head(task.caseRef()), task.caseRef());
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        contracting.closeFile(task.caseRef(), task.official());
        return TaskOutcome.done().because(answer.findText("remark").orElse(""));
    }
}
