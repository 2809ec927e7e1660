package org.ironstock.platform;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A user task as its handler sees it.
 *
 * @param taskId id of this task in the engine
 * @param taskKey id of the user task element in the model
 * @param caseRef business key of the case, e.g. {@code TND-2026-001}
 * @param processKey id of the process definition
 * @param official user id of the official who reads or completes; empty text while the engine creates the task
 * @param scope variables of the case as this task sees them
 */
public record TaskContext(
        String taskId, String taskKey, String caseRef, String processKey, String official, VariableScope scope) {

    /** The value of a variable that the model must have set before this task. */
    public <T> T get(ProcessVariable<T> variable) {
        return variable.get(scope);
    }

    /** The value of a variable that may be missing here. */
    public <T> Optional<T> find(ProcessVariable<T> variable) {
        return variable.find(scope);
    }
}
