package org.ironstock.handover.process;

import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.springframework.stereotype.Component;

/** User task "Uitblijvende maatregel beoordelen": the director decides when a measure did not work in its term. */
@Component
class ReviewMirrorMeasure implements OfficialTask {

    /** Id of the user task. */
    static final String TASK = "Task_ReviewMirrorMeasure";

    private final MirrorDesk desk;

    ReviewMirrorMeasure(MirrorDesk desk) {
        this.desk = desk;
    }

    @Override
    public String taskKey() {
        return TASK;
    }

    @Override
    public TaskView view(TaskContext task) {
        return desk.view(task);
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        return desk.complete(task, answer);
    }
}
