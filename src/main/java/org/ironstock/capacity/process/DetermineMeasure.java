package org.ironstock.capacity.process;

import org.ironstock.capacity.activation.ActivationProgress;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.springframework.stereotype.Component;

/** User task "Maatregel bepalen": what is done about a late milestone. */
@Component
class DetermineMeasure implements OfficialTask {

    static final String TASK = "Task_DetermineMeasure";

    private final ActivationProgress progress;
    private final ActivationViews views;

    DetermineMeasure(ActivationProgress progress, ActivationViews views) {
        this.progress = progress;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return TASK;
    }

    @Override
    public TaskView view(TaskContext task) {
        return views.ofMilestone(task);
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        String reason = answer.text("reason");
        progress.measure(
                task.caseRef(),
                task.get(ActivationVariables.MILESTONE),
                answer.code("measure", Measure.class).inDutch,
                reason,
                task.official());
        return TaskOutcome.done().because(reason);
    }

    /** What can be done. */
    enum Measure {
        SUPPORT("leverancier helpen"),
        OTHER_LINE("andere lijn of dijk voorbereiden"),
        RECALL("leverancier aanspreken"),
        ACCEPT("geen maatregel");

        private final String inDutch;

        Measure(String inDutch) {
            this.inDutch = inDutch;
        }
    }
}
