package org.ironstock.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.ironstock.demo.Desks;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.Officials;
import org.ironstock.platform.TaskView;

/** The desk at which tests work: officials claim and complete tasks through the same services as Tasklist does. */
public class Desk {

    private final Desks desks;
    private final TaskService tasks;
    private final IdentityService identity;
    private final Officials officials;
    private final HistoryService history;
    private final ObjectMapper json;

    public Desk(
            Desks desks,
            TaskService tasks,
            IdentityService identity,
            Officials officials,
            HistoryService history,
            ObjectMapper json) {
        this.desks = desks;
        this.tasks = tasks;
        this.identity = identity;
        this.officials = officials;
        this.history = history;
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

        /** A task that may not be taken is refused for the same reason as one that may not be completed. */
        public void complete(Task task, Map<String, Object> fields) {
            try {
                desks.complete(official, task, fields);
            } catch (BadUserRequestException refused) {
                throw refused.getCause() instanceof AnswerRefused why ? why : refused;
            }
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

        /** What the form of the one open task with this key in the case shows. */
        public TaskView view(String taskKey, String caseRef) {
            return desks.view(official, task(taskKey, caseRef));
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
        return desks.open(taskKey, caseRef);
    }

    /** Keys of all open tasks of the case. */
    public List<String> openTasks(String caseRef) {
        return tasks.createTaskQuery().processInstanceBusinessKey(caseRef).list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    /** Ids of the end events at which processes of this kind ended in the case, in the order in which they ended. */
    public List<String> ends(String processKey, String caseRef) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseRef)
                .processDefinitionKey(processKey)
                .finished()
                .orderByProcessInstanceEndTime()
                .asc()
                .list()
                .stream()
                .map(HistoricProcessInstance::getEndActivityId)
                .toList();
    }

    /** Runs jobs of the case that are due now, and those that follow from them, until none is due. */
    public void runJobs(String caseRef) {
        desks.runJobs(caseRef);
    }

    /** Moves engine and domain to a moment. */
    public void travelTo(Instant moment) {
        ClockUtil.setCurrentTime(Date.from(moment));
    }
}
