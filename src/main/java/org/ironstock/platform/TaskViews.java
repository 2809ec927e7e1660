package org.ironstock.platform;

/** What an open task shows to who may work on it. */
public interface TaskViews {

    /**
     * The view of a task for the official on whose behalf this call runs.
     *
     * @throws AnswerRefused when the task is someone else's or is gone
     */
    TaskView view(String taskId);

    /**
     * One part of it, asked for when the form shows that part.
     *
     * @throws AnswerRefused when the task is someone else's or is gone
     * @throws java.util.NoSuchElementException when the view has no such part
     */
    TaskView part(String taskId, String part);
}
