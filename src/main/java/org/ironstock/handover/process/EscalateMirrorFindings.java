package org.ironstock.handover.process;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.handover.mirror.MirrorCases;
import org.ironstock.platform.Escalations;
import org.ironstock.platform.ProcessBean;

/** Service task "Directeur inschakelen" of {@code stockMirror}: the director gets the task too. */
@ProcessBean("escalateMirrorFindings")
class EscalateMirrorFindings implements JavaDelegate {

    private static final String DIRECTOR = "cibg-director";

    private final MirrorCases cases;
    private final TaskService tasks;
    private final Escalations escalations;

    EscalateMirrorFindings(MirrorCases cases, TaskService tasks, Escalations escalations) {
        this.cases = cases;
        this.tasks = tasks;
        this.escalations = escalations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        escalations.call(
                tasks.createTaskQuery()
                        .processInstanceId(execution.getProcessInstanceId())
                        .taskDefinitionKey(JudgeMirrorFindings.TASK),
                DIRECTOR);
        cases.overdue(StockMirrorVariables.MIRROR_CASE_ID.get(execution));
    }
}
