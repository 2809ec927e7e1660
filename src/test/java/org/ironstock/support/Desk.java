package org.ironstock.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.ironstock.platform.Officials;

/** The desk at which tests work: officials claim and complete tasks through the same services as Tasklist does. */
public class Desk {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final IdentityService identity;
    private final Officials officials;
    private final ObjectMapper json;

    public Desk(
            TaskService tasks,
            RuntimeService runtime,
            ManagementService management,
            IdentityService identity,
            Officials officials,
            ObjectMapper json) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.management = management;
        this.identity = identity;
        this.officials = officials;
        this.json = json;
    }

    /** Work as this official; the groups come from the directory. */
    public Seat as(String official) {
        return new Seat(official);
    }

    /** One official at work. */
    public final class Seat {

        private final String official;

        private Seat(String official) {
            this.official = official;
        }

        /** Claims and completes the one open task with this key in the case. */
        public void complete(String taskKey, String caseRef, Map<String, Object> fields) {
            complete(task(taskKey, caseRef), fields);
        }

        public void complete(Task task, Map<String, Object> fields) {
            doing(() -> {
                if (task.getAssignee() == null) {
                    tasks.claim(task.getId(), official);
                }
                tasks.complete(task.getId(), fields);
                return null;
            });
        }

        /** The same for a task with an HTML form, which submits one JSON text. */
        public void completeJson(String taskKey, String caseRef, Object answer) {
            completeJson(task(taskKey, caseRef), answer);
        }

        public void completeJson(Task task, Object answer) {
            try {
                complete(task, Map.of("answer", json.writeValueAsString(answer)));
            } catch (JsonProcessingException unwritable) {
                throw new IllegalArgumentException(unwritable);
            }
        }

        /** Anything else done as this official. */
        public <T> T doing(Supplier<T> work) {
            identity.setAuthentication(official, new ArrayList<>(officials.groupsOf(official)));
            try {
                return work.get();
            } finally {
                identity.clearAuthentication();
            }
        }
    }

    /** The one open task with this key in the case, called processes included. */
    public Task task(String taskKey, String caseRef) {
        List<Task> found = tasks(taskKey, caseRef);
        if (found.size() != 1) {
            throw new AssertionError("Expected one open task %s in %s, found %d; open: %s"
                    .formatted(taskKey, caseRef, found.size(), openTasks(caseRef)));
        }
        return found.get(0);
    }

    public List<Task> tasks(String taskKey, String caseRef) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(caseRef)
                .taskDefinitionKey(taskKey)
                .list();
    }

    /** Keys of all open tasks of the case. */
    public List<String> openTasks(String caseRef) {
        return tasks.createTaskQuery().processInstanceBusinessKey(caseRef).list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    /** Runs jobs of the case that are due now, and those that follow from them, until none is due. */
    public void runJobs(String caseRef) {
        for (int round = 0; round < 200; round++) {
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
        throw new AssertionError("Jobs of %s keep coming back".formatted(caseRef));
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

    /** Moves engine and domain to a moment. */
    public void travelTo(Instant moment) {
        ClockUtil.setCurrentTime(Date.from(moment));
    }
}
