package org.ironstock.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ironstock.bench.Recorder.Note;
import org.jspecify.annotations.Nullable;

/**
 * Which variables each activity of a walked case wrote, as far as gateways, timers, candidates and decisions read them;
 * everything else that the product keeps in variables is left out, so that the bare engine carries only what it needs.
 */
final class Script {

    private final Map<String, Deque<Map<String, @Nullable Object>>> values = new HashMap<>();
    private final Map<String, Integer> started = new HashMap<>();

    /** @param needed names of variables that models read */
    Script(List<Note> notes, Set<String> needed) {
        Map<String, Map<String, @Nullable Object>> byInstance = new LinkedHashMap<>();
        for (Note note : notes) {
            switch (note.what()) {
                case STARTED -> started.merge(note.name(), 1, Integer::sum);
                case ENTERED ->
                    values.computeIfAbsent(note.name(), id -> new ArrayDeque<>())
                            .add(byInstance.computeIfAbsent(note.activityInstance(), id -> new HashMap<>()));
                case WOKEN -> {
                    // the step that woke it tells it again
                }
                case WRITTEN -> {
                    if (needed.contains(note.name())) {
                        byInstance
                                .computeIfAbsent(note.activityInstance(), id -> new HashMap<>())
                                .put(note.name(), note.value());
                    }
                }
            }
        }
    }

    /** What the activity wrote when it was walked for the next time. */
    synchronized Map<String, Object> next(String activity) {
        Deque<Map<String, @Nullable Object>> left = values.get(activity);
        if (left == null || left.isEmpty()) {
            return Map.of();
        }
        return new HashMap<>(left.size() > 1 ? left.remove() : left.element());
    }

    /** How many instances of a process the case had. */
    int instancesOf(String process) {
        return started.getOrDefault(process, 0);
    }
}
