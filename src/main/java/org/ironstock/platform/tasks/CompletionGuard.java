package org.ironstock.platform.tasks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.CurrentOfficial;
import org.ironstock.platform.CurrentOfficial.Official;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.Officials;
import org.ironstock.platform.TaskCompleted;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.shared.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stands in front of every completion of a user task, whichever client sends it: the right person, an answer that the
 * form accepts, a domain that agrees. Runs in the transaction that completes the task; only declared outcomes enter the
 * engine.
 */
@Component
public class CompletionGuard {

    private static final String EMBEDDED = "embedded:deployment:";

    private final Map<String, OfficialTask> tasks;
    private final CurrentOfficial currentOfficial;
    private final Officials officials;
    private final RepositoryService repository;
    private final ObjectMapper json;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TaskTerms terms;
    private final ApplicationEventPublisher events;
    private final Map<String, FormContract> contracts = new ConcurrentHashMap<>();
    private final ThreadLocal<@Nullable String> admitted = new ThreadLocal<>();

    CompletionGuard(
            List<OfficialTask> tasks,
            CurrentOfficial currentOfficial,
            Officials officials,
            RepositoryService repository,
            ObjectMapper json,
            JdbcClient jdbc,
            Clock clock,
            TaskTerms terms,
            ApplicationEventPublisher events) {
        this.tasks = tasks.stream().collect(Collectors.toUnmodifiableMap(OfficialTask::taskKey, Function.identity()));
        this.currentOfficial = currentOfficial;
        this.officials = officials;
        this.repository = repository;
        this.json = json;
        this.jdbc = jdbc;
        this.clock = clock;
        this.terms = terms;
        this.events = events;
    }

    /** The handler of a user task. */
    public Optional<OfficialTask> handlerOf(String taskKey) {
        return Optional.ofNullable(tasks.get(taskKey));
    }

    /**
     * Checks person and answer, hands the answer to the domain and completes the task with its outcomes.
     *
     * @param completion completes the task in the engine with these variables
     * @throws AnswerRefused when the answer, or the person, is not accepted; the transaction rolls back
     */
    void complete(String taskId, @Nullable Map<String, Object> submitted, Completion completion) {
        lock(taskId);
        TaskEntity task = load(taskId);
        Official official = requireMayWork(task);
        OfficialTask handler = requireHandler(task);
        TaskContext context = contextOf(task, official.id());
        FormContract contract = contractOf(task);
        ObjectNode fields = contract.check(plain(submitted), handler.facts(context));
        TaskOutcome outcome = handler.complete(context, new FormAnswer(fields, contract.labels(), json));
        admitted.set(taskId);
        try {
            completion.run(new HashMap<>(outcome.variables()));
        } finally {
            admitted.remove();
        }
        events.publishEvent(new TaskCompleted(
                context.caseRef(),
                context.processKey(),
                taskId,
                context.taskKey(),
                task.getName(),
                official.id(),
                clock.instant(),
                outcome.variables(),
                outcome.reason()));
    }

    /** Second line: a completion that did not come through {@link #complete} is refused by the engine itself. */
    void refuseUnlessAdmitted(DelegateTask task) {
        if (!task.getId().equals(admitted.get())) {
            throw refused("TASK_NOT_GUARDED", "Deze taak kan alleen via het formulier worden afgerond.");
        }
    }

    /** Gives a new task its term; a task that nobody handles is not made. */
    void prepare(DelegateTask task) {
        OfficialTask handler = requireHandler(task);
        if (task.getDueDate() == null) {
            terms.dueAt(handler.taskKey(), clock.instant()).map(Date::from).ifPresent(task::setDueDate);
        }
    }

    /** What the form shows of small things, asked when it opens; nothing to an official whom the task is not for. */
    Map<String, Object> factsOf(TaskEntity task) {
        boolean shown = currentOfficial
                .find()
                .map(official -> isCandidate(task, official))
                .orElse(true);
        return shown ? requireHandler(task).facts(contextOf(task, "")) : Map.of();
    }

    /**
     * The signed-in official, if allowed to work on this task.
     *
     * @throws AnswerRefused when the task is someone else's
     */
    Official requireMayWork(TaskEntity task) {
        Official official = currentOfficial();
        if (task.getAssignee() != null && !task.getAssignee().equals(official.id())) {
            throw refused("TASK_OF_ANOTHER", "Deze taak ligt bij een andere functionaris.");
        }
        if (!isCandidate(task, official)) {
            throw refused("TASK_NOT_YOURS", "Deze taak is niet voor u of uw groep bestemd.");
        }
        return official;
    }

    /** Whether this official, or a group of this official, was named for the task by its model. */
    boolean isCandidate(TaskEntity task, Official official) {
        return candidate(task, official.id(), official.groups()::contains);
    }

    /** Whether the task may be given to this official. */
    boolean mayTake(TaskEntity task, String official) {
        return candidate(task, official, officials.groupsOf(official)::contains);
    }

    Official currentOfficial() {
        return currentOfficial
                .find()
                .orElseThrow(() -> refused("NOT_SIGNED_IN", "Alleen een aangemelde functionaris werkt aan een taak."));
    }

    private static boolean candidate(TaskEntity task, String official, Predicate<String> inGroup) {
        List<? extends IdentityLink> links =
                Context.getCommandContext().getIdentityLinkManager().findIdentityLinksByTaskId(task.getId()).stream()
                        .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                        .toList();
        if (links.isEmpty()) {
            return official.equals(task.getAssignee());
        }
        return links.stream()
                .anyMatch(link -> official.equals(link.getUserId())
                        || (link.getGroupId() != null && inGroup.test(link.getGroupId())));
    }

    TaskEntity load(String taskId) {
        TaskEntity task = Context.getCommandContext().getTaskManager().findTaskById(taskId);
        if (task == null) {
            throw refused("TASK_GONE", "Deze taak bestaat niet meer; misschien is zij al afgerond.");
        }
        return task;
    }

    TaskContext contextOf(TaskEntity task, String official) {
        return new TaskContext(
                task.getId(),
                task.getTaskDefinitionKey(),
                Optional.ofNullable(task.getExecution().getProcessBusinessKey()).orElse(""),
                ((ProcessDefinitionEntity) task.getExecution().getProcessDefinition()).getKey(),
                official,
                task);
    }

    /** Two officials at the same moment: the second waits here and then finds the task gone. */
    private void lock(String taskId) {
        jdbc.sql("select id_ from act_ru_task where id_ = ? for update")
                .param(taskId)
                .query(String.class)
                .optional();
    }

    private OfficialTask requireHandler(DelegateTask task) {
        OfficialTask handler = tasks.get(task.getTaskDefinitionKey());
        if (handler == null) {
            throw new IllegalStateException(
                    "No OfficialTask handles user task '%s'".formatted(task.getTaskDefinitionKey()));
        }
        return handler;
    }

    private static Map<String, @Nullable Object> plain(@Nullable Map<String, Object> submitted) {
        Map<String, @Nullable Object> values = new HashMap<>();
        if (submitted != null) {
            submitted.forEach(
                    (name, value) -> values.put(name, value instanceof TypedValue typed ? typed.getValue() : value));
        }
        return values;
    }

    private FormContract contractOf(TaskEntity task) {
        ProcessDefinitionEntity definition =
                (ProcessDefinitionEntity) task.getExecution().getProcessDefinition();
        return contracts.computeIfAbsent(
                definition.getDeploymentId() + "/" + task.getTaskDefinitionKey(),
                key -> readContract(task, definition));
    }

    private FormContract readContract(TaskEntity task, ProcessDefinitionEntity definition) {
        FormDefinition form = task.getTaskDefinition().getFormDefinition();
        String deployment = definition.getDeploymentId();
        if (form.getCamundaFormDefinitionKey() != null) {
            String id = (String) form.getCamundaFormDefinitionKey().getValue(task);
            return FormContract.ofCamundaForm(read(deployment, "/" + id + ".form"));
        }
        if (form.getFormKey() != null) {
            String key = (String) form.getFormKey().getValue(task);
            String schema = key.substring(EMBEDDED.length()).replaceFirst("\\.html$", ".schema.json");
            return FormContract.ofSchema(read(deployment, schema), json);
        }
        return FormContract.ofCamundaForm(JsonNodeFactory.instance.objectNode());
    }

    private JsonNode read(String deployment, String nameEnd) {
        return Context.getCommandContext().runWithoutAuthorization(() -> {
            String name = repository.getDeploymentResourceNames(deployment).stream()
                    .filter(resource -> resource.endsWith(nameEnd))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No form '%s' in its deployment".formatted(nameEnd)));
            try (InputStream bytes = repository.getResourceAsStream(deployment, name)) {
                return json.readTree(bytes);
            } catch (IOException broken) {
                throw new IllegalStateException("Form '%s' cannot be read".formatted(name), broken);
            }
        });
    }

    static AnswerRefused refused(String code, String message) {
        return new AnswerRefused(Finding.of(code, "taak", message));
    }

    /** Completes the task in the engine. */
    @FunctionalInterface
    interface Completion {
        void run(Map<String, Object> outcomes);
    }
}
