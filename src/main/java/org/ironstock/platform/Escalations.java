package org.ironstock.platform;

import org.camunda.bpm.engine.task.TaskQuery;

/** Calls a group above to tasks that stay undone. */
public interface Escalations {

    /**
     * Adds a group to the candidates of tasks and puts the tasks above the ordinary ones in lists. Nothing is taken from
     * who could do them before.
     *
     * @throws IllegalStateException when the model of a task does not name the group, which could then see the task and not
     *     do it
     */
    void call(TaskQuery tasks, String group);
}
