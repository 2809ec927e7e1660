package org.ironstock.platform.security;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.ironstock.platform.Escalations;
import org.springframework.stereotype.Component;

/** Rights on tasks are grants of the groups that a model names (decision 0012), so only these can be called. */
@Component
class GrantedEscalations implements Escalations {

    /** Above the ordinary 50, so that lists sorted by priority show it first. */
    private static final int URGENT = 75;

    private final ModelGroups models;
    private final TaskService tasks;

    GrantedEscalations(ModelGroups models, TaskService tasks) {
        this.models = models;
        this.tasks = tasks;
    }

    @Override
    public void call(TaskQuery query, String group) {
        for (Task task : query.list()) {
            if (!models.workersOf(task.getProcessDefinitionId()).contains(group)) {
                throw new IllegalStateException(
                        "The model of %s names no group %s, which could see the task and not do it"
                                .formatted(task.getTaskDefinitionKey(), group));
            }
            tasks.setPriority(task.getId(), URGENT);
            tasks.addCandidateGroup(task.getId(), group);
        }
    }
}
