package org.ironstock.platform;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a completed task leaves behind: outcome codes for the model, and one sentence with the reason for the evidence.
 *
 * @param variables declared variables, as the engine stores them
 * @param reason why, in the words of the official; empty when the form asks for none
 */
public record TaskOutcome(Map<String, Object> variables, String reason) {

    public TaskOutcome {
        variables = Map.copyOf(variables);
    }

    /** A task that only did its work and decides nothing for the model. */
    public static TaskOutcome done() {
        return new TaskOutcome(Map.of(), "");
    }

    /** A task with one outcome. */
    public static <T> TaskOutcome of(ProcessVariable<T> variable, T value) {
        return done().and(variable, value);
    }

    /** The same outcome with one more variable. */
    public <T> TaskOutcome and(ProcessVariable<T> variable, T value) {
        Map<String, Object> more = new LinkedHashMap<>(variables);
        more.put(variable.name(), variable.toEngine(value));
        return new TaskOutcome(more, reason);
    }

    /** The same outcome with the reason that the official gave. */
    public TaskOutcome because(String why) {
        return new TaskOutcome(variables, why);
    }
}
