package org.ironstock.capacity.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.capacity.StandbyLines;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.ProcessBean;
import org.ironstock.shared.Finding;

/** Service task "Lijn opzoeken" of {@code readinessDeclaration}: the line is its business key. */
@ProcessBean("openReadinessDeclaration")
class OpenReadinessDeclaration implements JavaDelegate {

    private final StandbyLines lines;

    OpenReadinessDeclaration(StandbyLines lines) {
        this.lines = lines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String lineId = ReadinessDeclarationVariables.LINE_ID.get(execution);
        if (lines.find(lineId).isEmpty()) {
            throw new AnswerRefused(
                    List.of(Finding.of("LINE_UNKNOWN", "lineId", "Er is geen lijn %s.".formatted(lineId))));
        }
        execution.setProcessBusinessKey(lineId);
    }
}
