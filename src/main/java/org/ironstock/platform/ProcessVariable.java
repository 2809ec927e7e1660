package org.ironstock.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/**
 * One typed process variable: a reference, a date, an outcome code or a small number. Rows of the domain are the truth;
 * the engine holds only what a gateway, timer or form needs.
 *
 * @param <T> type in the domain; the engine stores String, Boolean, Long or Date
 */
public final class ProcessVariable<T> {

    private final String name;
    private final Function<T, Object> toEngine;
    private final Function<Object, T> fromEngine;

    private ProcessVariable(String name, Function<T, Object> toEngine, Function<Object, T> fromEngine) {
        this.name = name;
        this.toEngine = toEngine;
        this.fromEngine = fromEngine;
    }

    /** A reference or other short text. */
    public static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, value -> value, String.class::cast);
    }

    /** A statement that holds or not, e.g. {@code withinScope}. */
    public static ProcessVariable<Boolean> flag(String name) {
        return new ProcessVariable<>(name, value -> value, Boolean.class::cast);
    }

    /** A whole number: a count, or money in cents (name ends in {@code Cents}). */
    public static ProcessVariable<Long> whole(String name) {
        return new ProcessVariable<>(name, value -> value, value -> ((Number) value).longValue());
    }

    /** A moment, stored as the engine's date so that a timer can read it (name ends in {@code At}). */
    public static ProcessVariable<Instant> moment(String name) {
        return new ProcessVariable<>(name, Date::from, value -> ((Date) value).toInstant());
    }

    /** A calendar day in Europe/Amsterdam, stored as ISO 8601 text. */
    public static ProcessVariable<LocalDate> day(String name) {
        return new ProcessVariable<>(name, LocalDate::toString, value -> LocalDate.parse((String) value));
    }

    /** An outcome code; gateways compare it with the name of the enum constant. */
    public static <E extends Enum<E>> ProcessVariable<E> code(String name, Class<E> type) {
        return new ProcessVariable<>(name, Enum::name, value -> Enum.valueOf(type, (String) value));
    }

    public String name() {
        return name;
    }

    /**
     * The value in this scope.
     *
     * @throws IllegalStateException if it was never set: the model reads before it writes
     */
    public T get(VariableScope scope) {
        return find(scope)
                .orElseThrow(() -> new IllegalStateException(
                        "Process variable '%s' is not set in %s".formatted(name, scope.getVariableScopeKey())));
    }

    /** The value in this scope, or empty when it was never set. */
    public Optional<T> find(VariableScope scope) {
        return Optional.ofNullable(scope.getVariable(name)).map(fromEngine);
    }

    /** Writes the value where the name is already known, else on the process instance. */
    public void set(VariableScope scope, T value) {
        scope.setVariable(name, toEngine.apply(value));
    }

    /** Writes the value in this scope alone, e.g. in one turn of a multi-instance activity. */
    public void setLocal(VariableScope scope, T value) {
        scope.setVariableLocal(name, toEngine.apply(value));
    }

    /** The value as the engine stores it, for a call that takes a map of variables. */
    public Object toEngine(T value) {
        return toEngine.apply(value);
    }

    /** The domain value of what the engine stored; empty for null. */
    public Optional<T> fromEngine(@Nullable Object stored) {
        return Optional.ofNullable(stored).map(fromEngine);
    }

    @Override
    public String toString() {
        return name;
    }
}
