package org.ironstock.contract.process;

import org.ironstock.contract.watch.FilterWatch;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.springframework.stereotype.Component;

/** User task "Alternatieve bron zoeken": where else filter material comes from, or that it comes from nowhere. */
@Component
class FindOtherSource implements OfficialTask {

    private final FilterWatch watch;
    private final FilterViews views;

    FindOtherSource(FilterWatch watch, FilterViews views) {
        this.watch = watch;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_FindOtherSource";
    }

    @Override
    public TaskView view(TaskContext task) {
        return views.of(task.get(FilterWatchVariables.FILTER_ALARM_NUMBER));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        Found found = answer.code("found", Found.class);
        String measure = "%s %s".formatted(found.dutch, answer.text("measure"));
        watch.answer(task.get(FilterWatchVariables.FILTER_ALARM_NUMBER), measure, task.official());
        return TaskOutcome.done().because(measure);
    }

    private enum Found {
        FOUND("Alternatieve bron gevonden:"),
        NOT_FOUND("Geen alternatieve bron gevonden:");

        private final String dutch;

        Found(String dutch) {
            this.dutch = dutch;
        }
    }
}
