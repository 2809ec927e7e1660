package org.ironstock.platform.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.ironstock.platform.Officials;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What waits for whom, case by case; for the landing page of a demonstration, where everybody may know. */
@Component
class OpenWork {

    private static final int MOST = 100;

    private final ProcessEngineConfigurationImpl engine;
    private final Officials officials;

    OpenWork(ProcessEngine engine, Officials officials) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.officials = officials;
    }

    /**
     * A running case with the tasks that wait in it.
     *
     * @param reference e.g. {@code TND-2026-001}
     */
    record OpenCase(String reference, List<Step> steps) {}

    /**
     * @param task Dutch name of the task
     * @param who names of the groups or officials that can do it
     */
    record Step(String task, Set<String> who) {}

    List<OpenCase> cases() {
        return engine.getCommandExecutorTxRequired()
                .execute((CommandContext context) -> context.runWithoutAuthorization(this::read));
    }

    private List<OpenCase> read() {
        Map<String, List<Step>> byCase = new TreeMap<>();
        for (Task task : engine.getTaskService()
                .createTaskQuery()
                .orderByTaskCreateTime()
                .asc()
                .listPage(0, MOST)) {
            String reference = task.getProcessInstanceId() == null ? null : businessKeyOf(task);
            if (reference != null) {
                byCase.computeIfAbsent(reference, none -> new ArrayList<>())
                        .add(new Step(String.valueOf(task.getName()), whoFor(task)));
            }
        }
        return byCase.entrySet().stream()
                .map(entry -> new OpenCase(entry.getKey(), entry.getValue()))
                .toList();
    }

    private @Nullable String businessKeyOf(Task task) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }

    private Set<String> whoFor(Task task) {
        if (task.getAssignee() != null) {
            return Set.of(officials.displayName(task.getAssignee()) + " (" + task.getAssignee() + ")");
        }
        Set<String> who = new LinkedHashSet<>();
        for (IdentityLink link : engine.getTaskService().getIdentityLinksForTask(task.getId())) {
            if (IdentityLinkType.CANDIDATE.equals(link.getType())) {
                who.add(
                        link.getGroupId() == null
                                ? officials.displayName(link.getUserId()) + " (" + link.getUserId() + ")"
                                : officials.groupName(link.getGroupId()));
            }
        }
        return who;
    }
}
