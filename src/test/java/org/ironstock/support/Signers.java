package org.ironstock.support;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.Officials;

/** Lets whoever may sign do so, until nothing is left to sign in a case. */
public final class Signers {

    private final Desk desk;
    private final TaskService tasks;
    private final Officials officials;

    public Signers(Desk desk, TaskService tasks, Officials officials) {
        this.desk = desk;
        this.tasks = tasks;
        this.officials = officials;
    }

    /** Every step of the signing that is open in the case is signed. */
    public void signAll(String caseRef) {
        for (int step = 0;
                step < 10 && !desk.tasks("Task_SignDocument", caseRef).isEmpty();
                step++) {
            answer(caseRef, Map.of("decision", "SIGN"));
        }
    }

    /** The next signer refuses. */
    public void refuse(String caseRef) {
        answer(caseRef, Map.of("decision", "REFUSE", "reason", "De motivering overtuigt mij niet."));
    }

    private void answer(String caseRef, Map<String, Object> fields) {
        Task task = desk.task("Task_SignDocument", caseRef);
        List<String> candidates = tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .flatMap(group -> officials.membersOf(group).stream())
                .toList();
        for (String official : candidates) {
            try {
                desk.as(official).complete(task, fields);
                desk.runJobs(caseRef);
                return;
            } catch (AnswerRefused mayNot) {
                desk.as(official).doing(() -> {
                    if (tasks.createTaskQuery()
                                    .taskId(task.getId())
                                    .taskAssignee(official)
                                    .count()
                            > 0) {
                        tasks.claim(task.getId(), null);
                    }
                    return null;
                });
            }
        }
        throw new AssertionError("Nobody of %s may sign in %s".formatted(candidates, caseRef));
    }
}
