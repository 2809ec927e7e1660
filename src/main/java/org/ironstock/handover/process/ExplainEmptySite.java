package org.ironstock.handover.process;

import java.util.List;
import org.ironstock.handover.wave.SitesUnderWay;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.Finding;
import org.springframework.stereotype.Component;

/** User task "Lege locatie verklaren": the plan changed, and somebody says how. */
@Component
class ExplainEmptySite implements OfficialTask {

    private final SitesUnderWay sites;
    private final SiteViews views;

    ExplainEmptySite(SitesUnderWay sites, SiteViews views) {
        this.sites = sites;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_ExplainEmptySite";
    }

    @Override
    public TaskView view(TaskContext task) {
        return views.of(task);
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        String reason = answer.text("reason");
        List<Finding> faults = sites.explainEmpty(task.get(WaveVariables.SITE_HANDOVER_ID), reason, task.official());
        if (!faults.isEmpty()) {
            throw new AnswerRefused(faults);
        }
        return TaskOutcome.done().because(reason);
    }
}
