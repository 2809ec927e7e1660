package org.ironstock.handover.process;

import org.ironstock.handover.domain.CountRole;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.springframework.stereotype.Component;

/** User task "Voorraad tellen - tweede telling": blind to the books and to the first count. */
@Component
class CountSecond implements OfficialTask {

    private final CountingDesk desk;

    CountSecond(CountingDesk desk) {
        this.desk = desk;
    }

    @Override
    public String taskKey() {
        return "Task_CountSecond";
    }

    @Override
    public TaskView view(TaskContext task) {
        return desk.sheet(task, CountRole.SECOND);
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        return desk.handIn(task, CountRole.SECOND, answer);
    }
}
