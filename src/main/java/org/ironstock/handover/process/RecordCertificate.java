package org.ironstock.handover.process;

import java.util.List;
import org.ironstock.handover.closing.Disposals;
import org.ironstock.handover.domain.Processing;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.Finding;
import org.springframework.stereotype.Component;

/** User task "Afvalbewijs vastleggen": another person than who ordered it says that the lots were processed. */
@Component
class RecordCertificate implements OfficialTask {

    private final Disposals disposals;
    private final DisposalViews views;

    RecordCertificate(Disposals disposals, DisposalViews views) {
        this.disposals = disposals;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_RecordCertificate";
    }

    @Override
    public TaskView view(TaskContext task) {
        return views.ofDisposal(task);
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        List<Finding> findings = disposals.certify(
                task.get(HandoverClosingVariables.DISPOSAL_ID),
                new Processing.Certificate(
                        answer.text("number"),
                        answer.whole("kilos"),
                        answer.day("on"),
                        answer.findText("explanation").orElse(""),
                        task.official()));
        if (!findings.isEmpty()) {
            throw new AnswerRefused(findings);
        }
        return TaskOutcome.done();
    }
}
