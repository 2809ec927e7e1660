package org.ironstock.handover.process;

import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;

/** A decision about what was found in a mirror: whoever takes it sees and answers the same. */
abstract class MirrorDecision implements OfficialTask {

    private final String taskKey;
    private final MirrorDesk desk;

    MirrorDecision(String taskKey, MirrorDesk desk) {
        this.taskKey = taskKey;
        this.desk = desk;
    }

    @Override
    public final String taskKey() {
        return taskKey;
    }

    @Override
    public final TaskView view(TaskContext task) {
        return desk.view(task);
    }

    @Override
    public final TaskOutcome complete(TaskContext task, FormAnswer answer) {
        return desk.complete(task, answer);
    }
}
