package org.ironstock.bench;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.jspecify.annotations.Nullable;

/** Notes in memory what the engine of the product does to a case, so that the bare engine can be given the same. */
final class Recorder extends AbstractProcessEnginePlugin {

    private static final String MESSAGE = "intermediateMessageCatch";

    private final List<Note> notes = new ArrayList<>();
    private boolean open;

    /**
     * One happening.
     *
     * @param what activity entered, process started, variable written, message received
     * @param name id of the activity, key of the process, or name of the variable
     * @param activityInstance in which it happened
     * @param value of the variable
     */
    record Note(What what, String name, String activityInstance, @Nullable Object value) {
        enum What {
            ENTERED,
            STARTED,
            WRITTEN,
            /** A message came in for which the case was waiting. */
            WOKEN
        }
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        HistoryEventHandler kept = engine.getHistoryEventHandler();
        engine.setHistoryEventHandler(new HistoryEventHandler() {
            @Override
            public void handleEvent(HistoryEvent event) {
                note(event);
                kept.handleEvent(event);
            }

            @Override
            public void handleEvents(List<HistoryEvent> events) {
                events.forEach(this::handleEvent);
            }
        });
    }

    synchronized void open() {
        notes.clear();
        open = true;
    }

    synchronized List<Note> close() {
        open = false;
        return List.copyOf(notes);
    }

    synchronized int size() {
        return notes.size();
    }

    /** Activity whose message came in since there were this many notes. */
    synchronized Optional<String> wokenSince(int size) {
        return notes.stream()
                .skip(size)
                .filter(note -> note.what() == Note.What.WOKEN)
                .map(Note::name)
                .findFirst();
    }

    private synchronized void note(HistoryEvent event) {
        if (!open) {
            return;
        }
        if (event instanceof HistoricVariableUpdateEventEntity written
                && !event.isEventOfType(HistoryEventTypes.VARIABLE_INSTANCE_DELETE)) {
            notes.add(new Note(
                    Note.What.WRITTEN, written.getVariableName(), written.getActivityInstanceId(), valueOf(written)));
        } else if (event instanceof HistoricActivityInstanceEventEntity woken
                && event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_END)
                && MESSAGE.equals(woken.getActivityType())) {
            notes.add(new Note(Note.What.WOKEN, woken.getActivityId(), woken.getActivityInstanceId(), null));
        } else if (event instanceof HistoricActivityInstanceEventEntity entered
                && event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_START)) {
            notes.add(new Note(Note.What.ENTERED, entered.getActivityId(), entered.getActivityInstanceId(), null));
        } else if (event instanceof HistoricProcessInstanceEventEntity started
                && event.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_START)) {
            notes.add(new Note(Note.What.STARTED, started.getProcessDefinitionKey(), "", null));
        }
    }

    private static @Nullable Object valueOf(HistoricVariableUpdateEventEntity written) {
        Long number = written.getLongValue();
        return switch (written.getSerializerName()) {
            case "string" -> written.getTextValue();
            case "boolean" -> number != null && number != 0;
            case "date" -> number == null ? null : new Date(number);
            case "integer" -> number == null ? null : number.intValue();
            case "long" -> number;
            case "double" -> written.getDoubleValue();
            default -> null;
        };
    }
}
