package org.ironstock.handover.process;

import org.ironstock.handover.domain.Lane;
import org.ironstock.handover.domain.RemnantChoice;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.springframework.stereotype.Component;

/** User task "Quarantaine beoordelen": a lawyer says by which lane lots may lawfully leave. */
@Component
class JudgeQuarantine implements OfficialTask {

    private final LaneMoves lanes;
    private final DisposalViews views;

    JudgeQuarantine(LaneMoves lanes, DisposalViews views) {
        this.lanes = lanes;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_JudgeQuarantine";
    }

    @Override
    public TaskView view(TaskContext task) {
        return views.ofQuarantine(task);
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        RemnantChoice choice = new RemnantChoice(
                Lane.QUARANTINE,
                answer.findText("productCode").orElse(""),
                answer.findText("lotId").orElse(""),
                RemnantChoice.ALL);
        return lanes.move(task, choice, answer);
    }
}
