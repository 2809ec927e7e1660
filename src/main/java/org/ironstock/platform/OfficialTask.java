package org.ironstock.platform;

import java.util.Map;
import java.util.NoSuchElementException;

/**
 * What one user task of a model means in the domain. Every user task has exactly one such bean; the guard in front of
 * completion calls it, whichever client completes the task.
 */
public interface OfficialTask {

    /** Id of the user task element, e.g. {@code Task_RecordNeed}; unique over all models. */
    String taskKey();

    /**
     * What the form shows of small things: references, amounts, dates, counts. Given to the form as variables when it
     * opens, and asked again when the answer comes; never stored in the engine.
     *
     * @return scalar values by form key (String, Boolean, Long, Integer, Date)
     */
    default Map<String, Object> facts(TaskContext task) {
        return Map.of();
    }

    /** What the form shows of lists and documents; read anew each time, never stored in the engine. */
    default TaskView view(TaskContext task) {
        return TaskView.empty();
    }

    /**
     * One part of a view that would be too large whole, asked for when the form shows it.
     *
     * @param part what the view named, e.g. the id of a bid
     * @throws java.util.NoSuchElementException when the view has no such part
     */
    default TaskView part(TaskContext task, String part) {
        throw new NoSuchElementException("The view of %s has no part %s".formatted(taskKey(), part));
    }

    /**
     * Hands the answer to the domain, in the transaction that completes the task.
     *
     * @param answer checked against the contract of the form
     * @return the outcome codes that enter the engine; nothing else of the answer does
     * @throws AnswerRefused with findings in Dutch when the domain does not accept the answer
     */
    TaskOutcome complete(TaskContext task, FormAnswer answer);
}
