package org.ironstock.platform.tasks;

import java.util.function.BiFunction;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.ironstock.platform.CurrentOfficial.Official;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskView;
import org.ironstock.platform.TaskViews;
import org.springframework.stereotype.Component;

/** Views of tasks behind the same check of the person as completion. */
@Component
class EngineTaskViews implements TaskViews {

    private final CompletionGuard guard;
    private final ProcessEngineConfigurationImpl engine;

    EngineTaskViews(CompletionGuard guard, ProcessEngine engine) {
        this.guard = guard;
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    @Override
    public TaskView view(String taskId) {
        return view(taskId, OfficialTask::view);
    }

    @Override
    public TaskView part(String taskId, String part) {
        return view(taskId, (handler, task) -> handler.part(task, part));
    }

    private TaskView view(String taskId, BiFunction<OfficialTask, TaskContext, TaskView> shown) {
        return engine.getCommandExecutorTxRequired().execute((Command<TaskView>) context -> {
            TaskEntity task = guard.load(taskId);
            Official official = guard.requireMayWork(task);
            return guard.handlerOf(task.getTaskDefinitionKey())
                    .map(handler -> shown.apply(handler, guard.contextOf(task, official.id())))
                    .orElseGet(TaskView::empty);
        });
    }
}
