package org.ironstock.platform.tasks;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.ironstock.platform.CurrentOfficial.Official;
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
        return engine.getCommandExecutorTxRequired().execute((Command<TaskView>) context -> {
            TaskEntity task = guard.load(taskId);
            Official official = guard.requireMayWork(task);
            return guard.handlerOf(task.getTaskDefinitionKey())
                    .map(handler -> handler.view(guard.contextOf(task, official.id())))
                    .orElseGet(TaskView::empty);
        });
    }
}
