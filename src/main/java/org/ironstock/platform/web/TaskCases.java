package org.ironstock.platform.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.ironstock.platform.AccessRule;
import org.ironstock.platform.Problem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * To which case tasks belong. Officials may read the tasks of their groups but not the process instances behind them,
 * and the number of the case stands there.
 */
@RestController
class TaskCases {

    private static final int MOST = 200;

    private final ProcessEngineConfigurationImpl engine;

    TaskCases(ProcessEngine engine) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    /**
     * Numbers of cases by task, for the tasks among these that the official may see.
     *
     * @param id ids of tasks, at most 200
     */
    @GetMapping("/api/tasks/cases")
    Map<String, String> cases(@RequestParam List<String> id) {
        if (id.size() > MOST) {
            throw new Problem(
                    HttpStatus.BAD_REQUEST,
                    "too-many-tasks",
                    "Vraag ten hoogste %d taken tegelijk op.".formatted(MOST));
        }
        return engine.getCommandExecutorTxRequired().execute((CommandContext context) -> {
            List<Task> visible =
                    engine.getTaskService().createTaskQuery().taskIdIn(id.toArray(String[]::new)).list().stream()
                            .filter(task -> task.getProcessInstanceId() != null)
                            .toList();
            Map<String, String> numbers = context.runWithoutAuthorization(() -> numbersOf(visible));
            return visible.stream()
                    .filter(task -> numbers.containsKey(task.getProcessInstanceId()))
                    .collect(Collectors.toMap(Task::getId, task -> numbers.get(task.getProcessInstanceId())));
        });
    }

    private Map<String, String> numbersOf(List<Task> tasks) {
        Set<String> instances =
                tasks.stream().map(Task::getProcessInstanceId).collect(Collectors.toCollection(HashSet::new));
        if (instances.isEmpty()) {
            return Map.of();
        }
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                .filter(instance -> instance.getBusinessKey() != null)
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    @Configuration(proxyBeanMethods = false)
    static class Access {

        @Bean
        AccessRule taskCasesAccess() {
            return AccessRule.officials(HttpMethod.GET, "/api/tasks/cases");
        }
    }
}
