package org.ironstock.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * Camunda 7.24.0 with its defaults and nothing around it, on a database of its own in the same server: history full,
 * removal time at the end, no authorizations. It runs the product's models; every bean that a model calls is empty and
 * sets only what {@link Script} gives. Two settings differ from the defaults of the bare jar and equal those of the
 * Spring Boot starter: ids are UUIDs, and no reporter writes metrics in the background.
 */
final class BareEngine implements AutoCloseable {

    private final HikariDataSource pool = new HikariDataSource();
    private final ProcessEngine engine;
    private final Map<Object, Object> beans = new HashMap<>();
    private @Nullable Script script;

    /** @param authorized whether authorizations are on, with the engine's own provider: a row for each candidate */
    BareEngine(EmbeddedPostgres server, String database, boolean authorized, Models models, SqlCounter counter) {
        pool.setJdbcUrl(server.getJdbcUrl("postgres", database));
        pool.setMaximumPoolSize(4);
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName(database);
        configuration.setDataSource(new CountingDataSource(pool, counter));
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setDbMetricsReporterActivate(false);
        configuration.setJobExecutorActivate(false);
        configuration.setAuthorizationEnabled(authorized);
        models.delegates().forEach(name -> beans.put(name, new Empty()));
        configuration.setBeans(beans);
        engine = configuration.buildProcessEngine();
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment().name("models");
        models.files().forEach((name, bytes) -> deployment.addInputStream(name, new ByteArrayInputStream(bytes)));
        deployment.deploy();
    }

    ProcessEngine engine() {
        return engine;
    }

    /**
     * Does what was done to a case of the product, in the same order at the same moments.
     *
     * @throws IllegalStateException when the case did not come to its end
     */
    void replay(String caseRef, List<Step> steps, Script values, Map<String, String> processByCollection, Meter meter)
            throws Exception {
        script = values;
        processByCollection.forEach((collection, process) -> beans.put(
                collection,
                IntStream.range(0, values.instancesOf(process)).mapToObj(Integer::toString).toList()));
        for (Step step : steps) {
            Now.travelTo(step.at());
            Runnable work = prepare(caseRef, step);
            meter.measure(step, () -> {
                work.run();
                return "";
            });
        }
        if (engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseRef)
                        .count()
                > 0) {
            throw new IllegalStateException("Case %s of the bare engine did not end".formatted(caseRef));
        }
    }

    /** Starts the process of a user task right before it. */
    String openTask(String caseRef, String taskKey) {
        String definition = engine.getRepositoryService().createProcessDefinitionQuery().latestVersion().list().stream()
                .filter(process -> engine.getRepositoryService()
                                .getBpmnModelInstance(process.getId())
                                .getModelElementById(taskKey)
                        != null)
                .findFirst()
                .orElseThrow()
                .getKey();
        engine.getRuntimeService()
                .createProcessInstanceByKey(definition)
                .businessKey(caseRef)
                .startBeforeActivity(taskKey)
                .execute();
        return caseRef;
    }

    /** Looks up what the step needs, which is not measured, and gives the measured part. */
    private Runnable prepare(String caseRef, Step step) {
        return switch (step.what()) {
            case START -> {
                Map<String, Object> variables = values(startEvent(step.name()));
                yield () -> engine.getRuntimeService()
                        .createMessageCorrelation(step.name())
                        .processInstanceBusinessKey(caseRef)
                        .setVariables(variables)
                        .correlateStartMessage();
            }
            case MESSAGE ->
                () -> engine.getRuntimeService()
                        .createMessageCorrelation(step.name())
                        .processInstanceBusinessKey(caseRef)
                        .correlate();
            case CLAIM -> {
                String task = task(caseRef, step.name());
                yield () -> engine.getTaskService().claim(task, "official");
            }
            case COMPLETE -> {
                String task = task(caseRef, step.name());
                Map<String, Object> variables = values(step.name());
                yield () -> engine.getTaskService().complete(task, variables);
            }
            case JOB -> {
                String job = job(caseRef, step.name(), step.at());
                yield () -> engine.getManagementService().executeJob(job);
            }
            case SUPPLIER, OUTBOX -> wake(step.name());
        };
    }

    /** The event that starts a process when this message comes. */
    private String startEvent(String message) {
        return engine
                .getRuntimeService()
                .createEventSubscriptionQuery()
                .eventType("message")
                .eventName(message)
                .list()
                .stream()
                .filter(waiting -> waiting.getProcessInstanceId() == null)
                .findFirst()
                .map(EventSubscription::getActivityId)
                .orElseThrow(() -> new IllegalStateException("No process starts by message " + message));
    }

    /** What a request of a supplier or a delivery woke in the product wakes here; most wake nothing. */
    private Runnable wake(String activity) {
        return engine.getRuntimeService().createEventSubscriptionQuery().activityId(activity).list().stream()
                .findFirst()
                .<Runnable>map(waiting -> () -> engine.getRuntimeService()
                        .messageEventReceived(waiting.getEventName(), waiting.getExecutionId()))
                .orElse(() -> {});
    }

    private Map<String, Object> values(String activity) {
        return script == null ? Map.of() : script.next(activity);
    }

    private String task(String caseRef, String key) {
        return engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(caseRef)
                .taskDefinitionKey(key)
                .list()
                .stream()
                .findFirst()
                .map(Task::getId)
                .orElseThrow(() -> new IllegalStateException("No open task %s".formatted(key)));
    }

    private String job(String caseRef, String activity, Instant at) {
        List<String> definitions =
                engine.getManagementService().createJobDefinitionQuery().activityIdIn(activity).list().stream()
                        .map(JobDefinition::getId)
                        .toList();
        List<String> instances =
                engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseRef)
                        .list()
                        .stream()
                        .map(instance -> instance.getId())
                        .toList();
        return engine.getManagementService().createJobQuery().list().stream()
                .filter(job -> definitions.contains(job.getJobDefinitionId()))
                .filter(job -> instances.contains(job.getProcessInstanceId()))
                .filter(job -> job.getDuedate() == null || !job.getDuedate().after(Date.from(at)))
                .findFirst()
                .map(Job::getId)
                .orElseThrow(() -> new IllegalStateException(
                        "No due job at %s; the case stands at %s".formatted(activity, places())));
    }

    /** Where the tokens of a case stand, for whoever must find out why a replay went astray. */
    private List<String> places() {
        return engine.getHistoryService().createHistoricActivityInstanceQuery().unfinished().list().stream()
                .map(activity -> activity.getProcessDefinitionKey() + "/" + activity.getActivityId())
                .toList();
    }

    /** Stands where the product has a delegate or listener. */
    private final class Empty implements JavaDelegate, ExecutionListener, TaskListener {

        @Override
        public void execute(DelegateExecution execution) {
            execution.setVariables(values(execution.getCurrentActivityId()));
        }

        @Override
        public void notify(DelegateExecution execution) {
            execution.setVariables(values(execution.getCurrentActivityId()));
        }

        @Override
        public void notify(DelegateTask task) {
            // what the product shows there is of no use to the flow
        }
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }
}
