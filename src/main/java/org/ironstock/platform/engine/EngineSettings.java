package org.ironstock.platform.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.ironstock.platform.database.ModuleMigrations;
import org.ironstock.platform.tasks.CompletionGuard;
import org.ironstock.platform.tasks.GuardedFormService;
import org.ironstock.platform.tasks.GuardedTaskService;
import org.ironstock.platform.tasks.UserTaskListeners;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The settings of the engine that keep the promises: guarded completion, closed set of beans, faults that stay faults,
 * history that is written once.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class EngineSettings extends AbstractProcessEnginePlugin {

    /** A node that dies leaves its jobs locked this long; every outside call must be shorter. */
    private static final int LOCK_MILLIS = 60_000;

    private final ApplicationContext context;
    private final ObjectProvider<CompletionGuard> guard;
    private final ObjectProvider<BpmnParseListener> parseListeners;

    /** @param migrations asked for so that the tables exist before the engine looks for them */
    EngineSettings(
            ApplicationContext context,
            ObjectProvider<CompletionGuard> guard,
            ObjectProvider<BpmnParseListener> parseListeners,
            @SuppressWarnings("unused") ModuleMigrations migrations) {
        this.context = context;
        this.guard = guard;
        this.parseListeners = parseListeners;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        ((SpringProcessEngineConfiguration) engine).setBeans(new ProcessBeans(context));
        engine.setTaskService(new GuardedTaskService(guard::getObject));
        engine.setFormService(new GuardedFormService(guard::getObject));

        List<BpmnParseListener> listeners = new ArrayList<>();
        listeners.add(new UserTaskListeners(guard::getObject));
        parseListeners.orderedStream().forEach(listeners::add);
        if (engine.getCustomPostBPMNParseListeners() == null) {
            engine.setCustomPostBPMNParseListeners(listeners);
        } else {
            engine.getCustomPostBPMNParseListeners().addAll(listeners);
        }

        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
        engine.setEnableScriptEngineLoadExternalResources(false);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setJavaSerializationFormatEnabled(false);

        // A refused answer is the guard at work, not a fault; real faults are logged where they are caught.
        engine.setEnableCmdExceptionLogging(false);

        // The case reference stands in every log line that the engine's work writes.
        engine.setLoggingContextBusinessKey("caseRef");

        engine.setCustomHistoryLevels(List.of(new LeanHistory()));
        engine.setHistoryEventProducer(new LeanHistory.Producer());
        engine.setHistoryRemovalTimeStrategy("start");
        engine.setHistoryTimeToLive("P2557D");
        engine.setEnforceHistoryTimeToLive(true);
        engine.setHistoryCleanupBatchWindowStartTime("01:00");
        engine.setHistoryCleanupBatchWindowEndTime("05:00");

        engine.setFailedJobRetryTimeCycle("PT1M,PT10M,PT1H");
        engine.setBusinessCalendarManager(calendars());
        engine.setEnablePasswordPolicy(true);
    }

    private static MapBusinessCalendarManager calendars() {
        MapBusinessCalendarManager calendars = new MapBusinessCalendarManager();
        calendars.addBusinessCalendar(DurationBusinessCalendar.NAME, new DurationBusinessCalendar());
        calendars.addBusinessCalendar(DueDateBusinessCalendar.NAME, new DueDateBusinessCalendar());
        calendars.addBusinessCalendar(CycleBusinessCalendar.NAME, new DutchCycle());
        return calendars;
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        RowsTogether.Factory sessions = new RowsTogether.Factory(engine.getDbSqlSessionFactory());
        engine.getSessionFactories().put(sessions.getSessionType(), sessions);
        if (engine.getJobExecutor() != null) {
            engine.getJobExecutor().setLockTimeInMillis(LOCK_MILLIS);
        }
    }
}
