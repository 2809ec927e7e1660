package org.ironstock.capacity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.capacity.application.YearDraws;
import org.ironstock.platform.ProcessBean;

/** Service task "Geheim getal trekken en hash bekendmaken" of {@code standbyDraw}; writes its year and when to reveal. */
@ProcessBean("commitDraw")
class CommitDraw implements JavaDelegate {

    private final YearDraws draws;

    CommitDraw(YearDraws draws) {
        this.draws = draws;
    }

    @Override
    public void execute(DelegateExecution execution) {
        int year = draws.commit();
        execution.setProcessBusinessKey(YearDraws.caseOf(year));
        StandbyTestVariables.DRAW_YEAR.set(execution, (long) year);
        StandbyTestVariables.DRAW_REVEAL_AT.set(execution, draws.revealAt(year));
    }
}
