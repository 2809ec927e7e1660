package org.ironstock.platform.tasks;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/**
 * The engine's form service with the same guard in front as the task service. What a form shows is asked of the domain
 * when it opens, beside the variables of the case: src/docs/decisions/0011.
 */
public class GuardedFormService extends FormServiceImpl {

    private final Supplier<CompletionGuard> guard;

    public GuardedFormService(Supplier<CompletionGuard> guard) {
        this.guard = guard;
    }

    @Override
    public VariableMap getTaskFormVariables(String taskId) {
        return getTaskFormVariables(taskId, null, true);
    }

    @Override
    public VariableMap getTaskFormVariables(
            String taskId, @Nullable Collection<String> names, boolean deserializeValues) {
        return commandExecutor.execute(context -> {
            VariableMap shown = super.getTaskFormVariables(taskId, names, deserializeValues);
            CompletionGuard check = guard.get();
            check.factsOf(check.load(taskId)).forEach((name, value) -> {
                if (names == null || names.contains(name)) {
                    shown.putValue(name, value);
                }
            });
            return shown;
        });
    }

    @Override
    public void submitTaskFormData(String taskId, Map<String, String> properties) {
        submitTaskForm(taskId, new HashMap<>(properties));
    }

    @Override
    public void submitTaskForm(String taskId, @Nullable Map<String, Object> properties) {
        commandExecutor.execute((Command<@Nullable Void>) context -> {
            guard.get().complete(taskId, properties, outcomes -> super.submitTaskForm(taskId, outcomes));
            return null;
        });
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, @Nullable Map<String, Object> properties, boolean deserializeValues) {
        submitTaskForm(taskId, properties);
        return Variables.createVariables();
    }
}
