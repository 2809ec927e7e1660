package org.ironstock.platform.tasks;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/** The engine's form service with the same guard in front as the task service. */
public class GuardedFormService extends FormServiceImpl {

    private final Supplier<CompletionGuard> guard;

    public GuardedFormService(Supplier<CompletionGuard> guard) {
        this.guard = guard;
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
