package org.ironstock.platform.tasks;

import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.CurrentOfficial.Official;
import org.jspecify.annotations.Nullable;

/**
 * The engine's task service with the guard in front: REST, Tasklist and our own code all come through here. What would
 * let a client go round the guard (writing variables on a task, raising errors on it, resolving it) is refused.
 */
public class GuardedTaskService extends TaskServiceImpl {

    /** Group that may give a task to another official, e.g. in case of illness. */
    private static final String REASSIGNERS = "process-owner";

    private final Supplier<CompletionGuard> guard;

    public GuardedTaskService(Supplier<CompletionGuard> guard) {
        this.guard = guard;
    }

    @Override
    public void complete(String taskId) {
        completeGuarded(taskId, null);
    }

    @Override
    public void complete(String taskId, @Nullable Map<String, Object> variables) {
        completeGuarded(taskId, variables);
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, @Nullable Map<String, Object> variables, boolean deserializeValues) {
        completeGuarded(taskId, variables);
        return Variables.createVariables();
    }

    void completeGuarded(String taskId, @Nullable Map<String, Object> variables) {
        within(() -> guard.get().complete(taskId, variables, outcomes -> super.complete(taskId, outcomes)));
    }

    @Override
    public void claim(String taskId, @Nullable String official) {
        within(() -> {
            requireMayBeGiven(taskId, official);
            super.claim(taskId, official);
        });
    }

    @Override
    public void setAssignee(String taskId, @Nullable String official) {
        within(() -> {
            requireMayBeGiven(taskId, official);
            if (official == null) {
                // Giving back is the end of taking, for which one may do the task; to assign is for process owners.
                super.claim(taskId, null);
            } else {
                super.setAssignee(taskId, official);
            }
        });
    }

    @Override
    public void saveTask(Task task) {
        throw CompletionGuard.refused("TASK_FIXED", "Een taak kan niet los van haar dossier worden gewijzigd.");
    }

    @Override
    public void delegateTask(String taskId, String official) {
        throw CompletionGuard.refused("TASK_FIXED", "Delegeren kan niet; laat de proceseigenaar de taak toewijzen.");
    }

    @Override
    public void resolveTask(String taskId) {
        completeGuarded(taskId, null);
    }

    @Override
    public void resolveTask(String taskId, Map<String, Object> variables) {
        completeGuarded(taskId, variables);
    }

    @Override
    public void handleBpmnError(String taskId, String code) {
        throw noVariables();
    }

    @Override
    public void handleBpmnError(String taskId, String code, String message) {
        throw noVariables();
    }

    @Override
    public void handleBpmnError(String taskId, String code, String message, Map<String, Object> variables) {
        throw noVariables();
    }

    @Override
    public void handleEscalation(String taskId, String code) {
        throw noVariables();
    }

    @Override
    public void handleEscalation(String taskId, String code, Map<String, Object> variables) {
        throw noVariables();
    }

    @Override
    protected void setVariables(String taskId, Map<String, ?> variables, boolean local) {
        throw noVariables();
    }

    @Override
    protected void updateVariables(
            String taskId, Map<String, ?> modifications, Collection<String> deletions, boolean local) {
        throw noVariables();
    }

    @Override
    public void removeVariable(String taskId, String name) {
        throw noVariables();
    }

    @Override
    public void removeVariableLocal(String taskId, String name) {
        throw noVariables();
    }

    @Override
    public void removeVariables(String taskId, Collection<String> names) {
        throw noVariables();
    }

    @Override
    public void removeVariablesLocal(String taskId, Collection<String> names) {
        throw noVariables();
    }

    private static RuntimeException noVariables() {
        return CompletionGuard.refused(
                "TASK_VARIABLES", "Gegevens van een taak worden alleen via het formulier gewijzigd.");
    }

    /** Taking a task is no answer to a form: the REST API maps this kind of refusal to 400. */
    private void requireMayBeGiven(String taskId, @Nullable String official) {
        try {
            requireCandidate(taskId, official);
        } catch (AnswerRefused refusal) {
            throw new BadUserRequestException(refusal.getMessage(), refusal);
        }
    }

    private void requireCandidate(String taskId, @Nullable String official) {
        CompletionGuard check = guard.get();
        TaskEntity task = check.load(taskId);
        Official current = check.currentOfficial();
        boolean forOneself = official == null || current.id().equals(official);
        if (!forOneself && !current.in(REASSIGNERS)) {
            throw CompletionGuard.refused(
                    "TASK_REASSIGN", "Alleen een proceseigenaar wijst een taak aan een ander toe.");
        }
        if (official != null && !(forOneself ? check.isCandidate(task, current) : check.mayTake(task, official))) {
            throw CompletionGuard.refused("TASK_NOT_YOURS", "Deze taak is niet voor deze functionaris bestemd.");
        }
        if (official == null
                && task.getAssignee() != null
                && !task.getAssignee().equals(current.id())
                && !current.in(REASSIGNERS)) {
            throw CompletionGuard.refused("TASK_OF_ANOTHER", "Deze taak ligt bij een andere functionaris.");
        }
    }

    private void within(Runnable work) {
        commandExecutor.execute((Command<@Nullable Void>) context -> {
            work.run();
            return null;
        });
    }
}
