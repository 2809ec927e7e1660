package org.ironstock.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.Officials;
import org.ironstock.platform.TaskView;
import org.ironstock.platform.TaskViews;
import org.springframework.stereotype.Component;

/** The desks of the demonstration officials: they claim and complete tasks through the same guard as in Tasklist. */
@Component
public class Desks {

    /** A case that needs more rounds than this does not come to rest. */
    private static final int MOST_ROUNDS = 200;

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final IdentityService identity;
    private final Officials officials;
    private final TaskViews views;
    private final ObjectMapper json;

    Desks(
            TaskService tasks,
            RuntimeService runtime,
            ManagementService management,
            IdentityService identity,
            Officials officials,
            TaskViews views,
            ObjectMapper json) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.management = management;
        this.identity = identity;
        this.officials = officials;
        this.views = views;
        this.json = json;
    }

    /** Open tasks of a case with this key. */
    public List<Task> open(String taskKey, String caseRef) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(caseRef)
                .taskDefinitionKey(taskKey)
                .list();
    }

    /** Completes the one task of a Camunda form as this official. */
    public void complete(String official, String taskKey, String caseRef, Map<String, Object> fields) {
        complete(official, only(taskKey, caseRef), fields);
    }

    /** Completes the one task of an HTML form as this official. */
    public void answer(String official, String taskKey, String caseRef, Map<String, Object> answer) {
        answer(official, only(taskKey, caseRef), answer);
    }

    /** Completes a task of an HTML form as this official. */
    public void answer(String official, Task task, Map<String, Object> answer) {
        try {
            complete(official, task, Map.of("answer", json.writeValueAsString(answer)));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
    }

    /** What the form of a task shows to this official. */
    public TaskView view(String official, Task task) {
        return as(official, () -> views.view(task.getId()));
    }

    /** Everybody who must sign does so; who may not sign leaves it to a colleague. */
    public void signAll(String caseRef) {
        for (List<Task> open = open("Task_SignDocument", caseRef);
                !open.isEmpty();
                open = open("Task_SignDocument", caseRef)) {
            sign(open.get(0));
            runJobs(caseRef);
        }
    }

    private void sign(Task task) {
        List<String> candidates = tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .flatMap(group -> officials.membersOf(group).stream())
                .toList();
        for (String official : candidates) {
            try {
                as(official, () -> {
                    tasks.complete(task.getId(), Map.of("decision", "SIGN"));
                    return official;
                });
                return;
            } catch (AnswerRefused mayNot) {
                continue;
            }
        }
        throw new IllegalStateException("None of %s may sign %s".formatted(candidates, task.getName()));
    }

    /**
     * Runs what is due in a case now, timers included, and what follows from it, until nothing is due.
     *
     * @throws IllegalStateException when jobs keep coming back
     */
    public void runJobs(String caseRef) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Job> due = dueJobs(caseRef);
            if (due.isEmpty()) {
                return;
            }
            for (Job job : due) {
                if (management.createJobQuery().jobId(job.getId()).count() == 1) {
                    management.executeJob(job.getId());
                }
            }
        }
        throw new IllegalStateException("Jobs of %s keep coming back".formatted(caseRef));
    }

    private List<Job> dueJobs(String caseRef) {
        List<Job> due = new ArrayList<>();
        for (ProcessInstance instance : runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseRef)
                .list()) {
            due.addAll(management
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .executable()
                    .list());
        }
        return due;
    }

    /** Completes a task of a Camunda form as this official, who claims it when nobody has. */
    public void complete(String official, Task task, Map<String, Object> fields) {
        as(official, () -> {
            if (task.getAssignee() == null) {
                tasks.claim(task.getId(), official);
            }
            tasks.complete(task.getId(), fields);
            return official;
        });
    }

    private <T> T as(String official, Supplier<T> work) {
        identity.setAuthentication(official, new ArrayList<>(officials.groupsOf(official)));
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    private Task only(String taskKey, String caseRef) {
        List<Task> open = open(taskKey, caseRef);
        if (open.size() != 1) {
            throw new IllegalStateException("Expected one open task %s in %s, found %d; open: %s"
                    .formatted(
                            taskKey,
                            caseRef,
                            open.size(),
                            tasks.createTaskQuery().processInstanceBusinessKey(caseRef).list().stream()
                                    .map(Task::getTaskDefinitionKey)
                                    .toList()));
        }
        return open.get(0);
    }
}
