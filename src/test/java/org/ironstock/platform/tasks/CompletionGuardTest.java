package org.ironstock.platform.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.task.Task;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.shared.Finding;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class CompletionGuardTest {

    private static final String BUYER = "cibg-buyer-1";
    private static final String OTHER_BUYER = "cibg-buyer-2";
    private static final String STRANGER = "igj-1";

    @Autowired
    private Desk desk;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService forms;

    @Autowired
    private HistoryService history;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    private String caseRef;

    @BeforeEach
    void startCase() {
        caseRef = "PROBE-" + UUID.randomUUID();
        runtime.startProcessInstanceByKey("guardProbe", caseRef);
    }

    @Test
    void onlyTheDeclaredOutcomeEntersTheEngine() {
        desk.as(BUYER).complete("Task_ProbeForm", caseRef, answer());

        assertThat(desk.openTasks(caseRef)).containsExactly("Task_ProbeHtml");
        assertThat(history.createHistoricVariableInstanceQuery().list().stream()
                        .filter(variable -> belongsToCase(variable.getProcessInstanceId()))
                        .map(HistoricVariableInstance::getName))
                .containsExactly("probeChoice");
    }

    @Test
    void whatTheFormShowsIsAskedWhenItOpensAndOnlyByThoseWhoseTaskItIs() {
        String task = desk.task("Task_ProbeForm", caseRef).getId();

        assertThat((Object) desk.as(BUYER)
                        .doing(() -> forms.getTaskFormVariables(task).get("reference")))
                .isEqualTo(caseRef);
        assertThat((Object) desk.as("process-owner-1")
                        .doing(() -> forms.getTaskFormVariables(task).get("reference")))
                .isNull();
    }

    @Test
    void theFormServiceIsGuardedLikeTheTaskService() {
        Task task = desk.task("Task_ProbeForm", caseRef);

        assertThatThrownBy(() -> desk.as(BUYER).doing(() -> {
                    forms.submitTaskForm(task.getId(), Map.of("title", "Te veel", "extra", "x"));
                    return null;
                }))
                .isInstanceOf(AnswerRefused.class);
        desk.as(BUYER).doing(() -> {
            forms.submitTaskForm(task.getId(), answer());
            return null;
        });

        assertThat(desk.openTasks(caseRef)).containsExactly("Task_ProbeHtml");
    }

    @Test
    void everyFaultOfAnAnswerIsFoundAtOnce() {
        Map<String, Object> wrong = new HashMap<>();
        wrong.put("title", "kl");
        wrong.put("count", 6);
        wrong.put("choice", "MAYBE");
        wrong.put("day", "morgen");
        wrong.put("agreed", false);
        wrong.put("extra", "x");
        wrong.put("reference", "ander kenmerk");

        assertThatThrownBy(() -> desk.as(BUYER).complete("Task_ProbeForm", caseRef, wrong))
                .isInstanceOfSatisfying(AnswerRefused.class, refusal -> assertThat(
                                refusal.findings().stream().map(Finding::code))
                        .contains(
                                "FIELD_MIN_LENGTH",
                                "FIELD_PATTERN",
                                "FIELD_MAX",
                                "FIELD_VALUE",
                                "FIELD_TYPE",
                                "FIELD_REQUIRED",
                                "FIELD_UNKNOWN",
                                "FIELD_READ_ONLY"));
        assertThat(desk.openTasks(caseRef)).containsExactly("Task_ProbeForm");
    }

    @Test
    void limitsHoldOnBothSides() {
        assertThat(refused("count", 0)).containsExactly("FIELD_MIN");
        assertThat(refused("count", 6)).containsExactly("FIELD_MAX");
        assertThat(refused("count", 1.5)).containsExactly("FIELD_DECIMALS");
        assertThat(refused("title", "Ti")).containsExactly("FIELD_MIN_LENGTH");
        assertThat(refused("title", "Elf tekens!")).containsExactly("FIELD_MAX_LENGTH");
        desk.as(BUYER).complete("Task_ProbeForm", caseRef, answer("Tie", 1));
        assertThat(desk.openTasks(caseRef)).containsExactly("Task_ProbeHtml");

        startCase();
        desk.as(BUYER).complete("Task_ProbeForm", caseRef, answer("Tien teken", 5));
        assertThat(desk.openTasks(caseRef)).containsExactly("Task_ProbeHtml");
    }

    private List<String> refused(String key, Object value) {
        return Refused.codes(() -> desk.as(BUYER).complete("Task_ProbeForm", caseRef, with(key, value)));
    }

    @Test
    void aRefusalOfTheDomainLeavesTheTaskOpen() {
        assertThatThrownBy(() -> desk.as(BUYER).complete("Task_ProbeForm", caseRef, with("title", "Onzin")))
                .hasMessageContaining("Onzin wordt niet aanvaard.");
        assertThat(desk.openTasks(caseRef)).containsExactly("Task_ProbeForm");
    }

    @Test
    void anHtmlFormIsHeldToItsSchema() {
        desk.as(BUYER).complete("Task_ProbeForm", caseRef, answer());

        assertThat(Refused.codes(
                        () -> desk.as(BUYER).completeJson("Task_ProbeHtml", caseRef, Map.of("rows", List.of()))))
                .containsExactly("FIELD_MINITEMS");
        assertThat(Refused.codes(() ->
                        desk.as(BUYER).complete("Task_ProbeHtml", caseRef, Map.of("answer", "{\"rows\": [broken"))))
                .contains("ANSWER_JSON");
        assertThat(Refused.codes(() -> desk.as(BUYER).complete("Task_ProbeHtml", caseRef, Map.of())))
                .contains("ANSWER_MISSING");
        desk.as(BUYER).completeJson("Task_ProbeHtml", caseRef, Map.of("rows", List.of(Map.of("code", "A"))));

        assertThat(desk.openTasks(caseRef)).isEmpty();
    }

    @Test
    void nobodyButACandidateMayTakeOrCompleteATask() {
        Task task = desk.task("Task_ProbeForm", caseRef);

        assertThatThrownBy(() -> desk.as(STRANGER).complete(task, answer())).isInstanceOf(AnswerRefused.class);
        assertThatThrownBy(() -> desk.as(STRANGER).doing(() -> {
                    tasks.claim(task.getId(), STRANGER);
                    return null;
                }))
                .isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> tasks.complete(task.getId(), answer())).isInstanceOf(AnswerRefused.class);
        assertThat(desk.openTasks(caseRef)).containsExactly("Task_ProbeForm");
    }

    @Test
    void aTaskThatAnotherOfficialTookIsNotCompletedByAColleague() {
        Task task = desk.task("Task_ProbeForm", caseRef);
        desk.as(BUYER).doing(() -> {
            tasks.claim(task.getId(), BUYER);
            return null;
        });

        assertThatThrownBy(() -> desk.as(OTHER_BUYER).doing(() -> {
                    tasks.complete(task.getId(), answer());
                    return null;
                }))
                .hasMessageContaining("andere functionaris");
    }

    @Test
    void variablesOfATaskCannotBeWrittenRoundTheForm() {
        Task task = desk.task("Task_ProbeForm", caseRef);

        assertThatThrownBy(() -> desk.as(BUYER).doing(() -> {
                    tasks.setVariable(task.getId(), "probeChoice", "YES");
                    return null;
                }))
                .isInstanceOf(AnswerRefused.class);
        assertThatThrownBy(() -> desk.as(BUYER).doing(() -> {
                    tasks.handleBpmnError(task.getId(), "ANY");
                    return null;
                }))
                .isInstanceOf(AnswerRefused.class);
    }

    @Test
    void aTaskIsChangedAndDelegatedInNoOtherWay() {
        Task task = desk.task("Task_ProbeForm", caseRef);
        task.setName("Anders");

        assertThat(refused(BUYER, () -> tasks.saveTask(task))).containsExactly("TASK_FIXED");
        assertThat(refused(BUYER, () -> tasks.delegateTask(task.getId(), OTHER_BUYER)))
                .containsExactly("TASK_FIXED");
        assertThat(desk.task("Task_ProbeForm", caseRef).getName()).isNotEqualTo("Anders");
    }

    @Test
    void onlyTheOwnerOfTheProcessGivesATaskToAnother() {
        String task = desk.task("Task_ProbeForm", caseRef).getId();

        assertThat(refused(BUYER, () -> tasks.setAssignee(task, OTHER_BUYER))).containsExactly("TASK_REASSIGN");
        assertThat(refused("process-owner-1", () -> tasks.setAssignee(task, STRANGER)))
                .containsExactly("TASK_NOT_YOURS");
        assertThat(refused("process-owner-1", () -> tasks.setAssignee(task, OTHER_BUYER)))
                .isEmpty();
        assertThat(desk.task("Task_ProbeForm", caseRef).getAssignee()).isEqualTo(OTHER_BUYER);
    }

    @Test
    void whoTookATaskGivesItBackAndNobodyElseDoes() {
        String task = desk.task("Task_ProbeForm", caseRef).getId();
        assertThat(refused(BUYER, () -> tasks.claim(task, BUYER))).isEmpty();

        assertThat(refused(OTHER_BUYER, () -> tasks.setAssignee(task, null))).containsExactly("TASK_OF_ANOTHER");
        assertThat(refused(BUYER, () -> tasks.setAssignee(task, null))).isEmpty();
        assertThat(desk.task("Task_ProbeForm", caseRef).getAssignee()).isNull();
        assertThat(refused(OTHER_BUYER, () -> tasks.claim(task, OTHER_BUYER))).isEmpty();
    }

    @Test
    void aCommandRoundTheGuardCompletesNothing() {
        String task = desk.task("Task_ProbeForm", caseRef).getId();

        assertThat(refused(BUYER, () -> engine.getCommandExecutorTxRequired()
                        .execute(new CompleteTaskCmd(task, Map.of("probeChoice", "YES")))))
                .containsExactly("TASK_NOT_GUARDED");
        assertThat(desk.openTasks(caseRef)).containsExactly("Task_ProbeForm");
    }

    @Test
    void ofTwoOfficialsAtTheSameMomentOneSucceedsAndTheOtherIsTold() throws Exception {
        Task task = desk.task("Task_ProbeForm", caseRef);
        CyclicBarrier start = new CyclicBarrier(8);
        ExecutorService officials = Executors.newFixedThreadPool(8);
        List<Future<String>> answers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Callable<String> attempt = () -> {
                start.await();
                try {
                    desk.as(BUYER).doing(() -> {
                        tasks.complete(task.getId(), answer());
                        return null;
                    });
                    return "done";
                } catch (AnswerRefused told) {
                    return told.findings().get(0).code();
                }
            };
            answers.add(officials.submit(attempt));
        }
        List<String> outcomes = new ArrayList<>();
        for (Future<String> answer : answers) {
            outcomes.add(answer.get());
        }
        officials.shutdown();

        assertThat(outcomes).containsOnlyOnce("done");
        assertThat(outcomes).filteredOn(outcome -> !outcome.equals("done")).containsOnly("TASK_GONE");
    }

    /** Codes of the findings with which the act of an official is refused; empty when it is not. */
    private List<String> refused(String official, Runnable act) {
        Throwable thrown = catchThrowable(() -> desk.as(official).doing(() -> {
            act.run();
            return null;
        }));
        return thrown == null
                ? List.of()
                : Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                        .filter(AnswerRefused.class::isInstance)
                        .map(AnswerRefused.class::cast)
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(thrown))
                        .findings()
                        .stream()
                        .map(Finding::code)
                        .toList();
    }

    private boolean belongsToCase(String processInstanceId) {
        return history.createHistoricProcessInstanceQuery()
                        .processInstanceId(processInstanceId)
                        .processInstanceBusinessKey(caseRef)
                        .count()
                == 1;
    }

    private static Map<String, Object> answer() {
        return answer("Titel", 3);
    }

    private static Map<String, Object> answer(String title, int count) {
        return Map.of("title", title, "count", count, "choice", "YES", "agreed", true);
    }

    private static Map<String, Object> with(String key, Object value) {
        Map<String, Object> changed = new HashMap<>(answer());
        changed.put(key, value);
        return changed;
    }
}
