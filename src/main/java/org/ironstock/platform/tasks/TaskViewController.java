package org.ironstock.platform.tasks;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.ironstock.platform.AccessRule;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.CurrentOfficial.Official;
import org.ironstock.platform.Problem;
import org.ironstock.platform.TaskView;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Lists and documents that the form of a task shows; only for who may work on the task. */
@RestController
class TaskViewController {

    private final CompletionGuard guard;
    private final ProcessEngineConfigurationImpl engine;

    TaskViewController(CompletionGuard guard, ProcessEngine engine) {
        this.guard = guard;
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    @GetMapping("/api/tasks/{taskId}/view")
    TaskView view(@PathVariable String taskId) {
        return engine.getCommandExecutorTxRequired().execute((Command<TaskView>) context -> {
            try {
                TaskEntity task = guard.load(taskId);
                Official official = guard.requireMayWork(task);
                return guard.handlerOf(task.getTaskDefinitionKey())
                        .map(handler -> handler.view(guard.contextOf(task, official.id())))
                        .orElseGet(TaskView::empty);
            } catch (AnswerRefused notYours) {
                throw new Problem(HttpStatus.FORBIDDEN, "task-not-yours", notYours.getMessage(), notYours.findings());
            }
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class Access {

        @Bean
        AccessRule taskViewAccess() {
            return AccessRule.officials(HttpMethod.GET, "/api/tasks/{taskId}/view");
        }
    }
}
