package org.ironstock.contract.process;

import org.ironstock.contract.watch.FilterWatch;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.springframework.stereotype.Component;

/** User task "Tekort filtermateriaal behandelen": EZK says what is done; only that closes the alarm. */
@Component
class AnswerFilterAlarm implements OfficialTask {

    private final FilterWatch watch;
    private final FilterViews views;

    AnswerFilterAlarm(FilterWatch watch, FilterViews views) {
        this.watch = watch;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_AnswerFilterAlarm";
    }

    @Override
    public TaskView view(TaskContext task) {
        return views.of(task.get(FilterWatchVariables.FILTER_ALARM_NUMBER));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        String measure = answer.text("measure");
        watch.answer(task.get(FilterWatchVariables.FILTER_ALARM_NUMBER), measure, task.official());
        return TaskOutcome.done().because(measure);
    }
}
