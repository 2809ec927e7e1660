package org.ironstock.handover.process;

import org.ironstock.handover.domain.CountRole;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.springframework.stereotype.Component;

/** User task "Voorraad tellen - eerste telling": blind to the books and to the second count. */
@Component
class CountFirst implements OfficialTask {

    private final CountingDesk desk;

    CountFirst(CountingDesk desk) {
        this.desk = desk;
    }

    @Override
    public String taskKey() {
        return "Task_CountFirst";
    }

    @Override
    public TaskView view(TaskContext task) {
        return desk.sheet(task, CountRole.FIRST);
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        return desk.handIn(task, CountRole.FIRST, answer);
    }
}
